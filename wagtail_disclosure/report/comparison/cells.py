"""Two years of one agency cell by cell, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.tables import tables_of
from wagtail_disclosure.statutory.comparison import CellPair, TableComparison, compare_tables
from wagtail_disclosure.statutory.numbers import CellValue, Number
from wagtail_disclosure.statutory.schema import Cell, Table

__all__ = ["ComparedTable", "Group", "Line", "compared_table", "compared_tables", "signed"]


@dataclass(frozen=True, slots=True)
class Line:
    """One cell: its column, both values, and the difference with its sign."""

    label: str
    before: str
    after: str
    difference: str


@dataclass(frozen=True, slots=True)
class Group:
    """The cells of one row of the form; `trail` holds the headings above its own."""

    trail: str
    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ComparedTable:
    """A statutory table of two years. Of tables in different editions, `only_before` and
    `only_after` hold what the other form does not ask for, as label and value.
    """

    key: str
    title: str
    changed: tuple[Group, ...]
    unchanged: tuple[Group, ...]
    only_before: tuple[tuple[str, str], ...]
    only_after: tuple[tuple[str, str], ...]
    edition_before: str
    edition_after: str

    @property
    def changed_count(self) -> int:
        return sum(len(group.lines) for group in self.changed)

    @property
    def unchanged_count(self) -> int:
        return sum(len(group.lines) for group in self.unchanged)


def compared_tables(before: Any, after: Any) -> list[ComparedTable]:
    """Compare the tables that both reports hold."""
    old = dict(tables_of(before))
    return [
        compared_table(compare_tables(old[key], values))
        for key, values in tables_of(after)
        if key in old
    ]


def compared_table(comparison: TableComparison) -> ComparedTable:
    """Return a comparison under printed labels."""
    return ComparedTable(
        comparison.after.key,
        comparison.after.title,
        tuple(_groups(comparison.after, comparison.changed)),
        tuple(_groups(comparison.after, comparison.unchanged)),
        tuple(_listed(comparison.before, comparison.only_before)),
        tuple(_listed(comparison.after, comparison.only_after)),
        comparison.before.edition,
        comparison.after.edition,
    )


def signed(number: Number | None) -> str:
    """Return a difference with its sign, `+4`, `−3`, `0`; "" where there is none."""
    if number is None:
        return ""
    sign = "+" if number > 0 else "−" if number < 0 else ""
    return sign + shown(-number if number < 0 else number)


def _groups(table: Table, pairs: Sequence[CellPair]) -> Iterator[Group]:
    for labels, group in groupby(pairs, key=lambda pair: _row_labels(table, pair.cell)):
        *trail, label = labels
        yield Group(" / ".join(trail), label, tuple(_line(table, pair) for pair in group))


def _row_labels(table: Table, cell: Cell) -> tuple[str, ...]:
    """The labels of a row; in a table of one unnamed row those of the groups of columns."""
    rows = table.row_labels_of(cell) or table.column_labels_of(cell)[:-1]
    block = table.section(cell.section).label
    return (block, *rows) if block else rows


def _line(table: Table, pair: CellPair) -> Line:
    columns = table.column_labels_of(pair.cell)
    label = " / ".join(columns if table.row_labels_of(pair.cell) else columns[-1:])
    return Line(label, _shown(pair.before), _shown(pair.after), signed(pair.difference))


def _listed(table: Table, cells: Sequence[tuple[Cell, CellValue]]) -> Iterator[tuple[str, str]]:
    for cell, value in cells:
        yield table.label_of(cell), _shown(value)


def _shown(value: CellValue) -> str:
    return shown(value) or "—"
