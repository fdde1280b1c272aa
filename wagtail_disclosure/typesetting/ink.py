"""Put lines on the page: every text of a document passes here, and says whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wagtail_disclosure.typesetting.galley import Galley, Style
from wagtail_disclosure.typesetting.lines import Line, gaps
from wagtail_disclosure.typesetting.pdftext import text_string
from wagtail_disclosure.typesetting.structure.element import Element, Owner
from wagtail_disclosure.typesetting.structure.marks import link, mark

# From this much on, readers of the file take the gaps for spaces: the text is then stated as well.
LOOSE = 0.08
UNDERLINE = 0.4


def draw_line(
    canvas: Any, line: Line, x: float, baseline: float, owner: Owner, spread: float = 0.0
) -> None:
    """Draw *line* from *x* on *baseline* as *owner*'s, adding *spread* at every gap.

    Links become live, and elements within *owner*.
    """
    opens = gaps(line.galley.text)
    start = 0
    for href, group in groupby(line.galley.styles, key=lambda style: style.href):
        end = start + len(list(group))
        tail = " " if line.parts_words and end == len(opens) else ""
        piece = _Piece(line.galley.part(start, end), opens[start:end], x, baseline, spread, tail)
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
