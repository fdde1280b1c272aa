"""The shape of a statutory table: sections, cells, printed layout and declared arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_disclosure.statutory.grid import Grid, GridCell, lay_out
from wagtail_disclosure.statutory.headings import Heading, NumberKind, leaves_of, trail
from wagtail_disclosure.statutory.sections import Cell, Section

__all__ = [
    "Balance",
    "Cell",
    "Grid",
    "GridCell",
    "Heading",
    "NumberKind",
    "Rules",
    "Section",
    "Table",
]


@dataclass(frozen=True, slots=True)
class Balance:
    """Two sums of rows that are equal in every column, by row path."""

    rule: str
    expected: tuple[str, ...]
    actual: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """Rule ids of a table's arithmetic; "" where the form has no such total.

    `row_total` names the rule of a total row, `column_total` that of a total column. What a total
    sums follows from the headings: it is the sum of its siblings.
    """

    row_total: str = ""
    column_total: str = ""
    balance: Balance | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A statutory table of one edition. `title` is the chapter heading without its number."""

    key: str
    edition: str
    title: str
    sections: tuple[Section, ...]
    rules: Rules = Rules()

    def cells(self) -> Iterator[Cell]:
        """Yield every value cell in printed order."""
        for section in self.sections:
            for row, _ in leaves_of(section.rows):
                for column, _ in leaves_of(section.columns):
                    yield Cell(self.key, section.key, row, column)

    def cell(self, path: str) -> Cell:
        """Return the cell with this `Cell.path`. Raises `KeyError` for an unknown path."""
        for cell in self.cells():
            if cell.path == path:
                return cell
        raise KeyError(path)

    def section(self, key: str) -> Section:
        """Return the section of this key. Raises `KeyError` when there is none."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)

    def column_of(self, cell: Cell) -> Heading:
        """Return the leaf column that a cell stands in."""
        return trail(self.section(cell.section).columns, cell.column)[-1]

    def is_total(self, cell: Cell) -> bool:
        """Whether the form computes this cell from others."""
        row = trail(self.section(cell.section).rows, cell.row)[-1]
        return row.is_total or self.column_of(cell).is_total

    def row_labels_of(self, cell: Cell) -> tuple[str, ...]:
        """Return the printed labels of a cell's row, outermost first; unnamed rows have none."""
        rows = trail(self.section(cell.section).rows, cell.row)
        return tuple(heading.label for heading in rows if heading.label)

    def column_labels_of(self, cell: Cell) -> tuple[str, ...]:
        """Return the printed labels of a cell's column, outermost first."""
        columns = trail(self.section(cell.section).columns, cell.column)
        return tuple(heading.label for heading in columns)

    def labels_of(self, cell: Cell) -> tuple[str, ...]:
        """Return the printed labels that lead to a cell: block, row levels, column levels."""
        block = self.section(cell.section).label
        labels = (*self.row_labels_of(cell), *self.column_labels_of(cell))
        return (block, *labels) if block else labels

    def label_of(self, cell: Cell) -> str:
        """Return the labels of a cell in one string.

        For example `三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 自然人`.
        """
        return " / ".join(self.labels_of(cell))

    def grid(self, section: Section) -> Grid:
        """Return the header and body rows of a section as printed, as wide as the whole table."""
        width = max(block.label_width + block.value_width for block in self.sections)
        return lay_out(self.key, section, width)
