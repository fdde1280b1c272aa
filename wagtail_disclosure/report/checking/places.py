"""Where a finding stands on the editing screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.report.paths import path_of
from wagtail_disclosure.report.sources import CHAPTER_FIELDS
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of
from wagtail_disclosure.statutory.findings import Finding
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.totals import entered_cells
from wagtail_disclosure.statutory.wording import HEADINGS

__all__ = ["Place", "place_of"]

LONGEST_SEARCH = 24


@dataclass(frozen=True, slots=True)
class Place:
    """The chapter of a finding (0 for the report as a whole), the field that holds it, the key of a
    cell's input, "" for none, and the beginning of the text to look for.
    """

    chapter: int
    field: str
    cell: str = ""
    search: str = ""

    @property
    def heading(self) -> str:
        """The heading of the chapter; "" for the report as a whole."""
        return HEADINGS[self.chapter - 1] if self.chapter else ""

    @property
    def anchor(self) -> str:
        """The fragment of the editing screen's address that leads there."""
        return ":".join(part for part in ("check", self.field, self.cell) if part)


def place_of(finding: Finding, page: Any) -> Place:
    """Return where an editor answers `finding`: the text it quotes, or else its first cell."""
    if finding.chapter:
        return _in_chapter(finding)
    if finding.table:
        field = TABLE_FIELDS[finding.table]
        values = table_of(page, finding.table)
        cell = _entered(values.table, finding.cells) if values else None
        key = "-".join(path_of(cell)) if cell else ""
        return Place(CHAPTER_FIELDS.index(field) + 1, field, key)
    return Place(0, finding.labels[0] if finding.labels else "title")


def _in_chapter(finding: Finding) -> Place:
    field = CHAPTER_FIELDS[finding.chapter - 1]
    if finding.labels and not finding.cells:
        field = finding.labels[0]
    first = finding.quote.split("\n", 1)[0]
    return Place(finding.chapter, field, search=first[:LONGEST_SEARCH])


def _entered(table: Table, cells: tuple[Cell, ...]) -> Cell | None:
    """The first of the cells that an editor fills; where all are totals, the first of their row, or
    of the table.
    """
    entered = entered_cells(table)
    own = [cell for cell in cells if cell in entered]
    rows = {(cell.section, cell.row) for cell in cells}
    beside = [cell for cell in entered if (cell.section, cell.row) in rows]
    return next(iter([*own, *beside, *(entered if cells else [])]), None)
