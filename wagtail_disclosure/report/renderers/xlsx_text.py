"""The text of a report in a workbook: a paragraph to a row, tables in their place between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from wagtail_disclosure.report.document import (
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    SubHeading,
)
from wagtail_disclosure.report.renderers import xlsx_cells as cells
from wagtail_disclosure.report.renderers.chart_tables import chart_table
from wagtail_disclosure.report.renderers.list_numbers import markers

__all__ = ["TextSheet", "add_chapter"]

# Text runs over these columns, in characters; tables fill them singly.
WIDTHS = (13.0,) * 6


class TextSheet:
    """A sheet that is filled from the top. A row left blank parts a table from what is around."""

    def __init__(self, workbook: Workbook, title: str, widths: Sequence[float] = WIDTHS) -> None:
        self.sheet: Worksheet = workbook.create_sheet(cells.sheet_name(title))
        self._row = 0
        self._text_width = len(widths)
        self._widths = list(widths)
        cells.set_widths(self.sheet, widths)

    def add_line(self, text: str, is_heading: bool = False) -> None:
        """Add a paragraph over the whole width."""
        self._row += 1
        cell = cells.put(self.sheet, self._row, 1, text)
        cell.alignment = cells.LEFT
        if is_heading:
            cell.font = cells.HEAD
        self.sheet.merge_cells(
            start_row=self._row, end_row=self._row, start_column=1, end_column=self._text_width
        )
        cells.set_height(self.sheet, self._row, [(text, sum(self._widths[: self._text_width]))])

    def add_table(self, table: FreeTable) -> None:
        """Add a table under its caption."""
        if table.caption:
            self.add_line(table.caption, is_heading=True)
        self._row += 1
        self._make_room(table)
        for number, texts in enumerate((*table.header, *table.rows)):
            self._row += 1
            for column, text in enumerate(texts, 1):
                cell = cells.put(self.sheet, self._row, column, text)
                cell.alignment, cell.border = cells.LEFT, cells.LINES
                if number < len(table.header):
                    cell.font, cell.fill = cells.HEAD, cells.SHADE
            cells.set_height(self.sheet, self._row, zip(texts, self._widths, strict=False))
        self._row += 1

    def _make_room(self, table: FreeTable) -> None:
        widest = max((len(row) for row in (*table.header, *table.rows)), default=0)
        self._widths += [WIDTHS[0]] * (widest - len(self._widths))
        cells.set_widths(self.sheet, self._widths)


def add_chapter(workbook: Workbook, document: ReportDocument, chapter: Chapter) -> None:
    """Add a chapter without statutory tables; the last one ends with the signature."""
    sheet = TextSheet(workbook, chapter.title)
    for marker, block in markers(chapter.blocks):
        match block:
            case Paragraph() if block.text.strip():
                sheet.add_line(f"{marker}{block.text.strip()}")
            case SubHeading(text):
                sheet.add_line(text, is_heading=True)
            case FreeTable():
                sheet.add_table(block)
            case Chart(spec):
                sheet.add_table(chart_table(spec))
            case Figure():
                sheet.add_line(f"［图片：{block.caption or block.alt}］")
    if chapter is document.chapters[-1]:
        for text in _signature(document):
            sheet.add_line(text)


def _signature(document: ReportDocument) -> Iterator[str]:
    yield from (text for text in (document.issued_by, document.signed_on) if text)
