"""Characters of a PDF page as lines, and lines as paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from wagtail_disclosure.filetables.wording import is_wide, joined_lines, tidy

__all__ = [
    "Character",
    "Line",
    "lines_of",
    "measured",
    "paragraph_of",
    "starts_paragraph",
    "without_furniture",
]

# As pdfplumber gives it: text, size, and x0, x1, top, bottom in points from the upper left corner.
Character = Mapping[str, Any]

# Shares of the size of the characters.
_SAME_LINE = 0.5
_HAIR = 0.15
_WORD_GAP = 0.25
_WIDE_GAP = 1.0
_INDENT = 1.2
_FULL = 2.0
_PARAGRAPH_GAP = 2.5
_OTHER_SIZE = 0.15
# GB/T 9704—2012, 5.2.1: margins of 37 and 35 of 297 mm.
_MARGIN = 0.12
_PAGE_NUMBER = re.compile(
    r"[\s\-—–―−·.]*(?:第\s*)?[0-9]{1,4}\s*(?:页)?(?:\s*[/／,，共]+\s*[0-9]{1,4}\s*页?)?[\s\-—–―−·.]*"
)
_DIGITS = re.compile("[0-9]+")
# As often a line in the margins is no accident.
_RUNNING = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `height` is that of its page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    page: int
    height: float
    is_indented: bool = False
    is_full: bool = False

    @property
    def is_in_margin(self) -> bool:
        middle = (self.top + self.bottom) / 2
        return not _MARGIN * self.height < middle < (1 - _MARGIN) * self.height


def lines_of(characters: Iterable[Character], page: int = 0, height: float = 0.0) -> list[Line]:
    """Return the lines from the top down, without blank ones."""
    rows: list[list[Character]] = []
    lowest = 0.0
    for one in sorted(characters, key=_middle):
        if not rows or _middle(one) - lowest > _SAME_LINE * one["size"]:
            rows.append([])
            lowest = _middle(one)
        rows[-1].append(one)
    lines = (_line(sorted(row, key=lambda one: one["x0"]), page, height) for row in rows)
    return [line for line in lines if line.text]


def _middle(one: Character) -> float:
    return float(one["top"] + one["bottom"]) / 2


def _line(row: Sequence[Character], page: int, height: float) -> Line:
    row = list(_printed_once(row))
    text = row[0]["text"]
    for before, after in pairwise(row):
        text += _gap(before, after) + after["text"]
    inked = [one for one in row if one["text"].strip()] or row
    return Line(
        tidy(text),
        inked[0]["x0"],
        max(one["x1"] for one in inked),
        min(one["top"] for one in inked),
        max(one["bottom"] for one in inked),
        max(one["size"] for one in inked),
        page,
        height,
    )


def _printed_once(row: Sequence[Character]) -> Iterator[Character]:
    """Bold type is sometimes made by printing twice, a hair apart."""
    yield row[0]
    for before, one in pairwise(row):
        is_shadow = one["x0"] - before["x0"] < _HAIR * one["size"]
        if one["text"] != before["text"] or not is_shadow:
            yield one


def _gap(before: Character, after: Character) -> str:
    """A blank where words stand apart. Justified Chinese is spread without any being meant."""
    gap = after["x0"] - before["x1"]
    wide = is_wide(before["text"][-1:]) or is_wide(after["text"][:1])
    return " " if gap > (_WIDE_GAP if wide else _WORD_GAP) * after["size"] else ""


def without_furniture(lines: Iterable[Line]) -> list[Line]:
    """Return the lines without page numbers and what is repeated in the margins."""
    lines = list(lines)
    repeated = Counter(_DIGITS.sub("0", line.text) for line in lines if line.is_in_margin)
    return [
        line
        for line in lines
        if not line.is_in_margin
        or not _PAGE_NUMBER.fullmatch(line.text)
        and repeated[_DIGITS.sub("0", line.text)] < _RUNNING
    ]


def starts_paragraph(before: Line, line: Line) -> bool:
    """Tell whether a line begins a paragraph, after the line before it."""
    if line.is_indented or not before.is_full:
        return True
    if abs(line.size - before.size) > _OTHER_SIZE * line.size:
        return True
    return line.page == before.page and line.top - before.bottom > _PARAGRAPH_GAP * line.size


def paragraph_of(lines: Sequence[Line]) -> str:
    """Return the lines of a paragraph as running text."""
    return joined_lines([line.text for line in lines])


def measured(lines: Sequence[Line]) -> list[Line]:
    """Return lines as set against the type area of all pages of their format."""
    edges: dict[float, tuple[float, float]] = {}
    for line in lines:
        left, right = edges.get(line.height, (line.x0, line.x1))
        if not line.is_in_margin:
            edges[line.height] = (min(left, line.x0), max(right, line.x1))
    return [_placed(line, *edges.get(line.height, (line.x0, line.x1))) for line in lines]


def _placed(line: Line, left: float, right: float) -> Line:
    return replace(
        line,
        is_indented=line.x0 > left + _INDENT * line.size,
        is_full=line.x1 > right - _FULL * line.size,
    )
