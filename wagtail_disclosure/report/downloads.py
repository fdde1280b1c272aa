"""The files of a report. Who may have them is asked by the page, before."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.http import Http404, HttpResponse, JsonResponse

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.report.sources import labelled_report, report_document
from wagtail_disclosure.report.tables import table_of
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.labelled import write_report
from wagtail_disclosure.statutory.schema import Cell, Section
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["csv_response", "json_response", "pdf_response"]


def pdf_response(page: Any) -> HttpResponse:
    """Answer with the PDF, made by the renderer that the project has chosen."""
    render = get_settings().imported("REPORT_PDF_RENDERER")
    return _file(render(report_document(page)), "application/pdf", f"{page.title}.pdf")


def json_response(page: Any) -> HttpResponse:
    """Answer with the tables under their printed labels."""
    data = write_report(labelled_report(page))
    response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = _disposition(f"{page.title}.json")
    return response


def csv_response(page: Any, number: int) -> HttpResponse:
    """Answer with the table of chapter `number`; 404 for a chapter without one."""
    values = table_of(page, f"table{number}") if number in {2, 3, 4} else None
    if values is None:
        raise Http404
    text = io.StringIO()
    csv.writer(text).writerows(_rows(values))
    # Spreadsheets recognise UTF-8 by its byte order mark.
    name = f"{page.title} {values.table.title}.csv"
    return _file(text.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", name)


def _rows(values: TableValues) -> Iterator[list[str]]:
    for section in values.table.sections:
        yield [section.label or section.corner, *_column_labels(values, section)]
        for row, _ in leaves_of(section.rows):
            cells = [
                Cell(values.table.key, section.key, row, column)
                for column, _ in leaves_of(section.columns)
            ]
            label = " / ".join(values.table.row_labels_of(cells[0]))
            yield [label, *(as_text(values.get(cell)) for cell in cells)]


def _column_labels(values: TableValues, section: Section) -> list[str]:
    first_row = next(path for path, _ in leaves_of(section.rows))
    return [
        " / ".join(
            values.table.column_labels_of(Cell(values.table.key, section.key, first_row, column))
        )
        for column, _ in leaves_of(section.columns)
    ]


def _file(data: bytes, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = _disposition(name)
    return response


def _disposition(name: str) -> str:
    return f"attachment; filename*=UTF-8''{quote(name)}"
