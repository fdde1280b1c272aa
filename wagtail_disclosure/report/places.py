"""The printed form as a rectangle of places, for what counts rows and columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wagtail_disclosure.statutory.grid import GridCell, GridRow
from wagtail_disclosure.statutory.schema import Table

__all__ = ["Place", "PlacedRow", "place", "placed_rows", "table_width"]


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the form with the row and column, from 0, of its upper left corner."""

    printed: GridCell
    row: int
    column: int

    def covered(self) -> Iterator[tuple[int, int]]:
        """Yield every place that the cell covers."""
        for down in range(self.printed.rowspan):
            for right in range(self.printed.colspan):
                yield self.row + down, self.column + right


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """One printed row: what begins in it, and whether it is a heading row of its section."""

    cells: tuple[Place, ...]
    is_heading: bool


def place(rows: Iterable[GridRow], first: int = 0) -> Iterator[tuple[Place, ...]]:
    """Put every cell on the first free place of its row, as a browser does.

    Rows count from `first`.
    """
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows, first):
        cells = []
        for printed in row:
            column = next(c for c in range(len(taken) + 1) if (number, c) not in taken)
            cells.append(Place(printed, number, column))
            taken.update(cells[-1].covered())
        yield tuple(cells)


def placed_rows(table: Table) -> Iterator[PlacedRow]:
    """Yield the rows of all sections in printed order, numbered through."""
    first = 0
    for section in table.sections:
        grid = table.grid(section)
        rows = place((*grid.header, *grid.body), first)
        for number, cells in enumerate(rows):
            yield PlacedRow(cells, is_heading=number < len(grid.header))
        first += len(grid.header) + len(grid.body)


def table_width(table: Table) -> int:
    """Return how many columns the printed table has."""
    return max(section.label_width + section.value_width for section in table.sections)
