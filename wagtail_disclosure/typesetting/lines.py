"""Lines of a galley: filled, balanced, justified and drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wagtail_disclosure.typesetting.breaking import break_lines, is_wide, slack
from wagtail_disclosure.typesetting.galley import Galley, Style

# A line may be spread by this much of an em between characters; beyond it stays ragged.
MOST_SPREAD = 0.3
# From this much on, readers of the file take the gaps for spaces: the text is then stated as well.
LOOSE = 0.08
# The part of the em square above the baseline, in the bundled faces and in most Chinese ones.
ABOVE_BASELINE = 0.88


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; *closes* when it ends a paragraph, so that it is not spread.

    *end* is where the line ends in the text it was taken from.
    """

    galley: Galley
    closes: bool = True
    end: int = 0

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
        lines.extend(
            Line(_trimmed(part, *piece), piece[1] == len(part.text), start + piece[1])
            for piece in pieces
        )
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


def draw_line(canvas: Any, line: Line, x: float, baseline: float, spread: float = 0.0) -> None:
    """Draw *line* from *x* on *baseline*, adding *spread* at every gap; links become live."""
    is_loose = bool(line.galley.text) and spread > LOOSE * line.galley.styles[0].size
    if is_loose:
        canvas.addLiteral(f"/Span <</ActualText <{_pdf_text(line.galley.text)}>>> BDC")
    _draw_text(canvas, line, x, baseline, spread)
    if is_loose:
        canvas.addLiteral("EMC")
    _draw_links(canvas, line.galley, x, baseline, spread)


def _draw_text(canvas: Any, line: Line, x: float, baseline: float, spread: float) -> None:
    pen = canvas.beginText(x, baseline)
    for style, opens, text in _stretches(line.galley):
        pen.setFont(style.face, style.size)
        pen.setCharSpace(spread if opens else 0)
        pen.textOut(text)
    pen.setCharSpace(0)
    canvas.drawText(pen)


def _pdf_text(text: str) -> str:
    """A text string object (ISO 32000-1, 7.9.2.2) in hexadecimal."""
    return f"feff{text.encode('utf-16-be').hex()}"


def _draw_links(canvas: Any, galley: Galley, x: float, baseline: float, spread: float) -> None:
    gaps = _gaps(galley.text)
    letters = zip(galley.styles, galley.advances, gaps, strict=True)
    for style, group in groupby(letters, key=lambda letter: letter[0]):
        width = sum(advance + spread * gap for _, advance, gap in group)
        if style.href:
            box = (x, baseline - 0.15 * style.size, x + width, baseline + 0.88 * style.size)
            canvas.linkURL(style.href, box, relative=1)
            canvas.setLineWidth(0.4)
            canvas.line(x, box[1], x + width, box[1])
        x += width


def _stretches(galley: Galley) -> Iterator[tuple[Style, bool, str]]:
    letters = zip(galley.text, galley.styles, _gaps(galley.text), strict=True)
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


def _trimmed(galley: Galley, start: int, end: int) -> Galley:
    while end > start + 1 and galley.text[end - 1] == " ":
        end -= 1
    while start < end - 1 and galley.text[start] == " ":
        start += 1
    return galley.part(start, end)
