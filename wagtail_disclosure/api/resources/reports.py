"""Annual reports, their statutory tables as data."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.addresses import page_address
from wagtail_disclosure.api.entry_fields import IDENTITY, INDEX_NUMBER, entry_field
from wagtail_disclosure.api.fields import Field, record
from wagtail_disclosure.api.pages import pages_of
from wagtail_disclosure.api.parameters import Parameter
from wagtail_disclosure.api.query import COMMON, YEARS
from wagtail_disclosure.api.resource import Item, Resource
from wagtail_disclosure.api.types import DATE, INTEGER, NUMBER, TEXT, URL, Schema, Type, list_of
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of
from wagtail_disclosure.statutory.numbers import portable
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["REPORTS"]

TABLE_NUMBERS = {key: key.removeprefix("table") for key in TABLE_FIELDS}


def _load(request: HttpRequest, entries: Sequence[PublishedEntry]) -> list[Item]:
    pages = pages_of(request, entries, ())
    return [
        Item(entry, request, pages[entry.page_id]) for entry in entries if entry.page_id in pages
    ]


def _values(values: TableValues) -> dict[str, Any]:
    """Cells by section, row and column, each by its key in the form."""
    sections: dict[str, Any] = {}
    for cell in values.table.cells():
        rows = sections.setdefault(cell.section, {})
        rows.setdefault(cell.row, {})[cell.column] = portable(values.get(cell))
    return sections


def _values_schema() -> Schema:
    level: Schema = {"type": ["number", "string", "null"]}
    for _level in ("column", "row", "section"):
        level = {"type": "object", "additionalProperties": level}
    return level


def _files(item: Item, formats: Any, suffix: str = "") -> list[dict[str, str]]:
    base = page_address(item.request, item.entry)
    if base is None:
        return []
    return [
        {
            "format": form.key,
            "media_type": form.media_type,
            "url": f"{base}{form.key}/{suffix}",
        }
        for form in formats
    ]


def _table(key: str) -> Field:
    def read(item: Item) -> dict[str, Any] | None:
        values = table_of(item.page, key)
        if values is None:
            return None
        files = _files(item, TABLE_FORMATS, f"{TABLE_NUMBERS[key]}/")
        return {"table": values.table, "values": values, "files": files}

    description = _("Chapter %(number)s of the statutory form; null where it has none.")
    return Field(key, TABLE, _Numbered(description, TABLE_NUMBERS[key]), read)


class _Numbered:
    """A description with a number in it, in the language of whoever asks."""

    def __init__(self, text: Any, number: str) -> None:
        self._text, self._number = text, number

    def __str__(self) -> str:
        return str(self._text) % {"number": self._number}


def _entry_of(name: str) -> Any:
    return lambda source: source[name]


FILE = record(
    Field("format", TEXT, _("Ending of its name."), _entry_of("format")),
    Field("media_type", TEXT, _("Media type of the file."), _entry_of("media_type")),
    Field("url", URL, _("Where it is."), _entry_of("url")),
)
TABLE = record(
    Field("title", TEXT, _("Title."), lambda source: source["table"].title),
    Field("edition", TEXT, _("Edition of the form."), lambda source: source["table"].edition),
    Field(
        "values",
        Type(_values_schema, _values),
        _(
            "Cells by section, row and column of the form, totals among them: a number, null where "
            "it is blank, “/” where it does not apply."
        ),
        _entry_of("values"),
    ),
    Field("files", list_of(FILE), _("The table as files."), _entry_of("files")),
)
REPORTS = Resource(
    name="reports",
    schema_name="Report",
    title=_("Annual reports"),
    description=_("Annual reports on disclosure with the values of the statutory tables."),
    kinds=(EntryKind.REPORT,),
    load=_load,
    fields=(
        *IDENTITY,
        INDEX_NUMBER,
        entry_field("report_year", INTEGER, _("Year that an annual report is about.")),
        entry_field("issued_on", DATE, _("Date of issue."), "dated_on"),
        Field(
            "fees_yuan",
            NUMBER,
            _("Fees charged for processing information, in yuan."),
            attrgetter("page.fees_yuan"),
        ),
        *map(_table, TABLE_FIELDS),
        Field(
            "files",
            list_of(FILE),
            _("The report as files."),
            lambda item: _files(item, REPORT_FORMATS),
        ),
    ),
    parameters=(
        *COMMON,
        Parameter(
            "report_year",
            _("Year that an annual report is about."),
            bounds=YEARS,
            lookup="report_year",
        ),
    ),
    follows_register=True,
)
