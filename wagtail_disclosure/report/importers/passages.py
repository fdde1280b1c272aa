"""The texts and tables of a chapter as blocks of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wagtail_disclosure.filetables.contents import Text
from wagtail_disclosure.report.document import Block, FreeTable, Paragraph, Run, SubHeading
from wagtail_disclosure.report.importers.flow import Item
from wagtail_disclosure.report.narrative import heading_level

__all__ = ["blocks_of"]

# Longer lines are text that begins like a heading.
_LONGEST_HEADING = 50
_LONGEST_SENTENCE = 30
_NUMERAL = "[一二三四五六七八九十]+"
_NUMBERED = re.compile(rf"[（(]{_NUMERAL}[）)]|{_NUMERAL}[、.．]|\d+[.．、](?!\d)")
_FIRSTLY = re.compile(rf"{_NUMERAL}是")
_SENTENCE = re.compile(r"[。；！？;!?]|：.")
_BULLET = re.compile(r"[-•·●■◆*]\s*(?=\S)")
_CAPTION = re.compile(
    r"(?:附?表|图表)\s*[\d一二三四五六七八九十]*\s*[:：.．、\s]?.{1,40}|.{2,40}(?:表|一览|统计)"
)
_FIGURE = re.compile(r"[-+]?[\d,.]+\s*%?")


def blocks_of(items: Sequence[Item]) -> Iterator[Block]:
    """Yield the blocks of a chapter; a short line before a table is its caption."""
    for number, item in enumerate(items):
        if not isinstance(item, Text):
            yield _free_table(item, _caption(items[number - 1]) if number else "")
        elif not (_before_table(items, number) and _caption(item)):
            yield _passage(item)


def _passage(item: Text) -> Block:
    text = item.text.strip()
    bullet = _BULLET.match(text)
    rest = text[bullet.end() :] if bullet else text
    if _is_heading(rest, item.level):
        return SubHeading(rest, heading_level(rest))
    # A list that a converter made of numbered paragraphs is none.
    if bullet and not (_NUMBERED.match(rest) or _FIRSTLY.match(rest)):
        return Paragraph((Run(rest),), style="bullet")
    return Paragraph((Run(rest),))


def _is_heading(text: str, level: int) -> bool:
    longest = _LONGEST_SENTENCE if text.endswith("。") else _LONGEST_HEADING
    if len(text) > longest or _SENTENCE.search(text.rstrip("。：:")):
        return False
    number = _NUMBERED.match(text)
    told = number is not None and text[number.end() :].strip()
    return level > 0 or bool(told and not told.startswith("是") and told[-1] not in "，,、")


def _before_table(items: Sequence[Item], number: int) -> bool:
    return number + 1 < len(items) and not isinstance(items[number + 1], Text)


def _caption(item: Item) -> str:
    if not isinstance(item, Text) or not _CAPTION.fullmatch(item.text.strip()):
        return ""
    return "" if _NUMBERED.match(item.text.strip()) else item.text.strip()


def _free_table(rows: tuple[tuple[str, ...], ...], caption: str) -> FreeTable:
    """Take the rows above the first one with a figure as heading, or else the first row."""
    figures = [any(_FIGURE.fullmatch(text) for text in row) for row in rows]
    height = figures.index(True) if True in figures else min(1, len(rows) - 1)
    return FreeTable(caption, rows[:height], rows[height:])
