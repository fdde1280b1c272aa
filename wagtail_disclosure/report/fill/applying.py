"""Writes accepted figures and chapters into a draft in memory, and says what it did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.report.fill.chapters import ChapterOffer
from wagtail_disclosure.report.fill.difference import Choice, Row, TableDifference
from wagtail_disclosure.report.fill.filling import Accepted, Filling
from wagtail_disclosure.report.stream_values import stream_of
from wagtail_disclosure.report.tables import TABLE_FIELDS
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Applied", "apply", "is_on_offer"]

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Applied:
    """What was written: cells and chapters as plain data."""

    cells: tuple[Plain, ...]
    chapters: tuple[Plain, ...]


def is_on_offer(filling: Filling, accepted: Accepted) -> bool:
    """Whether everything that is accepted is offered."""
    chosen = {row.path for table in filling.tables for row, _ in _chosen(table, accepted)}
    chapters = {chapter.field for chapter in filling.chapters}
    tables = {table.key for table in filling.tables}
    return (
        chosen == set(accepted.figures)
        and accepted.zeros <= tables
        and accepted.chapters <= chapters
    )


def apply(filling: Filling, accepted: Accepted) -> Applied:
    """Change the page of `filling`, and nothing in it but what is accepted."""
    cells = [cell for table in filling.tables for cell in _fill(filling.page, table, accepted)]
    chapters = [
        _begin(filling.page, chapter)
        for chapter in filling.chapters
        if chapter.field in accepted.chapters
    ]
    return Applied(tuple(cells), tuple(chapters))


def _fill(page: Any, table: TableDifference, accepted: Accepted) -> list[Plain]:
    values, done = table.values, []
    for row, choice in _chosen(table, accepted):
        values = values.replace(row.cell, choice.value)
        done.append(_taken(table, row, choice))
    for cell in table.open_cells if table.key in accepted.zeros else ():
        values = values.replace(cell, 0)
        label = f"{table.name} / {values.table.label_of(cell)}"
        done.append({"cell": cell.path, "label": label, "old": "", "new": "0", "is_zero": True})
    if done:
        _write(page, values)
    return done


def _chosen(table: TableDifference, accepted: Accepted) -> Iterator[tuple[Row, Choice]]:
    for row in table.rows:
        for choice in row.choices:
            if accepted.figures.get(row.path) == choice.key:
                yield row, choice


def _taken(table: TableDifference, row: Row, choice: Choice) -> Plain:
    return {
        "cell": row.path,
        "label": f"{table.name} / {row.label}",
        "old": as_text(row.current),
        "new": choice.key,
        "sources": list(choice.sources),
        "parts": [
            {"label": part.label, "value": as_text(part.value), "address": part.address}
            for part in choice.parts
        ],
    }


def _write(page: Any, values: TableValues) -> None:
    """Put a table into its chapter; its block stays the same one, with its comments."""
    field = TABLE_FIELDS[values.table.key]
    raw = stream_of(values)
    stream = getattr(page, field)
    if len(stream) == 1:
        raw[0]["id"] = stream[0].id
    setattr(page, field, raw)


def _begin(page: Any, chapter: ChapterOffer) -> Plain:
    setattr(page, chapter.field, list(chapter.blocks))
    return {"field": chapter.field, "heading": chapter.heading, "source": chapter.source}
