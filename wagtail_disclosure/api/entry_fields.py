"""Fields that every resource has: what the register says of an entry."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.addresses import detail_address, page_address
from wagtail_disclosure.api.fields import Field, record
from wagtail_disclosure.api.resource import Item
from wagtail_disclosure.api.types import DATE, INTEGER, MOMENT, NUMBER, TEXT, URL, choice, list_of
from wagtail_disclosure.finding.words import words_of

__all__ = [
    "CHECKED",
    "DAYS",
    "FILE_TYPES",
    "IDENTITY",
    "INDEX_NUMBER",
    "LINK",
    "PLACE",
    "entry_field",
    "facet_choice",
    "links",
]


def entry_field(name: str, type_: Any, description: Any, column: str = "") -> Field:
    """A field that is a column of the register; of the same name where none is given."""
    return Field(name, type_, description, attrgetter(f"entry.{column or name}"))


def facet_choice(facet: str) -> Any:
    """The type of a value of a facet."""
    return choice(lambda: words_of(facet))


def links(request: Any, entries: Any) -> list[Item]:
    """Other entries as `LINK` writes them."""
    return [Item(entry, request) for entry in entries]


AGENCY = record(
    Field("code", TEXT, _("Organisation code."), attrgetter("organisation_code")),
    Field("name", TEXT, _("Name.")),
)
COLUMN = record(
    Field("id", INTEGER, _("Key of the page."), attrgetter("column_id")),
    Field("title", TEXT, _("Title."), attrgetter("column_title")),
)
ADDRESSES = (
    Field(
        "url",
        URL,
        _("Where people read it."),
        lambda item: page_address(item.request, item.entry),
    ),
    Field(
        "detail_url",
        URL,
        _("Where programs read all of it."),
        lambda item: detail_address(item.request, item.entry),
    ),
)
LINK = record(
    entry_field("id", INTEGER, _("Key of the page."), "page_id"),
    entry_field("title", TEXT, _("Title.")),
    *ADDRESSES,
)
IDENTITY = (
    entry_field("id", INTEGER, _("Key of the page."), "page_id"),
    entry_field("kind", facet_choice("kind"), _("What sort of entry.")),
    entry_field("title", TEXT, _("Title.")),
    *ADDRESSES,
    entry_field("language", TEXT, _("Tag of the language it is written in.")),
    entry_field("section_id", INTEGER, _("Key of the section that it is in.")),
    entry_field("agency", AGENCY, _("The agency that discloses it.")),
    Field("column", COLUMN, _("The page it stands under."), attrgetter("entry")),
    entry_field("published_at", MOMENT, _("When the public first saw it (Beijing time).")),
    entry_field("updated_at", MOMENT, _("When its substance last changed (Beijing time).")),
    entry_field(
        "changed_at", MOMENT, _("When anything here last changed, what it hangs on included.")
    ),
)
INDEX_NUMBER = entry_field("index_number", TEXT, _("Index number, the same for ever."))
COORDINATES = record(
    Field("latitude", NUMBER, _("Degrees north.")), Field("longitude", NUMBER, _("Degrees east."))
)
PLACE = Field(
    "coordinates",
    COORDINATES,
    _("Where it is, in degrees (WGS-84); null where that is not known."),
    lambda item: item.entry if item.entry.latitude is not None else None,
)
FILE_TYPES = Field(
    "file_types",
    list_of(TEXT),
    _("Endings of the files that it offers."),
    lambda item: item.entry.file_types.split(),
)
DAYS = (
    entry_field("starts_on", DATE, _("First day it is about.")),
    entry_field("ends_on", DATE, _("Last day it is about; null until further notice.")),
)
CHECKED = entry_field("checked_on", DATE, _("Day on which somebody last made sure it is right."))
