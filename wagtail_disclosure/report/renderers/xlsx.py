"""The annual report as a workbook: the facts, then a sheet for each chapter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from wagtail_disclosure.report.document import Block, ReportDocument, Statutory
from wagtail_disclosure.report.renderers.xlsx_cells import clean
from wagtail_disclosure.report.renderers.xlsx_facts import add_facts
from wagtail_disclosure.report.renderers.xlsx_tables import add_table
from wagtail_disclosure.report.renderers.xlsx_text import add_chapter
from wagtail_disclosure.report.renderers.zipped import repacked

__all__ = ["render_xlsx"]


def render_xlsx(document: ReportDocument) -> bytes:
    """Return `document` as XLSX; the same document gives the same bytes.

    Totals are values, not formulas: what was published cannot change in a reader's hands, and
    programs that do not calculate show it too. The first sheet says how they add up.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    tables = [block.values for block in _blocks(document) if isinstance(block, Statutory)]
    add_facts(workbook, document, tables)
    for chapter in document.chapters:
        statutory = [block.values for block in chapter.blocks if isinstance(block, Statutory)]
        for values in statutory:
            add_table(workbook, chapter.title, values)
        if not statutory:
            add_chapter(workbook, document, chapter)
    _set_properties(workbook, document)
    return repacked(_saved(workbook))


def _blocks(document: ReportDocument) -> Iterator[Block]:
    for chapter in document.chapters:
        yield from chapter.blocks


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
