"""Which cells a printed total sums, read off the headings of the form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wagtail_disclosure.statutory.headings import leaves_of, totals_of
from wagtail_disclosure.statutory.schema import Cell, Table

__all__ = ["cells_of", "column_totals", "entered_cells", "row_totals"]

Total = tuple[Cell, tuple[Cell, ...]]


@cache
def cells_of(table: Table) -> frozenset[Cell]:
    """Return the cells of a table, to look one up."""
    return frozenset(table.cells())


@cache
def entered_cells(table: Table) -> tuple[Cell, ...]:
    """Return the cells that an editor fills, in printed order: all but the totals."""
    return tuple(cell for cell in table.cells() if not table.is_total(cell))


def column_totals(table: Table) -> Iterator[Total]:
    """Yield `(total, parts)` for each total column, row by row."""
    for section in table.sections:
        for row, _ in leaves_of(section.rows):
            for total, parts in totals_of(section.columns):
                yield (
                    Cell(table.key, section.key, row, total),
                    tuple(Cell(table.key, section.key, row, part) for part in parts),
                )


def row_totals(table: Table) -> Iterator[Total]:
    """Yield `(total, parts)` for each total row, column by column."""
    for section in table.sections:
        for column, _ in leaves_of(section.columns):
            for total, parts in totals_of(section.rows):
                yield (
                    Cell(table.key, section.key, total, column),
                    tuple(Cell(table.key, section.key, part, column) for part in parts),
                )
