"""A wide table for a narrow screen: each total with its parts one tap away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.statutory.headings import trail
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.totals import column_totals
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["DigestLine", "digest_of", "stands_in_total_row"]


@dataclass(frozen=True, slots=True)
class DigestLine:
    """A heading (`total` is ""), or a total with the parts of it that are not zero."""

    label: str
    level: int
    total: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    is_sum: bool = False

    @property
    def is_heading(self) -> bool:
        return not self.total


def digest_of(values: TableValues) -> Iterator[DigestLine]:
    """Yield the lines of a table in printed order, each level of headings once."""
    above: tuple[str, ...] = ()
    for total, parts in column_totals(values.table):
        *groups, label = _labels(values.table, total)
        for level, group in enumerate(groups):
            if tuple(groups[: level + 1]) != above[: level + 1]:
                yield DigestLine(group, level)
        above = tuple(groups)
        yield DigestLine(
            label,
            len(groups),
            shown(values.get(total)) or "—",
            tuple(_parts(values, parts)),
            is_sum=stands_in_total_row(values.table, total),
        )


def stands_in_total_row(table: Table, total: Cell) -> bool:
    """Whether the row of a cell sums other rows."""
    return trail(table.section(total.section).rows, total.row)[-1].is_total


def _labels(table: Table, total: Cell) -> tuple[str, ...]:
    """The row of a total; where rows have no name, the columns that it sums."""
    return table.row_labels_of(total) or table.column_labels_of(total)[:-1]


def _parts(values: TableValues, parts: tuple[Cell, ...]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if values.get(part) != 0:
            yield values.table.column_labels_of(part)[-1], shown(values.get(part)) or "—"
