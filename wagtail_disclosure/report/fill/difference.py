"""What a report has and what the sources offer, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.messages import TABLE_NAMES
from wagtail_disclosure.statutory.numbers import Blank, CellError, CellValue, Number
from wagtail_disclosure.statutory.offers import Offer, Offers, Part
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues, parse_table_cell

__all__ = ["Choice", "Row", "TableDifference", "differences", "ignored"]


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure for a cell, the sources that offer it and what it was made of."""

    value: Number
    sources: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def key(self) -> str:
        """What the form sends for it; unique within its cell."""
        return as_text(self.value)

    @property
    def text(self) -> str:
        return shown(self.value)


@dataclass(frozen=True, slots=True)
class Row:
    """A cell with what stands in it and what is offered for it."""

    cell: Cell
    label: str
    current: CellValue
    choices: tuple[Choice, ...]

    @property
    def path(self) -> str:
        return self.cell.path

    @property
    def current_text(self) -> str:
        return shown(self.current)

    @property
    def is_agreed(self) -> bool:
        """Whether the report already says what all sources say."""
        return len(self.choices) == 1 and self.choices[0].value == self.current

    @property
    def is_conflict(self) -> bool:
        return len(self.choices) > 1

    @property
    def is_zero(self) -> bool:
        """Whether a blank cell is offered nothing but 0: most of Table 3 in most agencies."""
        return self.current is Blank and not self.is_conflict and self.choices[0].value == 0

    @property
    def is_suggested(self) -> bool:
        """Whether the figure is ticked from the start: the cell is blank and the sources agree."""
        return self.current is Blank and not self.is_conflict


@dataclass(frozen=True)
class TableDifference:
    """A statutory table of the report, and what is offered for it."""

    key: str
    values: TableValues
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        return f"{TABLE_NAMES[self.key]} {self.values.table.title}"

    @cached_property
    def changes(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if not row.is_agreed and not row.is_zero)

    @cached_property
    def zeros(self) -> tuple[Row, ...]:
        """Blank cells for which a source has counted, and found nothing."""
        return tuple(row for row in self.rows if row.is_zero)

    @cached_property
    def agreed(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.is_agreed)

    @cached_property
    def open_cells(self) -> tuple[Cell, ...]:
        """Blank cells that no source speaks of: they become 0 if the editor says so."""
        offered = {row.cell for row in self.rows}
        cells = (cell for cell in self.values.table.cells() if not self.values.table.is_total(cell))
        return tuple(
            cell for cell in cells if cell not in offered and self.values.get(cell) is Blank
        )


def differences(page: Any, sources: Iterable[Offers]) -> list[TableDifference]:
    """Return the tables of `page`, each with what is offered for it.

    A chapter without its table begins with a blank one; one with several, which no editor can
    make, is left out.
    """
    sources = list(sources)
    found = []
    for key, field in TABLE_FIELDS.items():
        if len(getattr(page, field)) <= 1:
            values = table_of(page, key) or TableValues(_form_in_force(key))
            found.append(TableDifference(key, values, tuple(_rows(values, sources))))
    return found


def ignored(source: Offers, tables: Sequence[TableDifference]) -> int:
    """Return how many figures of a source have no cell that could take them."""
    forms = {table.key: table.values.table for table in tables}
    return sum(
        offer.cell.table not in forms or not _is_acceptable(forms[offer.cell.table], offer)
        for offer in source.offers
    )


def _form_in_force(key: str) -> Table:
    return get_edition(get_settings().REPORT_EDITION).table(key)


def _rows(values: TableValues, sources: Sequence[Offers]) -> Iterable[Row]:
    table = values.table
    offered: dict[Cell, list[tuple[str, Offer]]] = {}
    for source in sources:
        for offer in source.offers:
            if offer.cell.table == table.key and _is_acceptable(table, offer):
                offered.setdefault(offer.cell, []).append((source.source, offer))
    for cell in table.cells():
        if cell in offered:
            label = table.label_of(cell)
            yield Row(cell, label, values.get(cell), _choices(offered[cell]))


def _is_acceptable(table: Table, offer: Offer) -> bool:
    """Whether the form has the cell for editors to fill, and it can hold the figure."""
    if offer.cell not in set(table.cells()) or table.is_total(offer.cell):
        return False
    try:
        return parse_table_cell(table, offer.cell, offer.value) == offer.value
    except CellError:
        return False


def _choices(offered: list[tuple[str, Offer]]) -> tuple[Choice, ...]:
    """Equal figures of several sources are one choice."""
    by_value: dict[Number, list[tuple[str, Offer]]] = {}
    for source, offer in offered:
        by_value.setdefault(offer.value, []).append((source, offer))
    return tuple(
        Choice(
            value,
            tuple(source for source, _ in same),
            tuple(part for _, offer in same for part in offer.parts),
        )
        for value, same in by_value.items()
    )
