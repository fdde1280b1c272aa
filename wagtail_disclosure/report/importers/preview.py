"""What is looked at before a file becomes a draft: the printed form, with every doubt marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.report.importers.outcome import Outcome
from wagtail_disclosure.report.layout import PlacedCell, form_blocks
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.sources import CHAPTER_FIELDS
from wagtail_disclosure.report.tables import TABLE_FIELDS
from wagtail_disclosure.statutory.findings import Severity
from wagtail_disclosure.statutory.numbers import Unreadable
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.statutory.wording import HEADINGS, fee_sentence

__all__ = ["CellView", "ChapterView", "Note", "Preview", "TableView", "preview_of"]

UNCERTAIN = "uncertain"
# Rules of findings about entries and labels that were not understood: those are listed anyway.
LISTED = frozenset({"CELL", "UNREAD"})


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at: `kind` is uncertain, error or warning, `cells` the ids of its cells."""

    number: int
    kind: str
    place: str
    read: str
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CellView:
    """A heading or a value of the printed form, with the notes that speak of it."""

    placed: PlacedCell
    text: str
    id: str
    is_total: bool = False
    notes: tuple[Note, ...] = ()

    @property
    def kind(self) -> str:
        """What the style sheet marks: the gravest of the notes."""
        kinds = {note.kind for note in self.notes}
        return next((k for k in (Severity.ERROR, UNCERTAIN, Severity.WARNING) if k in kinds), "")


@dataclass(frozen=True, slots=True)
class TableView:
    """A table as the file has it, its printed totals included; `rows` by section of the form."""

    key: str
    title: str
    edition: str
    sections: tuple[tuple[tuple[CellView, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter: a table, or a text. `is_found` tells whether the file has it."""

    heading: str
    is_found: bool
    generated: str = ""
    stream: Any = None
    table: TableView | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that the file gives, in printed order."""

    uncertain: tuple[Note, ...]
    findings: tuple[Note, ...]
    chapters: tuple[ChapterView, ...]


def preview_of(outcome: Outcome, page: Any) -> Preview:
    """Return the preview of what was found; `page` is the draft that it would become."""
    uncertain = tuple(_uncertain(outcome))
    findings = tuple(_findings(outcome, len(uncertain)))
    notes = (*uncertain, *findings)
    chapters = tuple(_chapters(outcome, page, notes))
    return Preview(uncertain, findings, chapters)


def _uncertain(outcome: Outcome) -> Iterator[Note]:
    by_label = _cells_by_label(outcome)
    for number, item in enumerate(outcome.uncertain, 1):
        cell = by_label.get(item.cell)
        ids = (_id(cell),) if cell else ()
        why = item.why.removeprefix(f"{item.cell}：")
        yield Note(number, UNCERTAIN, item.cell, item.read, why, ids)


def _findings(outcome: Outcome, before: int) -> Iterator[Note]:
    findings = [item for item in outcome.check.findings if item.rule not in LISTED]
    for number, item in enumerate(findings, before + 1):
        cells = tuple(map(_id, item.cells))
        yield Note(number, item.severity.value, "", "", item.message, cells)


def _cells_by_label(outcome: Outcome) -> dict[str, Cell]:
    """Cells by their label paths, as the form prints them and as the file does."""
    report = outcome.found.report if outcome.found else None
    cells = [cell for values in report.tables.values() for cell in values.table.cells()]
    by_form = {report.table(cell.table).label_of(cell): cell for cell in cells}
    return by_form | {report.label_of(cell): cell for cell in cells}


def _chapters(outcome: Outcome, page: Any, notes: Sequence[Note]) -> Iterator[ChapterView]:
    found = outcome.found
    keys = {field: key for key, field in TABLE_FIELDS.items()}
    for number, (name, heading) in enumerate(zip(CHAPTER_FIELDS, HEADINGS, strict=True), 1):
        if name in keys:
            values = found.report.tables.get(keys[name])
            table = _table(values, notes) if values is not None else None
            yield ChapterView(heading, table is not None, table=table)
        else:
            generated = _fees(page) if name == "other_matters" else ""
            is_found = number in found.chapters or bool(generated)
            yield ChapterView(heading, is_found, generated, getattr(page, name))


def _fees(page: Any) -> str:
    return "" if page.fees_yuan is None else fee_sentence(page.year, page.fees_yuan)


def _table(values: TableValues, notes: Sequence[Note]) -> TableView:
    by_cell: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        for name in note.cells:
            by_cell[name].append(note)
    table = values.table
    sections = tuple(
        tuple(
            tuple(_view(placed, values, by_cell) for placed in row)
            for row in (*block.header, *block.body)
        )
        for block in form_blocks(table, f"preview-{table.key}")
    )
    return TableView(table.key, table.title, table.edition, sections)


def _view(placed: PlacedCell, values: TableValues, by_cell: dict[str, list[Note]]) -> CellView:
    cell = placed.cell
    if cell is None:
        return CellView(placed, placed.printed.text, placed.id)
    name = _id(cell)
    value = values.get(cell)
    text = value.text if isinstance(value, Unreadable) else shown(value)
    return CellView(placed, text, name, values.table.is_total(cell), tuple(by_cell.get(name, ())))


def _id(cell: Cell) -> str:
    return "cell-" + cell.path.replace(".", "-")
