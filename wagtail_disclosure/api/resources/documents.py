"""Documents with their files, and what they have to do with each other."""

from __future__ import annotations

import mimetypes
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.api.addresses import absolute
from wagtail_disclosure.api.entry_fields import (
    IDENTITY,
    INDEX_NUMBER,
    LINK,
    entry_field,
    facet_choice,
    links,
)
from wagtail_disclosure.api.fields import Field, record
from wagtail_disclosure.api.pages import pages_of, rows
from wagtail_disclosure.api.query import COMMON, facet
from wagtail_disclosure.api.resource import Item, Resource
from wagtail_disclosure.api.types import DATE, INTEGER, MOMENT, TEXT, URL, choice, list_of
from wagtail_disclosure.catalogue.choices import DisclosureMode
from wagtail_disclosure.catalogue.selectors import published
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.publication.versions import versions_of
from wagtail_disclosure.publication.visibility import Sight, sight_for

__all__ = ["DOCUMENTS"]

RELATIONS = ("issuing_agencies__agency", "attachments__file", "interpreted_documents")
# Of a document on request everybody may know that it exists.
SEEN = frozenset({Sight.FULL, Sight.METADATA})
UNKNOWN_TYPE = "application/octet-stream"


def _load(request: HttpRequest, entries: Sequence[PublishedEntry]) -> list[Item]:
    pages = pages_of(request, entries, RELATIONS, SEEN)
    interpretations = _interpretations(pages)
    known = {
        entry.page_id: entry
        for entry in published(
            {key for page in pages.values() for key in _linked(page)}.union(
                *interpretations.values()
            )
        )
    }
    further = {"entries": known, "interpretations": interpretations}
    return [
        Item(entry, request, pages[entry.page_id], further)
        for entry in entries
        if entry.page_id in pages
    ]


def _linked(page: Any) -> Iterable[int]:
    """Keys of the pages that it points to."""
    yield from (row.document_id for row in rows(page, "interpreted_documents"))
    if page.superseded_by_id:
        yield page.superseded_by_id


def _interpretations(keys: Iterable[int]) -> dict[int, list[int]]:
    """Keys of the pages that interpret these, by what they interpret. One query."""
    model = get_settings().model("DOCUMENT_PAGE_MODEL").interpreted_documents.rel.related_model
    found: dict[int, list[int]] = defaultdict(list)
    pairs = model.objects.filter(document_id__in=list(keys)).order_by("page_id")
    for document, page in pairs.values_list("document_id", "page_id"):
        found[document].append(page)
    return found


def _links(item: Item, keys: Iterable[int]) -> list[Item]:
    """Those of the pages that are public."""
    known = item.further["entries"]
    return links(item.request, [known[key] for key in keys if key in known])


def _interpreted(item: Item) -> list[Item]:
    return _links(item, [row.document_id for row in rows(item.page, "interpreted_documents")])


def _interpreting(item: Item) -> list[Item]:
    return _links(item, item.further["interpretations"].get(item.page.pk, ()))


def _successor(item: Item) -> Item | None:
    return next(iter(_links(item, [item.page.superseded_by_id])), None)


def _attachments(item: Item) -> list[Item]:
    """The files, where everybody may have them."""
    if sight_for(item.request, item.page) is not Sight.FULL:
        return []
    return [Item(item.entry, item.request, row) for row in rows(item.page, "attachments")]


def _text(item: Item) -> str:
    """The text without markup, a line for each of its parts; blank where it is not disclosed."""
    if sight_for(item.request, item.page) is not Sight.FULL:
        return ""
    body = item.page.body
    return "\n".join(map(str, body.stream_block.get_searchable_content(body)))


def _media_type(row: Item) -> str:
    return mimetypes.guess_type(row.page.file.filename)[0] or UNKNOWN_TYPE


def _file_field(name: str, type_: Any, description: Any, attribute: str) -> Field:
    return Field(name, type_, description, attrgetter(f"page.file.{attribute}"))


def _page_field(name: str, type_: Any, description: Any) -> Field:
    return Field(name, type_, description, attrgetter(f"page.{name}"))


ATTACHMENT = record(
    Field("title", TEXT, _("Title."), lambda row: str(row.page)),
    _file_field("filename", TEXT, _("Name of the file."), "filename"),
    Field("media_type", TEXT, _("Media type of the file."), _media_type),
    _file_field("size", INTEGER, _("Bytes; null where they have not been counted."), "file_size"),
    _file_field("sha1", TEXT, _("SHA-1 of the file (hex); blank where not reckoned."), "file_hash"),
    Field("url", URL, _("Where it is."), lambda row: absolute(row.request, row.page.file.url)),
)
ISSUER = record(
    Field("code", TEXT, _("Organisation code."), attrgetter("agency.organisation_code")),
    Field("name", TEXT, _("Name."), attrgetter("agency.name")),
)
VERSION = record(
    Field("number", INTEGER, _("Number of the version, from 1.")),
    Field("published_at", MOMENT, _("When it was published.")),
    Field("title", TEXT, _("Title.")),
    Field("note", TEXT, _("What was changed.")),
)
DOCUMENTS = Resource(
    name="documents",
    schema_name="Document",
    title=pgettext_lazy("disclosure", "Documents"),
    description=_(
        "Disclosed documents with files, issuing agencies and interpretations. Of a document that "
        "is disclosed on request, neither text nor files."
    ),
    kinds=(EntryKind.DOCUMENT,),
    load=_load,
    fields=(
        *IDENTITY,
        INDEX_NUMBER,
        entry_field("summary", TEXT, _("What it is about.")),
        entry_field("document_number", TEXT, _("Document number, as printed.")),
        entry_field("document_kind", facet_choice("genre"), _("Kind of the document.")),
        entry_field("theme", facet_choice("theme"), _("Theme of the document.")),
        entry_field("five_disclosures", facet_choice("side"), _("Which of the five disclosures.")),
        entry_field(
            "mode", choice(lambda: dict(DisclosureMode.choices)), _("How it is disclosed.")
        ),
        _page_field("keywords", TEXT, _("Keywords, separated by commas.")),
        _page_field("content_source", TEXT, _("Who it was taken over from.")),
        entry_field("dated_on", DATE, _("Date of the document.")),
        entry_field("validity", facet_choice("validity"), _("Whether it is in force.")),
        _page_field("effective_on", DATE, _("In force from this day on.")),
        _page_field("validity_ended_on", DATE, _("Amended, lapsed or repealed on this day.")),
        Field("superseded_by", LINK, _("The document that took its place."), _successor),
        Field(
            "issuing_agencies",
            list_of(ISSUER),
            _("Agencies of a joint document, the leading one first."),
            lambda item: rows(item.page, "issuing_agencies"),
        ),
        Field("attachments", list_of(ATTACHMENT), _("Files that belong to it."), _attachments),
        Field("interprets", list_of(LINK), _("Policy documents that it interprets."), _interpreted),
        Field("interpreted_by", list_of(LINK), _("Pages that interpret it."), _interpreting),
        Field("text", TEXT, _("Its text without markup, line by line."), _text, is_long=True),
        Field(
            "versions",
            list_of(VERSION),
            _("Its public history, the newest version first."),
            lambda item: list(versions_of(item.page)),
            is_long=True,
        ),
    ),
    parameters=(
        *COMMON,
        *map(facet, ("column", "theme", "genre", "validity", "side", "file")),
    ),
)
