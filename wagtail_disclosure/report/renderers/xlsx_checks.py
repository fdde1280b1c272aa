"""The sheet 核对: every identity of the tables with both its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl import Workbook

from wagtail_disclosure.report.renderers import xlsx_cells as cells
from wagtail_disclosure.statutory.identities import Identity, identities
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["add_checks"]

NAME = "核对"
HEADINGS = ("规则", "项目", "数值", "应等于", "数值", "结果")
WIDTHS = (10, 60, 12, 60, 12, 12)
PARTS = "各分项之和"
EQUAL, UNEQUAL, UNKNOWN = "相等", "不相等", "有空缺，不能核对"


def add_checks(workbook: Workbook, tables: Sequence[TableValues]) -> None:
    """Add a row for each identity of the tables, as values."""
    rows = [row for values in tables for row in _rows(values)]
    if not rows:
        return
    sheet = workbook.create_sheet(NAME)
    for number, row in enumerate((HEADINGS, *rows), 1):
        for column, value in enumerate(row, 1):
            cell = cells.put(sheet, number, column, value)
            cell.alignment, cell.border = cells.LEFT, cells.LINES
            if number == 1:
                cell.font, cell.fill = cells.HEAD, cells.SHADE
        cells.set_height(sheet, number, zip(map(str, row), WIDTHS, strict=True))
    cells.set_widths(sheet, WIDTHS)
    sheet.freeze_panes = "A2"


def _rows(values: TableValues) -> Iterator[tuple[str | int | None, ...]]:
    for identity in identities(values.table):
        first, second = _sides(identity)
        sums = _sum(values, first), _sum(values, second)
        result = UNKNOWN if None in sums else EQUAL if sums[0] == sums[1] else UNEQUAL
        is_total = len(identity.actual) == 1
        yield (
            identity.rule,
            _words(values, first),
            sums[0],
            PARTS if is_total else _words(values, second),
            sums[1],
            result,
        )


def _sides(identity: Identity) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """The total and its parts, or a balance from left to right."""
    if len(identity.actual) == 1:
        return identity.actual, identity.expected
    return identity.expected, identity.actual


def _sum(values: TableValues, side: Sequence[Cell]) -> int | None:
    """The sum of one side, `None` where a number is missing; identities are of counts only."""
    numbers = [number for cell in side if is_number(number := values.get(cell))]
    return int(sum(numbers)) if len(numbers) == len(side) else None


def _words(values: TableValues, side: Sequence[Cell]) -> str:
    return " + ".join(values.table.label_of(cell) for cell in side)
