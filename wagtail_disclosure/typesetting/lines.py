"""Lines of a galley: filled, balanced and justified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_disclosure.typesetting.breaking import break_lines, is_wide, slack
from wagtail_disclosure.typesetting.galley import Galley

# A line may be spread by this much of an em between characters; beyond it stays ragged.
MOST_SPREAD = 0.3
# The part of the em square above the baseline, in the bundled faces and in most Chinese ones.
ABOVE_BASELINE = 0.88


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; *closes* when it ends a paragraph, so that it is not spread.

    *end* is where the line ends in the text it was taken from. *parts_words* when it ends at a
    space, which stands in no line but keeps the words apart for whoever reads the text.
    """

    galley: Galley
    closes: bool = True
    end: int = 0
    parts_words: bool = False

    @property
    def width(self) -> float:
        return self.galley.width()

    def spread(self, room: float) -> float:
        """Extra space (points) after every open character so that the line fills *room*."""
        count = sum(gaps(self.galley.text))
        if self.closes or not count:
            return 0.0
        text = self.galley.text
        overhang = slack(text, len(text), self.galley.advances[-1])
        spare = room - self.width
        if spare < 0:
            spare = min(0.0, spare + overhang)
        return min(spare / count, MOST_SPREAD * self.galley.styles[0].size)


def set_lines(galley: Galley, first: float, rest: float) -> list[Line]:
    """Break *galley*, each line feed being a line end, into lines without outer spaces."""
    lines: list[Line] = []
    for start, end in _paragraphs(galley.text):
        room = rest if lines else first
        part = galley.part(start, end)
        pieces = break_lines(part.text, part.advances, room, rest)
        lines.extend(_line(part, *piece, start) for piece in pieces)
    return lines


def balanced(galley: Galley, room: float) -> list[Line]:
    """As few lines as *room* needs, of nearly one length: 结果/维持, not 结果维/持."""
    best = set_lines(galley, room, room)
    if len(best) < 2:
        return best
    step = galley.styles[0].size / 2
    while (room := room - step) > step:
        narrower = set_lines(galley, room, room)
        if len(narrower) > len(best) or any(line.width > room + step for line in narrower):
            break
        best = narrower
    return best


def gaps(text: str) -> list[bool]:
    """For each character whether space may follow it: beside Chinese and after blanks."""
    following = text[1:]
    open_after = [
        is_wide(before) or is_wide(after) or before == " "
        for before, after in zip(text, following, strict=False)
    ]
    return [*open_after, False][: len(text)]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in text.split("\n"):
        if piece.strip():
            yield start, start + len(piece)
        start += len(piece) + 1


def _line(galley: Galley, start: int, end: int, before: int) -> Line:
    """The line from *start* to *end* of a paragraph that has *before* characters before it."""
    closes = end == len(galley.text)
    parts_words = not closes and galley.text[end - 1] == " "
    return Line(_trimmed(galley, start, end), closes, before + end, parts_words)


def _trimmed(galley: Galley, start: int, end: int) -> Galley:
    while end > start + 1 and galley.text[end - 1] == " ":
        end -= 1
    while start < end - 1 and galley.text[start] == " ":
        start += 1
    return galley.part(start, end)
