"""Lines of a galley: filled, balanced, justified and drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wagtail_disclosure.typesetting.breaking import break_lines, is_wide, slack
from wagtail_disclosure.typesetting.galley import Galley, Style
from wagtail_disclosure.typesetting.pdftext import text_string
from wagtail_disclosure.typesetting.structure.element import Element, Owner
from wagtail_disclosure.typesetting.structure.marks import link, mark

# A line may be spread by this much of an em between characters; beyond it stays ragged.
MOST_SPREAD = 0.3
# From this much on, readers of the file take the gaps for spaces: the text is then stated as well.
LOOSE = 0.08
# The part of the em square above the baseline, in the bundled faces and in most Chinese ones.
ABOVE_BASELINE = 0.88
UNDERLINE = 0.4


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
        gaps = sum(_gaps(self.galley.text))
        if self.closes or not gaps:
            return 0.0
        text = self.galley.text
        overhang = slack(text, len(text), self.galley.advances[-1])
        spare = room - self.width
        if spare < 0:
            spare = min(0.0, spare + overhang)
        return min(spare / gaps, MOST_SPREAD * self.galley.styles[0].size)


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


def draw_line(
    canvas: Any, line: Line, x: float, baseline: float, owner: Owner, spread: float = 0.0
) -> None:
    """Draw *line* from *x* on *baseline* as *owner*'s, adding *spread* at every gap.

    Links become live, and elements within *owner*.
    """
    gaps = _gaps(line.galley.text)
    start = 0
    for href, group in groupby(line.galley.styles, key=lambda style: style.href):
        end = start + len(list(group))
        tail = " " if line.parts_words and end == len(gaps) else ""
        piece = _Piece(line.galley.part(start, end), gaps[start:end], x, baseline, spread, tail)
        whose = owner.link(href) if href and isinstance(owner, Element) else owner
        with mark(canvas, whose):
            _draw_stated(canvas, piece)
            if href:
                canvas.setLineWidth(UNDERLINE)
                canvas.line(x, piece.box[1], piece.end, piece.box[1])
        link(canvas, whose, piece.box, piece.galley.text)
        start, x = end, piece.end


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a line with one owner: its text, where space may be added, and its place.

    *tail* follows in the margin.
    """

    galley: Galley
    gaps: list[bool]
    x: float
    baseline: float
    spread: float
    tail: str

    @property
    def size(self) -> float:
        return self.galley.styles[0].size

    @property
    def end(self) -> float:
        return self.x + self.galley.width() + self.spread * sum(self.gaps)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top."""
        return self.x, self.baseline - 0.15 * self.size, self.end, self.baseline + 0.88 * self.size


def _draw_stated(canvas: Any, piece: _Piece) -> None:
    """Draw text; what is so loose that its gaps look like spaces is stated as well."""
    is_loose = piece.spread > LOOSE * piece.size
    if is_loose:
        canvas.addLiteral(
            f"/Span <</ActualText {text_string(piece.galley.text + piece.tail)}>> BDC"
        )
    _draw_text(canvas, piece)
    if is_loose:
        canvas.addLiteral("EMC")


def _draw_text(canvas: Any, piece: _Piece) -> None:
    pen = canvas.beginText(piece.x, piece.baseline)
    for style, opens, text in _stretches(piece):
        pen.setFont(style.face, style.size)
        pen.setCharSpace(piece.spread if opens else 0)
        pen.textOut(text)
    pen.setCharSpace(0)
    if piece.tail:
        pen.textOut(piece.tail)
    canvas.drawText(pen)


def _stretches(piece: _Piece) -> Iterator[tuple[Style, bool, str]]:
    letters = zip(piece.galley.text, piece.galley.styles, piece.gaps, strict=True)
    for (style, opens), group in groupby(letters, key=lambda letter: (letter[1], letter[2])):
        yield style, opens, "".join(character for character, _, _ in group)


def _gaps(text: str) -> list[bool]:
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
