"""What the filling screen shows, ready for its template, and what it sends back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from wagtail_disclosure.report.fill.chapters import ChapterOffer
from wagtail_disclosure.report.fill.difference import Choice, Row, TableDifference
from wagtail_disclosure.report.fill.filling import Accepted, Filling

__all__ = ["FillScreen", "accepted_in", "with_all"]

CELL = "cell-"


@dataclass(frozen=True, slots=True)
class RowView:
    """A cell with its choices and whether each is ticked."""

    row: Row
    choices: tuple[tuple[Choice, bool], ...]

    @property
    def name(self) -> str:
        return f"{CELL}{self.row.path}"

    @property
    def keeps(self) -> bool:
        """Whether none of the figures is chosen."""
        return not any(is_chosen for _, is_chosen in self.choices)


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its rows in three groups."""

    table: TableDifference
    changes: tuple[RowView, ...]
    zeros: tuple[RowView, ...]
    fills_open_cells: bool

    @property
    def open_labels(self) -> list[str]:
        return [self.table.values.table.label_of(cell) for cell in self.table.open_cells]


@dataclass(frozen=True, slots=True)
class FillScreen:
    """The offers for one draft with what is ticked."""

    filling: Filling
    accepted: Accepted

    @property
    def revision(self) -> str:
        return str(self.filling.page.latest_revision_id or "")

    def tables(self) -> Iterator[TableView]:
        for table in self.filling.tables:
            fills = table.key in self.accepted.zeros
            yield TableView(table, self._rows(table.changes), self._rows(table.zeros), fills)

    def chapters(self) -> list[tuple[ChapterOffer, bool]]:
        taken = self.accepted.chapters
        return [(chapter, chapter.field in taken) for chapter in self.filling.chapters]

    def _rows(self, rows: Iterable[Row]) -> tuple[RowView, ...]:
        return tuple(RowView(row, self._choices(row)) for row in rows)

    def _choices(self, row: Row) -> tuple[tuple[Choice, bool], ...]:
        chosen = self.accepted.figures.get(row.path)
        return tuple((choice, choice.key == chosen) for choice in row.choices)


def accepted_in(data: QueryDict) -> Accepted:
    """Return what a submitted form accepts."""
    figures = {
        name.removeprefix(CELL): str(value)
        for name, value in data.items()
        if name.startswith(CELL) and value
    }
    return Accepted(figures, frozenset(data.getlist("zeros")), frozenset(data.getlist("chapters")))


def with_all(filling: Filling, accepted: Accepted, key: str, *, take: bool) -> Accepted:
    """Return `accepted` with every figure of a table that the sources agree on, or with none.

    Where sources contradict each other the editor alone chooses.
    """
    rows: dict[str, Any] = {
        row.path: row.choices[0].key
        for table in filling.tables
        if table.key == key
        for row in table.rows
        if not row.is_conflict and not row.is_agreed
    }
    if take:
        return replace(accepted, figures={**accepted.figures, **rows})
    kept = {path: value for path, value in accepted.figures.items() if not path.startswith(key)}
    return replace(accepted, figures=kept)
