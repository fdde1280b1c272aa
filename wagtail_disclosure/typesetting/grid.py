"""A table as rows of cells with spans: where each cell stands, and how a table divides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

CONTINUED = "（续）"


class GridError(ValueError):
    """The spans of a table overlap or leave a hole."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell; rows leave out what a span covers, as in HTML.

    ``kind`` says how it is set: "head" and "block" (a heading across the table), "label" (a row
    heading) or "value".
    """

    text: str
    kind: Literal["head", "block", "label", "value"] = "value"
    rowspan: int = 1
    colspan: int = 1
    alignment: Literal["center", "left"] = "center"


Rows = tuple[tuple[TableCell, ...], ...]


class Placed(NamedTuple):
    """A cell and the row and column of its upper left corner."""

    cell: TableCell
    row: int
    column: int

    @property
    def rows(self) -> range:
        return range(self.row, self.row + self.cell.rowspan)

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.cell.colspan)


def place(rows: Sequence[Sequence[TableCell]], width: int) -> list[Placed]:
    """Put every cell of *rows* in its place in a rectangle *width* columns wide.

    Raises `GridError` unless the cells cover it exactly.
    """
    taken: set[tuple[int, int]] = set()
    placed = []
    for number, row in enumerate(rows):
        free = (column for column in range(width) if (number, column) not in taken)
        for cell in row:
            spot = Placed(cell, number, next(free, width))
            _take(spot, taken, len(rows), width)
            placed.append(spot)
            free = (column for column in range(width) if (number, column) not in taken)
    if len(taken) != len(rows) * width:
        raise GridError(f"cells cover {len(taken)} of {len(rows) * width} places")
    return placed


def cut_cost(rows: Sequence[Sequence[TableCell]], width: int, at: int) -> int:
    """How bad a cut above row *at* is: merged cells it goes through, headings it strands."""
    through = sum(spot.row < at < spot.rows.stop for spot in place(rows, width))
    stranded = all(cell.kind in ("head", "block") for cell in rows[at - 1])
    return through + len(rows) * stranded


def divide(rows: Rows, width: int, at: int) -> tuple[Rows, Rows]:
    """Cut above row *at*: spans are clipped and their labels are repeated with （续）."""
    upper: list[list[Placed]] = [[] for _ in range(at)]
    lower: list[list[Placed]] = [[] for _ in range(len(rows) - at)]
    for spot in place(rows, width):
        if spot.row < at:
            height = min(spot.cell.rowspan, at - spot.row)
            upper[spot.row].append(spot._replace(cell=replace(spot.cell, rowspan=height)))
        if spot.rows.stop > at:
            top = max(spot.row - at, 0)
            lower[top].append(_lowered(spot, at))
    return _cells(upper), _cells(lower)


def _lowered(spot: Placed, at: int) -> Placed:
    cell = replace(spot.cell, rowspan=spot.rows.stop - max(spot.row, at))
    if spot.row < at and cell.text and not cell.text.endswith(CONTINUED):
        cell = replace(cell, text=cell.text + CONTINUED)
    return spot._replace(cell=cell)


def _cells(rows: list[list[Placed]]) -> Rows:
    ordered = (sorted(row, key=lambda spot: spot.column) for row in rows)
    return tuple(tuple(spot.cell for spot in row) for row in ordered)


def _take(spot: Placed, taken: set[tuple[int, int]], height: int, width: int) -> None:
    for place_taken in _places(spot):
        if place_taken in taken or place_taken[0] >= height or place_taken[1] >= width:
            raise GridError(f"{spot.cell.text!r} does not fit at row {spot.row}")
        taken.add(place_taken)


def _places(spot: Placed) -> Iterator[tuple[int, int]]:
    return ((row, column) for row in spot.rows for column in spot.columns)
