"""Cells with spans as a rectangle."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetables.contents import GridCell, GridTable

__all__ = ["grid_of"]

_Place = tuple[int, int]


def grid_of(cells: Collection[GridCell], allowance: Allowance) -> GridTable:
    """Return cells, each with a place of its own, as a table.

    Rows and columns in which no cell begins say nothing and are closed up: Word divides a table
    wherever any of its borders ever stood. A span ends where it meets another cell.
    """
    rows = sorted({cell.row for cell in cells})
    columns = sorted({cell.column for cell in cells})
    allowance.spend_places(len(rows), len(columns))
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    closed_up = [_closed_up(cell, rows, columns) for cell in ordered]
    taken: dict[_Place, GridCell] = {(cell.row, cell.column): cell for cell in closed_up}
    for cell in closed_up:
        clipped = _clipped(cell, taken)
        taken.update(dict.fromkeys(_places(clipped), clipped))
    return GridTable(
        tuple(
            tuple(
                taken.get((row, column)) or GridCell("", row, column) for column in _up_to(columns)
            )
            for row in _up_to(rows)
        )
    )


def _up_to(numbers: list[int]) -> range:
    return range(len(numbers))


def _closed_up(cell: GridCell, rows: list[int], columns: list[int]) -> GridCell:
    row, column = bisect_left(rows, cell.row), bisect_left(columns, cell.column)
    below = bisect_left(rows, cell.row + cell.rowspan)
    beside = bisect_left(columns, cell.column + cell.colspan)
    return GridCell(cell.text, row, column, max(below - row, 1), max(beside - column, 1))


def _clipped(cell: GridCell, taken: dict[_Place, GridCell]) -> GridCell:
    """The cell with spans that cover free places only."""
    colspan = 1
    while colspan < cell.colspan and (cell.row, cell.column + colspan) not in taken:
        colspan += 1
    columns = range(cell.column, cell.column + colspan)
    rowspan = 1
    while rowspan < cell.rowspan and not any(
        (cell.row + rowspan, column) in taken for column in columns
    ):
        rowspan += 1
    return replace(cell, rowspan=rowspan, colspan=colspan)


def _places(cell: GridCell) -> list[_Place]:
    return [
        (cell.row + down, cell.column + right)
        for down in range(cell.rowspan)
        for right in range(cell.colspan)
    ]
