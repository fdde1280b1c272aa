"""The sheets 正文 and 概况, and a sheet for each table of the authors' own."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl import Workbook

from wagtail_disclosure.report.document import (
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.report.renderers import xlsx_cells as cells
from wagtail_disclosure.report.renderers.chart_tables import chart_table
from wagtail_disclosure.report.renderers.list_numbers import markers

__all__ = ["add_facts", "add_text"]

TEXT, FACTS, ANNEX = "正文", "概况", "附表{number}"
PAGE_WIDTH = 76
FACT_WIDTHS = (20, 70)
ANNEX_WIDTH = 18

Line = tuple[str, bool]


def add_text(workbook: Workbook, document: ReportDocument) -> None:
    """Add the report's text, a paragraph to a row, and its free tables as sheets of their own."""
    sheet = workbook.create_sheet(TEXT)
    cells.set_widths(sheet, (PAGE_WIDTH,))
    for number, (text, is_heading) in enumerate(_lines(workbook, document), 1):
        cell = cells.put(sheet, number, 1, text)
        cell.alignment = cells.LEFT
        cells.set_height(sheet, number, [(text, PAGE_WIDTH)])
        if is_heading:
            cell.font = cells.HEAD


def add_facts(workbook: Workbook, document: ReportDocument) -> None:
    """Add what is known of the report as a whole, a label and a value to a row."""
    sheet = workbook.create_sheet(FACTS)
    cells.set_widths(sheet, FACT_WIDTHS)
    for number, (label, value) in enumerate(_facts(document), 1):
        cells.put(sheet, number, 1, label).font = cells.HEAD
        cells.put(sheet, number, 2, value).alignment = cells.LEFT


def _facts(document: ReportDocument) -> Iterator[tuple[str, str | int | float]]:
    yield from (("标题", document.title), ("行政机关", document.agency), ("年度", document.year))
    editions = {
        block.values.table.edition
        for chapter in document.chapters
        for block in chapter.blocks
        if isinstance(block, Statutory)
    }
    yield "格式版本", "、".join(sorted(editions))
    if document.issued_on:
        yield "成文日期", document.issued_on.isoformat()
    if document.fees_yuan is not None:
        yield "信息处理费（元）", float(document.fees_yuan)
    yield "语言", document.language
    if document.source:
        yield "网址", document.source
    if document.verification:
        yield "验证码", document.verification.code
    yield from document.meta


def _lines(workbook: Workbook, document: ReportDocument) -> Iterator[Line]:
    yield document.title, True
    yield from ((text, False) for text in document.opening.split("\n") if text)
    for chapter in document.chapters:
        yield chapter.title, True
        yield from _chapter(workbook, chapter)
    yield from ((text, False) for text in (document.issued_by, document.signed_on) if text)


def _chapter(workbook: Workbook, chapter: Chapter) -> Iterator[Line]:
    for marker, block in markers(chapter.blocks):
        match block:
            case Paragraph():
                if text := block.text.strip():
                    yield f"{marker}{text}", False
            case SubHeading(text):
                yield text, True
            case FreeTable():
                yield _annex(workbook, block), False
            case Chart(spec):
                yield _annex(workbook, chart_table(spec)), False
            case Figure():
                yield f"［图片：{block.caption or block.alt}］", False


def _annex(workbook: Workbook, table: FreeTable) -> str:
    """Add a table as a sheet and return the line that stands in its place."""
    number = sum(name.startswith(ANNEX[:2]) for name in workbook.sheetnames) + 1
    sheet = workbook.create_sheet(ANNEX.format(number=number))
    for row, texts in enumerate((*table.header, *table.rows), 1):
        for column, text in enumerate(texts, 1):
            cell = cells.put(sheet, row, column, text)
            cell.alignment, cell.border = cells.CENTRED, cells.LINES
            if row <= len(table.header):
                cell.font, cell.fill = cells.HEAD, cells.SHADE
    width = max((len(row) for row in (*table.header, *table.rows)), default=0)
    cells.set_widths(sheet, (ANNEX_WIDTH,) * width)
    return f"［{sheet.title}：{table.caption}］" if table.caption else f"［{sheet.title}］"
