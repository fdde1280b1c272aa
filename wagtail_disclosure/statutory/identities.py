"""The arithmetic that a statutory table must satisfy (勾稽关系).

T3-A is printed in the corner of Table 3; T3-B, T3-C and T4 follow from the rows and columns that
the form calls 总计. The 2021 edition has 42 of them (7 + 7 + 25 + 3), the 2019 edition 40.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.schema import Balance, Cell, Table
from wagtail_disclosure.statutory.totals import column_totals, row_totals

__all__ = ["Identity", "identities"]


@dataclass(frozen=True, slots=True)
class Identity:
    """One rule for one row or column: the `actual` cells add up to what the `expected` ones do."""

    rule: str
    expected: tuple[Cell, ...]
    actual: tuple[Cell, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells of the rule: a total before its parts, a balance from left to right."""
        is_total = len(self.actual) == 1
        return self.actual + self.expected if is_total else self.expected + self.actual


@cache
def identities(table: Table) -> tuple[Identity, ...]:
    """Return every identity of a table; a table without declared rules has none."""
    return tuple(_identities(table))


def _identities(table: Table) -> Iterator[Identity]:
    if table.rules.balance:
        yield from _balance(table, table.rules.balance)
    if table.rules.row_total:
        for total, parts in row_totals(table):
            yield Identity(table.rules.row_total, expected=parts, actual=(total,))
    if table.rules.column_total:
        for total, parts in column_totals(table):
            yield Identity(table.rules.column_total, expected=parts, actual=(total,))


def _balance(table: Table, balance: Balance) -> Iterator[Identity]:
    for section in table.sections:
        for column, _ in leaves_of(section.columns):
            expected, actual = (
                tuple(Cell(table.key, section.key, row, column) for row in rows)
                for rows in (balance.expected, balance.actual)
            )
            yield Identity(balance.rule, expected, actual)
