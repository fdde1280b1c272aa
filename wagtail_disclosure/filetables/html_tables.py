"""Rows of HTML as cells with places: HTML Living Standard, 4.9.12.1 (Forming a table)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wagtail_disclosure.filetables.allowance import MAX_COLUMNS, Allowance
from wagtail_disclosure.filetables.contents import FileBlock
from wagtail_disclosure.filetables.html_lists import whole_number
from wagtail_disclosure.filetables.loose import LooseCell

__all__ = ["HtmlCell", "OpenTable"]

# Where a group of rows is shown, wherever it stands.
_ORDER = {"thead": 0, "tbody": 1, "tfoot": 2}


@dataclass(slots=True)
class HtmlCell:
    """A cell as written; a rowspan of 0 reaches to the end of the group."""

    rowspan: int
    colspan: int
    blocks: list[FileBlock] = field(default_factory=list)

    @classmethod
    def of(cls, attributes: Mapping[str, str]) -> HtmlCell:
        """Return the cell of a ``td`` or ``th``; senseless spans count as 1."""
        rowspan = whole_number(attributes.get("rowspan", ""), 1)
        colspan = whole_number(attributes.get("colspan", ""), 1)
        return cls(rowspan if rowspan >= 0 else 1, min(colspan, MAX_COLUMNS) if colspan > 0 else 1)


_Rows = list[list[HtmlCell]]


@dataclass(slots=True)
class OpenTable:
    """A table whose rows are being read."""

    allowance: Allowance
    groups: list[tuple[int, _Rows]] = field(default_factory=list)

    def start_group(self, tag: str) -> None:
        """Begin a ``thead``, ``tbody`` or ``tfoot``."""
        self.groups.append((_ORDER[tag], []))

    def end_group(self) -> None:
        """Rows that follow stand in a group of their own."""
        self.start_group("tbody")

    def start_row(self) -> None:
        if not self.groups:
            self.start_group("tbody")
        self.groups[-1][1].append([])

    def add(self, cell: HtmlCell) -> None:
        """Put a cell at the end of the row; one outside any row begins a row."""
        self.allowance.spend_places(1, cell.colspan)
        if not self.groups or not self.groups[-1][1]:
            self.start_row()
        self.groups[-1][1][-1].append(cell)

    def cells(self) -> list[LooseCell]:
        """Return all cells with their places."""
        placed: list[LooseCell] = []
        first = 0
        for _order, rows in sorted(self.groups, key=lambda group: group[0]):
            placed.extend(_placed(rows, first))
            first += len(rows)
        return placed


def _placed(rows: _Rows, first: int) -> Iterator[LooseCell]:
    """Cells go to the next place of their row that no cell reaches into from above."""
    free_from: dict[int, int] = {}
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while free_from.get(column, 0) > row:
                column += 1
            below = len(rows) - row
            rowspan = min(cell.rowspan or below, below)
            yield LooseCell(first + row, column, rowspan, cell.colspan, cell.blocks)
            beside = column + cell.colspan
            free_from.update(dict.fromkeys(range(column, beside), row + rowspan))
            column = beside
