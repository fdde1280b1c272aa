"""The printed form as rows of HTML cells: every value knows the headings above and beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from wagtail_disclosure.report.places import Place, place
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
class _Headings:
    """Which heading covers which place of the grid. Each is named by the next number: names stand
    in every cell, and make up a good part of a page.
    """

    prefix: str
    numbers: Iterator[int]
    names: dict[tuple[int, int], str] = field(default_factory=dict)

    def add(self, at: Place) -> PlacedCell:
        """Name a heading, or give a value the names of its headings."""
        if at.printed.cell:
            return PlacedCell(at.printed, headers=" ".join(self._of(at.row, at.column)))
        name = f"{self.prefix}-{next(self.numbers)}"
        self.names.update(dict.fromkeys(at.covered(), name))
        return PlacedCell(at.printed, id=name)

    def _of(self, row: int, column: int) -> list[str]:
        """Return headings to the left, then those above, each once."""
        beside = [self.names.get((row, left)) for left in range(column)]
        above = [self.names.get((higher, column)) for higher in range(row)]
        return list(dict.fromkeys(name for name in (*beside, *above) if name))


def form_blocks(table: Table, prefix: str) -> Iterator[FormBlock]:
    """Yield the sections of a table in printed order; ids begin with `prefix`."""
    numbers = count()
    for section in table.sections:
        grid = table.grid(section)
        headings = _Headings(prefix, numbers)
        placed = place((*grid.header, *grid.body))
        rows = [tuple(headings.add(at) for at in cells) for cells in placed]
        height = len(grid.header)
        yield FormBlock(tuple(rows[:height]), tuple(rows[height:]))
