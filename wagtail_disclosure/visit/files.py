"""Files made from pages: CSV that a spreadsheet may open, and the answer that carries a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from wagtail_disclosure.report.downloads import file_response
from wagtail_disclosure.report.renderers.csv import FORMULA_STARTS

__all__ = ["csv_response", "file_response"]


def csv_response(rows: Iterable[Sequence[object]], name: str) -> HttpResponse:
    """UTF-8 with the byte order mark by which spreadsheets recognise it (RFC 4180)."""
    text = io.StringIO()
    csv.writer(text).writerows([_cell(value) for value in row] for row in rows)
    return file_response(text.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", name)


def _cell(value: object) -> str:
    """A value as text; what somebody typed and would run as a formula is kept from it."""
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA_STARTS) else text
