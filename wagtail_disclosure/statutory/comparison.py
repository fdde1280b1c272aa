"""Two tables side by side, cell by cell: of two years, or of one report before and after a
correction.

Cells are matched by their path, so that tables of different editions meet where the forms agree.
"""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.statutory.numbers import CellValue, Number, is_number
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["CellPair", "TableComparison", "compare_tables", "difference"]


@dataclass(frozen=True, slots=True)
class CellPair:
    """What stands in one cell before and after."""

    cell: Cell
    before: CellValue
    after: CellValue

    @property
    def is_changed(self) -> bool:
        return self.before != self.after

    @property
    def difference(self) -> Number | None:
        """After less before; `None` unless both are numbers."""
        return difference(self.before, self.after)


@dataclass(frozen=True, slots=True)
class TableComparison:
    """All cells that both tables have, in the printed order of the later one, and those that only
    one of them has, in its own.
    """

    before: Table
    after: Table
    pairs: tuple[CellPair, ...]
    only_before: tuple[tuple[Cell, CellValue], ...]
    only_after: tuple[tuple[Cell, CellValue], ...]

    @property
    def changed(self) -> tuple[CellPair, ...]:
        return tuple(pair for pair in self.pairs if pair.is_changed)

    @property
    def unchanged(self) -> tuple[CellPair, ...]:
        return tuple(pair for pair in self.pairs if not pair.is_changed)

    @property
    def is_same(self) -> bool:
        """Whether nothing at all differs."""
        return not (self.changed or self.only_before or self.only_after)


def compare_tables(before: TableValues, after: TableValues) -> TableComparison:
    """Compare two fillings of one statutory table, of the same edition or of different ones."""
    old, new = _by_path(before.table), _by_path(after.table)
    return TableComparison(
        before.table,
        after.table,
        tuple(
            CellPair(cell, before.get(old[path]), after.get(cell))
            for path, cell in new.items()
            if path in old
        ),
        _others(before, set(new)),
        _others(after, set(old)),
    )


def difference(before: CellValue, after: CellValue) -> Number | None:
    """Return `after` less `before`; `None` unless both are numbers."""
    if not (is_number(before) and is_number(after)):
        return None
    return after - before


def _by_path(table: Table) -> dict[str, Cell]:
    return {cell.path: cell for cell in table.cells()}


def _others(values: TableValues, paths: set[str]) -> tuple[tuple[Cell, CellValue], ...]:
    cells = (cell for cell in values.table.cells() if cell.path not in paths)
    return tuple((cell, values.get(cell)) for cell in cells)
