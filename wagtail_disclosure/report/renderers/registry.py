"""The formats that a report is issued in. A new one is one entry here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.document import ReportDocument
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.report.renderers.docx import render_docx
from wagtail_disclosure.report.renderers.json import render_json
from wagtail_disclosure.report.renderers.xlsx import render_xlsx
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["REPORT_FORMATS", "TABLE_FORMATS", "Format", "keys_of"]

Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class Format(Generic[Source]):
    """A way to write a report, or one of its tables, as a file.

    `key` is the last part of its address and the ending of its name. Formats that are `attached`
    travel inside the PDF.
    """

    key: str
    label: Promise
    media_type: str
    render: Callable[[Source], bytes]
    is_attached: bool = False


def render_pdf(document: ReportDocument) -> bytes:
    """Return the PDF, made by the renderer that the project has chosen."""
    data: bytes = get_settings().imported("REPORT_PDF_RENDERER")(document)
    return data


_OFFICE = "application/vnd.openxmlformats-officedocument"

REPORT_FORMATS: tuple[Format[ReportDocument], ...] = (
    Format("pdf", _("Download as PDF"), "application/pdf", render_pdf),
    Format(
        "docx",
        _("Download for Word and WPS (DOCX)"),
        f"{_OFFICE}.wordprocessingml.document",
        render_docx,
    ),
    Format(
        "xlsx", _("Download as a spreadsheet (XLSX)"), f"{_OFFICE}.spreadsheetml.sheet", render_xlsx
    ),
    Format("json", _("Tables and text as data (JSON)"), "application/json", render_json, True),
)
TABLE_FORMATS: tuple[Format[TableValues], ...] = (
    Format(
        "csv",
        _("Download this table (CSV)"),
        "text/csv; charset=utf-8",
        table_csv,
        is_attached=True,
    ),
)


def keys_of(formats: Sequence[Format[Source]]) -> str:
    """Return the keys of formats as alternatives of a regular expression."""
    return "|".join(form.key for form in formats)
