"""What was found as a table for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.finding.results import Scope
from wagtail_disclosure.finding.words import word_for
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.review.audit.export import BYTE_ORDER_MARK, harmless
from wagtail_disclosure.search.engine import matching

__all__ = ["MOST_ROWS", "csv_answer"]

MOST_ROWS = 5_000


def csv_answer(request: HttpRequest, scope: Scope, selection: Selection) -> StreamingHttpResponse:
    """The newest ``MOST_ROWS`` entries as CSV (UTF-8 with byte order mark, RFC 4180), sent row by
    row. One query.
    """
    entries = selection.narrow(matching(scope.entries, selection.words))
    newest = entries.select_related("agency").newest_first()[:MOST_ROWS]
    response = StreamingHttpResponse(_lines(request, newest), "text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="search.csv"'
    response["X-Robots-Tag"] = "noindex"
    return response


def _lines(request: HttpRequest, entries: Any) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow(_headings())
    for entry in entries.iterator(chunk_size=500):
        yield writer.writerow([harmless(str(value)) for value in _values(request, entry)])


def _headings() -> list[str]:
    return [
        *(_("Title"), _("Date published"), _("Agency"), _("Column"), _("Index number")),
        *(_("Document number"), _("Date of document"), _("Document kind"), _("Theme")),
        *(_("Validity"), pgettext("disclosure", "Summary"), _("Address of the page")),
    ]


def _values(request: HttpRequest, entry: PublishedEntry) -> list[Any]:
    published = entry.published_at.astimezone(BEIJING)
    return [
        *(entry.title, f"{published:%Y-%m-%d %H:%M}", entry.agency.name, entry.column_title),
        *(entry.index_number, entry.document_number, entry.dated_on or ""),
        word_for("genre", entry.document_kind),
        word_for("theme", entry.theme),
        word_for("validity", entry.validity),
        entry.summary,
        request.build_absolute_uri(entry.get_url(request) or "/"),
    ]


class _Echo:
    """Hands back what is written, so that rows go out as they come."""

    def write(self, value: str) -> str:
        return value
