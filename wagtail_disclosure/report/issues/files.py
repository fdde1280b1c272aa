"""The files of a kept issue. Who may have them is asked by the page, before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse

from wagtail_disclosure.report.document import ReportDocument
from wagtail_disclosure.report.downloads import answer
from wagtail_disclosure.report.issues.kept_page import tables_in
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS, Format

__all__ = ["kept_file", "kept_table"]

Source = TypeVar("Source")


def kept_file(
    request: HttpRequest, document: ReportDocument, number: int, key: str
) -> HttpResponse:
    """Answer with version `number` of a report in the format of this key; else 404."""
    return answer(request, _format(REPORT_FORMATS, key), document, _name(document, number))


def kept_table(
    request: HttpRequest, document: ReportDocument, number: int, key: str, chapter: int
) -> HttpResponse:
    """Answer with the table of a chapter; 404 for a chapter without one."""
    values = tables_in(document).get(f"table{chapter}")
    if values is None:
        raise Http404
    name = f"{_name(document, number)} {values.table.title}"
    return answer(request, _format(TABLE_FORMATS, key), values, name)


def _format(formats: Sequence[Format[Source]], key: str) -> Format[Source]:
    for form in formats:
        if form.key == key:
            return form
    raise Http404


def _name(document: ReportDocument, number: int) -> str:
    return f"{document.title}（第{number}版）"
