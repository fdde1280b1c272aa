"""What a correction has changed: passage by passage in the text, cell by cell in the tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from wagtail_disclosure.report.comparison.cells import ComparedTable, compared_table
from wagtail_disclosure.report.document import (
    Block,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.statutory.comparison import compare_tables
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.text.differences import Piece, differences

__all__ = ["Changes", "PartChange", "PassageChange", "changes_between"]

# Passages of the report outside its chapters, by the names that readers know them under.
TITLE, OPENING, SIGNATURE = "标题", "开头说明", "落款"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as text; `mark` tells apart what reads the same, such as an exchanged picture."""

    text: str
    mark: object = None


@dataclass(frozen=True, slots=True)
class PassageChange:
    """A passage that went, came (the other is "") or was altered."""

    before: str
    after: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(differences(self.before, self.after))

    @property
    def reads_the_same(self) -> bool:
        """Whether only what cannot be read has changed: emphasis, a link, a picture."""
        return self.before == self.after


@dataclass(frozen=True, slots=True)
class PartChange:
    """A chapter, or a part outside the chapters, in which something has changed."""

    heading: str
    passages: tuple[PassageChange, ...]
    table: ComparedTable | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two issues of a report, in printed order."""

    parts: tuple[PartChange, ...]


def changes_between(before: ReportDocument, after: ReportDocument) -> Changes:
    """Compare two issues of a report."""
    old, new = dict(_parts(before)), dict(_parts(after))
    found = (_part(heading, old.get(heading, ()), new.get(heading, ())) for heading in old | new)
    return Changes(tuple(part for part in found if part.passages or part.table))


def _parts(document: ReportDocument) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The chapters and what stands around them; the order is that of the report."""
    yield TITLE, (SubHeading(document.title),)
    yield OPENING, (SubHeading(document.opening),)
    for chapter in document.chapters:
        yield chapter.title, chapter.blocks
    yield SIGNATURE, (SubHeading(document.issued_by), SubHeading(document.signed_on))


def _part(heading: str, before: tuple[Block, ...], after: tuple[Block, ...]) -> PartChange:
    passages = tuple(_passage_changes(_passages(before), _passages(after)))
    return PartChange(heading, passages, _table_change(_table(before), _table(after)))


def _table_change(before: TableValues | None, after: TableValues | None) -> ComparedTable | None:
    """What a correction has changed in a table; publication asks for one in each such chapter."""
    comparison = compare_tables(before, after) if before and after else None
    return None if comparison is None or comparison.is_same else compared_table(comparison)


def _table(blocks: tuple[Block, ...]) -> TableValues | None:
    return next((block.values for block in blocks if isinstance(block, Statutory)), None)


def _passages(blocks: tuple[Block, ...]) -> list[Passage]:
    return [_passage(block) for block in blocks if not isinstance(block, Statutory)]


def _passage(block: Block) -> Passage:
    match block:
        case Paragraph(runs, style, level):
            text = block.text.strip()
            marks = tuple((run.bold, run.italic, run.href) for run in runs)
            return Passage(text, (marks, style, level))
        case SubHeading(text):
            return Passage(text)
        case FreeTable(caption, header, rows):
            lines = [caption, *("　".join(row) for row in (*header, *rows))]
            return Passage("\n".join(filter(None, lines)))
        case Figure(data, alt, caption):
            return Passage(f"［图片：{alt}］{caption}", data)
        case Chart(spec):
            return Passage(f"［图表：{spec.title}］{spec.description}", spec.kind)
    raise TypeError(block)


def _passage_changes(before: list[Passage], after: list[Passage]) -> Iterator[PassageChange]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs = zip_longest(before[start:end], after[other_start:other_end], fillvalue=Passage(""))
        yield from (PassageChange(old.text, new.text) for old, new in pairs)
