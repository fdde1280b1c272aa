"""How what was found differs from the report of the year that is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from wagtail.admin.compare import diff_text

from wagtail_disclosure.report.importers.narrative import text_of
from wagtail_disclosure.report.narrative import narrative_blocks
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.sources import CHAPTER_FIELDS
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of
from wagtail_disclosure.review.desk.marking import marked_finely
from wagtail_disclosure.statutory.wording import HEADINGS

__all__ = ["CellChange", "TextChange", "cell_changes", "text_changes"]


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell, or another value of the report, as it stands there and as the file has it."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TextChange:
    """A chapter with what goes and what comes marked in its text."""

    heading: str
    html: SafeString


def cell_changes(existing: Any, draft: Any) -> Iterator[CellChange]:
    """Yield what differs in the tables, in printed order, then fees and date."""
    for key in TABLE_FIELDS:
        yield from _table_changes(table_of(existing, key), table_of(draft, key))
    for name in ("fees_yuan", "issued_on"):
        before, after = getattr(existing, name), getattr(draft, name)
        if before != after:
            label = existing._meta.get_field(name).verbose_name
            yield CellChange(str(label), _said(before), _said(after))


def text_changes(existing: Any, draft: Any) -> Iterator[TextChange]:
    """Yield the chapters whose text differs."""
    for name, heading in zip(CHAPTER_FIELDS, HEADINGS, strict=True):
        if name not in TABLE_FIELDS.values():
            before, after = _text(existing, name), _text(draft, name)
            if before != after:
                yield TextChange(heading, marked_finely(diff_text(before, after).to_html()))


def _table_changes(before: Any, after: Any) -> Iterator[CellChange]:
    if after is None:
        return
    table = after.table
    if before is None or before.table.edition != table.edition:
        edition = "" if before is None else before.table.edition
        yield CellChange(table.title, edition, table.edition)
    # The totals follow from the cells that are filled in.
    for cell in table.cells():
        if not table.is_total(cell):
            old = "" if before is None else shown(before.get(cell))
            new = shown(after.get(cell))
            if old != new:
                yield CellChange(table.label_of(cell), old, new)


def _text(page: Any, name: str) -> str:
    return "\n".join(text_of(block) for block in narrative_blocks(getattr(page, name), ""))


def _said(value: object) -> str:
    return "" if value is None else str(value)
