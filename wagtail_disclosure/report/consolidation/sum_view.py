"""A table as the printed form in the admin, each figure with a link to what it was made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wagtail_disclosure.report.layout import PlacedCell, form_blocks
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["LinkedTable", "linked_table"]

Address = Callable[[Cell], str]


@dataclass(frozen=True, slots=True)
class LinkedCell:
    """A heading or a value in its place."""

    placed: PlacedCell
    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class LinkedTable:
    """A table with its blocks of rows."""

    key: str
    title: str
    blocks: tuple[tuple[tuple[LinkedCell, ...], ...], ...]


def linked_table(values: TableValues, address: Address | None = None) -> LinkedTable:
    """Return a table for the screen; ``address`` gives the link of an entered cell, "" for none."""
    table = values.table
    blocks = tuple(
        tuple(tuple(_cells(row, values, address)) for row in (*block.header, *block.body))
        for block in form_blocks(table, f"sum-{table.key}")
    )
    return LinkedTable(table.key, table.title, blocks)


def _cells(
    row: tuple[PlacedCell, ...], values: TableValues, address: Address | None
) -> Iterator[LinkedCell]:
    for placed in row:
        cell = placed.cell
        if cell is None:
            yield LinkedCell(placed, placed.printed.text)
        else:
            is_linked = address is not None and not values.table.is_total(cell)
            link = address(cell) if address and is_linked else ""
            yield LinkedCell(placed, shown(values.get(cell)), link)
