"""The files of a report. Who may have them is asked by the page, before."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.http import Http404, HttpResponse, JsonResponse

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.report.sources import labelled_report, report_document
from wagtail_disclosure.report.tables import table_of
from wagtail_disclosure.statutory.labelled import write_report

__all__ = ["csv_response", "disposition", "file_response", "json_response", "pdf_response"]


def pdf_response(page: Any) -> HttpResponse:
    """Answer with the PDF, made by the renderer that the project has chosen."""
    render = get_settings().imported("REPORT_PDF_RENDERER")
    return file_response(render(report_document(page)), "application/pdf", f"{page.title}.pdf")


def json_response(page: Any) -> HttpResponse:
    """Answer with the tables under their printed labels."""
    data = write_report(labelled_report(page))
    response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = disposition(f"{page.title}.json")
    return response


def csv_response(page: Any, number: int) -> HttpResponse:
    """Answer with the table of chapter `number`; 404 for a chapter without one."""
    values = table_of(page, f"table{number}") if number in {2, 3, 4} else None
    if values is None:
        raise Http404
    name = f"{page.title} {values.table.title}.csv"
    return file_response(table_csv(values), "text/csv; charset=utf-8", name)


def file_response(data: bytes, content_type: str, name: str) -> HttpResponse:
    """Answer with a file to be saved under ``name``."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = disposition(name)
    return response


def disposition(name: str) -> str:
    """The header that tells a browser to save a file under `name`."""
    return f"attachment; filename*=UTF-8''{quote(name)}"
