"""A block of a statutory form with its own columns, and the address of one of its cells."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.statutory.headings import Heading, NumberKind, depth_of, leaves_of

__all__ = ["Cell", "Section"]


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """The address of a cell: keys of table and section, dotted paths of row and column."""

    table: str
    section: str
    row: str
    column: str

    @property
    def path(self) -> str:
        """One string for all of it; the section is named only where a table has several.

        For example `table3.closed.refused.state_secret.natural_person`,
        `table4.cases.litigation.direct.total`, `table2.licensing.licensing.decisions`.
        """
        block = [self.section] if self.table == "table2" else []
        return ".".join([self.table, *block, self.row, self.column])


@dataclass(frozen=True, slots=True)
class Section:
    """One block of a table.

    `label` is the title row of the block ("" where the form prints none), `corner` the text of
    the top-left cell, `columns_label` a heading that spans all columns.
    """

    key: str
    label: str
    columns: tuple[Heading, ...]
    rows: tuple[Heading, ...]
    unit: str = "件"
    corner: str = ""
    columns_label: str = ""
    also: tuple[str, ...] = ()

    @property
    def decimal(self) -> bool:
        """Whether every column holds an amount of money."""
        return all(leaf.kind is NumberKind.AMOUNT for _, leaf in leaves_of(self.columns))

    @property
    def label_width(self) -> int:
        """Columns taken by the row headings: 0 where the rows are not named."""
        return depth_of(self.rows) if any(row.label for row in self.rows) else 0

    @property
    def value_width(self) -> int:
        """Columns taken by the values."""
        return sum(1 for _ in leaves_of(self.columns))
