"""The files of a kept issue. Who may have them is asked by the page, before."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpResponse, JsonResponse

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.document import ReportDocument
from wagtail_disclosure.report.downloads import disposition, file_response
from wagtail_disclosure.report.issues.kept_page import tables_in
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.statutory.labelled import LabelledReport, write_report

__all__ = ["FILES", "csv_file", "kept_file"]

Answer = Callable[[ReportDocument, str], HttpResponse]


def kept_file(document: ReportDocument, number: int, kind: str) -> HttpResponse:
    """Answer with version `number` of a report in one of the formats of `FILES`; else 404."""
    if kind not in FILES:
        raise Http404
    return FILES[kind](document, _name(document, number))


def csv_file(document: ReportDocument, number: int, chapter: int) -> HttpResponse:
    """Answer with the table of a chapter; 404 for a chapter without one."""
    values = tables_in(document).get(f"table{chapter}")
    if values is None:
        raise Http404
    name = f"{_name(document, number)} {values.table.title}.csv"
    return file_response(table_csv(values), "text/csv; charset=utf-8", name)


def _pdf(document: ReportDocument, name: str) -> HttpResponse:
    render = get_settings().imported("REPORT_PDF_RENDERER")
    return file_response(render(document), "application/pdf", f"{name}.pdf")


def _json(document: ReportDocument, name: str) -> HttpResponse:
    report = LabelledReport(document.agency, document.year, tables_in(document))
    response = JsonResponse(
        write_report(report), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    response["Content-Disposition"] = disposition(f"{name}.json")
    return response


def _name(document: ReportDocument, number: int) -> str:
    return f"{document.title}（第{number}版）"


FILES: dict[str, Answer] = {"pdf": _pdf, "json": _json}
