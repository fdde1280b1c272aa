"""The text of a report: chapters as blocks, fees, and what was not taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from wagtail_disclosure.filetables.contents import Text
from wagtail_disclosure.report.document import Block
from wagtail_disclosure.report.importers.flow import Item, as_text
from wagtail_disclosure.report.importers.found import Uncertain
from wagtail_disclosure.report.importers.lines.fees import generated_fees, stated_fees
from wagtail_disclosure.report.importers.lines.noise import is_noise
from wagtail_disclosure.report.importers.lines.openings import (
    is_generated_opening,
    years_reported,
)
from wagtail_disclosure.report.importers.lines.titles import Title
from wagtail_disclosure.report.importers.passages import blocks_of
from wagtail_disclosure.report.importers.sections import Sections
from wagtail_disclosure.report.importers.wording import (
    AFTER_SIGNATURE,
    BEFORE_CHAPTERS,
    FEES_DIFFER,
    OPENING_GENERATED,
)
from wagtail_disclosure.report.imprint import is_imprint
from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.recognition.chapters import chapter_starts

__all__ = ["ReportText", "text_of"]

_CHAPTER_OF_FEES = 6
# What portals list about a document in a table above it.
_METADATA = {
    "索引号",
    "发布机构",
    "发布日期",
    "公开日期",
    "成文日期",
    "主题分类",
    "文号",
    "信息来源",
}
_LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class ReportText:
    """Chapters by number, without their headings and statutory tables; fees in 元."""

    chapters: Mapping[int, tuple[Block, ...]] = field(default_factory=dict)
    fees_yuan: Decimal | None = None
    uncertain: tuple[Uncertain, ...] = ()


def text_of(sections: Sections, title: Title | None) -> ReportText:
    """Return the text of a report whose parts are known."""
    fees, chapters, doubts = _fees(sections.chapters)
    return ReportText(
        {number: tuple(blocks_of(items)) for number, items in chapters.items()},
        fees,
        (*_front(sections, title), *_after(sections), *doubts),
    )


def _front(sections: Sections, title: Title | None) -> Iterator[Uncertain]:
    """Yield what stands before the first chapter and is neither title, opening nor a portal's."""
    printed = core_of(title.text) if title else ""
    for index, item in enumerate(sections.front):
        text = as_text(item)
        if title and (index in title.lines or core_of(text) in printed or printed in core_of(text)):
            continue
        if _is_around(item) or is_generated_opening(text) or chapter_starts([text]):
            continue
        why = OPENING_GENERATED if years_reported(text) else BEFORE_CHAPTERS
        yield _not_taken("正文之前", text, why)


def _after(sections: Sections) -> Iterator[Uncertain]:
    for item in sections.after:
        if not _is_around(item) and not is_imprint(as_text(item)):
            yield _not_taken("落款之后", as_text(item), AFTER_SIGNATURE)


def _is_around(item: Item) -> bool:
    """Whether an item is a portal's: a line of its own, or a table about the document."""
    if isinstance(item, Text):
        return is_noise(item.text)
    return any(text.strip("：: ") in _METADATA for row in item for text in row)


def _not_taken(place: str, text: str, why: str) -> Uncertain:
    quote = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return Uncertain(place, quote, why)


def _fees(
    chapters: Mapping[int, Sequence[Item]],
) -> tuple[Decimal | None, dict[int, Sequence[Item]], tuple[Uncertain, ...]]:
    """Take the fees out of chapter six: the generated sentence goes, any other text stays."""
    kept: list[Item] = []
    amounts: set[Decimal] = set()
    for item in chapters.get(_CHAPTER_OF_FEES, ()):
        generated = generated_fees(item.text) if isinstance(item, Text) else None
        if generated is None:
            kept.append(item)
        amounts |= stated_fees(as_text(item)) if generated is None else {generated}
    rest = dict(chapters)
    if _CHAPTER_OF_FEES in rest:
        rest[_CHAPTER_OF_FEES] = kept
    if len(amounts) <= 1:
        return next(iter(amounts), None), rest, ()
    read = "、".join(f"{amount:f} 元" for amount in sorted(amounts))
    return None, rest, (Uncertain("信息处理费", read, FEES_DIFFER),)
