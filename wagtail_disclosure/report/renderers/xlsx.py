"""The annual report as a workbook: a sheet for each table, with the text and the facts beside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from wagtail_disclosure.report.document import ReportDocument, Statutory
from wagtail_disclosure.report.renderers.xlsx_cells import clean
from wagtail_disclosure.report.renderers.xlsx_checks import add_checks
from wagtail_disclosure.report.renderers.xlsx_tables import add_table
from wagtail_disclosure.report.renderers.xlsx_text import add_facts, add_text
from wagtail_disclosure.report.renderers.zipped import repacked
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["render_xlsx"]


def render_xlsx(document: ReportDocument) -> bytes:
    """Return `document` as XLSX; the same document gives the same bytes.

    Totals are values, not formulas: what was published cannot change in a reader's hands, and
    readers that do not calculate show it too. The sheet 核对 says how they add up.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    add_text(workbook, document)
    tables = list(_tables(document))
    for title, values in tables:
        add_table(workbook, title, values)
    add_checks(workbook, [values for _, values in tables])
    add_facts(workbook, document)
    _set_properties(workbook, document)
    return repacked(_saved(workbook))


def _tables(document: ReportDocument) -> Iterator[tuple[str, TableValues]]:
    """Yield the statutory tables, each with the title of its chapter."""
    for chapter in document.chapters:
        for block in chapter.blocks:
            if isinstance(block, Statutory):
                yield chapter.title, block.values


def _set_properties(workbook: Workbook, document: ReportDocument) -> None:
    """An undated draft carries the last day of its year: the day its figures are as of."""
    properties = workbook.properties
    properties.title = clean(document.title)
    properties.creator = properties.lastModifiedBy = clean(document.agency)
    properties.language = document.language
    day = document.issued_on or date(document.year, 12, 31)
    properties.created = properties.modified = datetime.combine(day, time(), UTC)


def _saved(workbook: Workbook) -> bytes:
    """Write without the time of writing, which `Workbook.save` puts into the properties."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(workbook, archive).save()
    return buffer.getvalue()
