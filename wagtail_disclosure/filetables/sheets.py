"""A sheet of cells as texts and tables: rows left blank part them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetables.contents import FileBlock, GridCell, Text
from wagtail_disclosure.filetables.grids import grid_of

__all__ = ["sheet_blocks"]

_ByRow = dict[int, list[GridCell]]


def sheet_blocks(cells: Collection[GridCell], allowance: Allowance) -> Iterator[FileBlock]:
    """Yield the blocks of a sheet, whose blank cells are left out unless they are merged.

    Rows at the head of a table with one cell, not merged, are texts, such as a title. Further down
    they belong to the table: a label whose figures were left blank looks no different.
    """
    written = [cell for cell in cells if cell.text]
    if not written:
        return
    last_row = max(cell.row for cell in written)
    last_column = max(cell.column for cell in written)
    clipped = [_within(cell, last_row, last_column) for cell in cells]
    by_row: _ByRow = defaultdict(list)
    for cell in clipped:
        if cell.text:
            allowance.spend_places(cell.rowspan, 1)
            for row in range(cell.row, cell.row + cell.rowspan):
                by_row[row].append(cell)
    for rows in _runs(sorted(by_row)):
        yield from _region(rows, by_row, clipped, allowance)


def _within(cell: GridCell, last_row: int, last_column: int) -> GridCell:
    rowspan = min(cell.rowspan, last_row - cell.row + 1)
    colspan = min(cell.colspan, last_column - cell.column + 1)
    return replace(cell, rowspan=rowspan, colspan=colspan)


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in numbers:
        if run and number > run[-1] + 1:
            yield run
            run = []
        run.append(number)
    yield run


def _region(
    rows: list[int], by_row: _ByRow, cells: Sequence[GridCell], allowance: Allowance
) -> Iterator[FileBlock]:
    lone = [by_row[row][0] if len(by_row[row]) == 1 else None for row in rows]
    are_texts = all(lone)
    count = 0
    for cell in lone:
        if cell is None or not are_texts and (cell.rowspan, cell.colspan) != (1, 1):
            break
        count += 1
        if cell.row == rows[count - 1]:
            allowance.spend_text(cell.text)
            yield Text(cell.text)
    if count < len(rows):
        yield grid_of(_filled(rows[count:], cells, allowance), allowance)


def _filled(rows: list[int], cells: Sequence[GridCell], allowance: Allowance) -> list[GridCell]:
    """The cells in `rows`, and a blank one in each place left, so that nothing closes up."""
    inside = [cell for cell in cells if rows[0] <= cell.row <= rows[-1]]
    columns = [cell.column for cell in inside if cell.text]
    first, last = min(columns), max(columns)
    allowance.spend_places(len(rows), last - first + 1)
    found = {
        (cell.row, cell.column): _within(cell, rows[-1], last)
        for cell in inside
        if first <= cell.column <= last
    }
    covered = {
        (cell.row + down, cell.column + right)
        for cell in found.values()
        for down in range(cell.rowspan)
        for right in range(cell.colspan)
    }
    blanks = {
        (row, column): GridCell("", row, column)
        for row in rows
        for column in range(first, last + 1)
        if (row, column) not in covered
    }
    return list({**found, **blanks}.values())
