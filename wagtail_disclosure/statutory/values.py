"""A filled-in statutory table: immutable, with blank, zero and not applicable kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Self

from wagtail_disclosure.statutory.headings import NumberKind
from wagtail_disclosure.statutory.numbers import (
    Blank,
    CellError,
    CellValue,
    Mark,
    NotApplicable,
    Number,
    Unreadable,
    is_number,
    parse_cell,
    portable,
)
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.totals import column_totals, row_totals

__all__ = [
    "Blank",
    "CellError",
    "CellValue",
    "Mark",
    "NotApplicable",
    "Number",
    "TableValues",
    "Unreadable",
    "is_number",
    "parse_cell",
    "parse_table_cell",
]


@dataclass(frozen=True, slots=True)
class TableValues:
    """The values of one table. Cells that are not in `numbers` are blank.

    Raises `KeyError` when `numbers` names a cell that the table does not have.
    """

    table: Table
    numbers: Mapping[Cell, CellValue] = field(default_factory=dict)

    def __post_init__(self) -> None:
        strangers = set(self.numbers).difference(self.table.cells())
        if strangers:
            raise KeyError(min(strangers).path)
        object.__setattr__(self, "numbers", MappingProxyType(dict(self.numbers)))

    @classmethod
    def zeros(cls, table: Table) -> Self:
        """Return the table with 0 in every cell."""
        return cls(table, dict.fromkeys(table.cells(), 0))

    @classmethod
    def from_labelled(cls, table: Table, data: Mapping[str, Any]) -> Self:
        """Read nested labels as `to_labelled` writes them; what is absent is blank.

        Raises `CellError` for an entry that is no number. Files from elsewhere are read by
        `labelled.read_report`, which accepts other wordings and says what it saw.
        """
        numbers = {}
        for cell in table.cells():
            raw = _follow(data, table.labels_of(cell))
            numbers[cell] = parse_table_cell(table, cell, raw)
        return cls(table, numbers)

    def get(self, cell: Cell) -> CellValue:
        """Return the value of a cell, blank when nothing was given."""
        return self.numbers.get(cell, Blank)

    def replace(self, cell: Cell, value: CellValue) -> Self:
        """Return a copy with one cell changed. Raises `KeyError` for a cell of another table."""
        return type(self)(self.table, {**self.numbers, cell: value})

    def with_totals(self) -> Self:
        """Return a copy whose total cells are computed from their parts.

        A total is blank as long as one of its parts has no number; it is not applicable when none
        of its parts is.
        """
        numbers = dict(self.numbers)
        # Total columns first: a total row then sums them like any other column.
        for total, parts in (*column_totals(self.table), *row_totals(self.table)):
            numbers[total] = _sum([numbers.get(part, Blank) for part in parts])
        return type(self)(self.table, numbers)

    def to_labelled(self) -> dict[str, Any]:
        """Return nested printed labels with numbers, text or `None` (blank) as leaves."""
        data: dict[str, Any] = {}
        for cell in self.table.cells():
            *groups, last = self.table.labels_of(cell)
            level = data
            for label in groups:
                level = level.setdefault(label, {})
            level[last] = portable(self.get(cell))
        return data


def parse_table_cell(table: Table, cell: Cell, raw: object) -> Number | Mark:
    """Read an entry as the column of `cell` wants it. Raises `CellError`."""
    kind = table.column_of(cell).kind
    return parse_cell(raw, decimal=kind is NumberKind.AMOUNT, signed=kind is NumberKind.CHANGE)


def _follow(data: Mapping[str, Any], labels: tuple[str, ...]) -> object:
    level: object = data
    for label in labels:
        level = level.get(label) if isinstance(level, Mapping) else None
    return level


def _sum(parts: list[CellValue]) -> CellValue:
    if all(part is NotApplicable for part in parts):
        return NotApplicable
    numbers = [part for part in parts if is_number(part)]
    return sum(numbers) if len(numbers) == len(parts) else Blank
