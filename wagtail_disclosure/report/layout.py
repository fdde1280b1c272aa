"""The printed form as rows of HTML cells: every value knows the headings above and beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wagtail_disclosure.statutory.grid import GridCell
from wagtail_disclosure.statutory.schema import Cell, Table

__all__ = ["FormBlock", "PlacedCell", "form_blocks"]


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell of the form. Headings have an `id`; values name the ids of theirs in `headers`."""

    printed: GridCell
    id: str = ""
    headers: str = ""

    @property
    def cell(self) -> Cell | None:
        """The address of the value that stands here; `None` for headings."""
        return self.printed.cell


Row = tuple[PlacedCell, ...]


@dataclass(frozen=True, slots=True)
class FormBlock:
    """One section of a table: its heading rows and its rows of values."""

    header: tuple[Row, ...]
    body: tuple[Row, ...]


@dataclass(slots=True)
class _Places:
    """Which heading covers which place of the grid."""

    prefix: str
    headings: dict[tuple[int, int], str] = field(default_factory=dict)
    taken: set[tuple[int, int]] = field(default_factory=set)

    def place(self, row: int, printed: GridCell) -> PlacedCell:
        """Put a cell on the first free place of its row, as a browser does."""
        column = next(c for c in range(len(self.taken) + 1) if (row, c) not in self.taken)
        covered = _covered(row, column, printed)
        self.taken.update(covered)
        if printed.cell:
            return PlacedCell(printed, headers=" ".join(self._headers(row, column)))
        name = f"{self.prefix}-{row}-{column}"
        self.headings.update(dict.fromkeys(covered, name))
        return PlacedCell(printed, id=name)

    def _headers(self, row: int, column: int) -> list[str]:
        """Return headings to the left, then those above, each once."""
        beside = [self.headings.get((row, left)) for left in range(column)]
        above = [self.headings.get((higher, column)) for higher in range(row)]
        return list(dict.fromkeys(name for name in (*beside, *above) if name))


def form_blocks(table: Table, prefix: str) -> Iterator[FormBlock]:
    """Yield the sections of a table in printed order; ids begin with `prefix`."""
    for number, section in enumerate(table.sections):
        grid = table.grid(section)
        places = _Places(f"{prefix}-{number}")
        rows = [
            tuple(places.place(row, printed) for printed in cells)
            for row, cells in enumerate((*grid.header, *grid.body))
        ]
        height = len(grid.header)
        yield FormBlock(tuple(rows[:height]), tuple(rows[height:]))


def _covered(row: int, column: int, printed: GridCell) -> list[tuple[int, int]]:
    return [
        (row + down, column + right)
        for down in range(printed.rowspan)
        for right in range(printed.colspan)
    ]
