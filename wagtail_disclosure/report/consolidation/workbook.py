"""All agencies by all cells of one year, as a workbook: a sheet for each statutory table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wagtail_disclosure.report.consolidation.sums import Consolidation
from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.statutory.consolidate import Contribution, SummedTable
from wagtail_disclosure.statutory.numbers import CellValue, is_number
from wagtail_disclosure.statutory.schema import Cell, Table

__all__ = ["cells_workbook"]

FIRST_WIDTH, WIDTH = 24, 11
TOTAL = "合计"
# What a spreadsheet would take for a formula.
FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠]")


def cells_workbook(title: str, consolidation: Consolidation) -> bytes:
    """Return an XLSX file: agencies down, cells across under their printed labels, sums last.

    Each sheet counts the reports that used another edition in the cells that both have; what was
    left out stands on a sheet of its own.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.title = title
    for key, summed in consolidation.tables.items():
        sheet = workbook.create_sheet(_clean(summed.values.table.title)[:31])
        _fill(sheet, key, summed, consolidation.contributions)
    _list_left_out(workbook.create_sheet("未计入"), consolidation)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _fill(
    sheet: Worksheet, key: str, summed: SummedTable, contributions: Sequence[Contribution]
) -> None:
    table = summed.values.table
    cells = list(table.cells())
    depth = max(len(table.labels_of(cell)) for cell in cells)
    for level in range(depth):
        sheet.append(["", *(_label(table, cell, level) for cell in cells)])
    for contribution in contributions:
        theirs = contribution.tables.get(key)
        values = [theirs.get(cell) if theirs else None for cell in cells]
        sheet.append([_text(contribution.label), *map(_entry, values)])
    sheet.append([TOTAL, *(_entry(summed.values.get(cell)) for cell in cells)])
    _format(sheet, depth, len(cells))


def _label(table: Table, cell: Cell, level: int) -> str:
    """The printed label of a cell at a level from the top; labels stand at the bottom rows."""
    labels = table.labels_of(cell)
    return labels[level] if level < len(labels) else ""


def _entry(value: CellValue | None) -> object:
    if value is None:
        return None
    return value if is_number(value) else _text(as_text(value)) or None


def _list_left_out(sheet: Worksheet, consolidation: Consolidation) -> None:
    sheet.append(["机关", "项目", "原因"])
    for agency in consolidation.missing:
        sheet.append([_text(agency.label), "", "没有可汇总的报告"])
    for summed in consolidation.tables.values():
        for item in summed.left_out:
            sheet.append([_text(text) for text in (item.label, item.cell, item.reason)])
    for column, width in enumerate((24, 60, 40), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"


def _format(sheet: Worksheet, depth: int, count: int) -> None:
    sheet.freeze_panes = sheet.cell(depth + 1, 2)
    for row in sheet.iter_rows(min_row=1, max_row=depth):
        for cell in row:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="center")
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    sheet.column_dimensions["A"].width = FIRST_WIDTH
    for column in range(2, count + 2):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTH


def _text(text: str) -> str:
    clean = _clean(text)
    return f"'{clean}" if FORMULA.match(clean) else clean


def _clean(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)
