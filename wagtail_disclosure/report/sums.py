"""How a published table adds up, with its numbers filled in."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.identities import Identity, identities
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.reconcile import reconcile
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["adds_up", "sums_in_words"]


def adds_up(values: TableValues) -> bool:
    """Whether every identity of the table could be assessed and holds."""
    result = reconcile(values)
    return not result.findings and not result.not_assessable


def sums_in_words(values: TableValues) -> Iterator[str]:
    """Yield the identities that a reader can follow, for example

    `一、本年新收政府信息公开申请数量 3,525 + 二、… 121 = （七）总计 3,521 + 四、… 125`.
    """
    for identity in identities(values.table):
        if _is_telling(values.table, identity) and _is_complete(values, identity):
            yield _in_words(values, identity)


def _is_telling(table: Table, identity: Identity) -> bool:
    """The balance in the total column; in a table of one row each of its totals."""
    if table.rules.balance:
        column = leaves_of(table.section(identity.cells[0].section).columns)
        totals = {path for path, heading in column if heading.is_total}
        return identity.rule == table.rules.balance.rule and identity.cells[0].column in totals
    return True


def _is_complete(values: TableValues, identity: Identity) -> bool:
    return all(is_number(values.get(cell)) for cell in identity.cells)


def _in_words(values: TableValues, identity: Identity) -> str:
    left, right = (
        " + ".join(f"{_label(values.table, cell)} {shown(values.get(cell))}" for cell in cells)
        for cells in (identity.expected, identity.actual)
    )
    sign = "=" if _sum(values, identity.expected) == _sum(values, identity.actual) else "≠"
    return f"{_lead(values.table, identity)}{left} {sign} {right}"


def _sum(values: TableValues, cells: tuple[Cell, ...]) -> int:
    return sum(number for cell in cells if isinstance(number := values.get(cell), int))


def _label(table: Table, cell: Cell) -> str:
    """The row, or in a table of one unnamed row the column."""
    return (table.row_labels_of(cell) or table.column_labels_of(cell))[-1]


def _lead(table: Table, identity: Identity) -> str:
    cell = identity.actual[0]
    if table.row_labels_of(cell):
        return ""
    return f"{' / '.join(table.column_labels_of(cell)[:-1])}："
