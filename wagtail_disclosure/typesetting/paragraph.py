"""Paragraphs and headings as reportlab flowables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from reportlab.platypus.flowables import Flowable

from wagtail_disclosure.typesetting.galley import Galley
from wagtail_disclosure.typesetting.ink import draw_line
from wagtail_disclosure.typesetting.lines import (
    ABOVE_BASELINE,
    Line,
    balanced,
    set_lines,
)
from wagtail_disclosure.typesetting.structure.element import Element

# A page break leaves at least this many lines of a paragraph on either side.
FEWEST_LINES = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """Measures of a paragraph, in points."""

    leading: float = 28.95
    alignment: Literal["justify", "left", "center", "right"] = "justify"
    first_indent: float = 0.0
    left_indent: float = 0.0
    right_indent: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the bookmark panel: level 0 for chapters, at most one deeper than the last."""

    key: str
    title: str
    level: int


class Block(Flowable):
    """A paragraph; splits between lines.

    *element* is the paragraph in the structure of the document; a marker is the label beside it.
    *marker* stands before the first line, its right edge at the text. *lines* are given, with
    *opens* false unless the first of them begins the paragraph, for the parts of a split one.
    """

    def __init__(
        self,
        galley: Galley,
        shape: Shape,
        *,
        element: Element | None = None,
        marker: Galley | None = None,
        outline: OutlineEntry | None = None,
        lines: Sequence[Line] | None = None,
        opens: bool = True,
    ) -> None:
        super().__init__()
        self.galley = galley
        self.shape = shape
        self.element = element or Element("P")
        self.marker = marker
        self.outline = outline
        self.lines = list(lines or ())
        self._is_broken = lines is not None
        self._opens = opens
        self.spaceBefore = shape.space_before
        self.spaceAfter = shape.space_after
        self.leads = shape.keep_with_next

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        if not self._is_broken:
            self.lines = self._broken(width)
        self.height = len(self.lines) * self.shape.leading
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width, height)
        count = min(int(height / self.shape.leading + 1e-6), len(self.lines) - FEWEST_LINES)
        if count < FEWEST_LINES:
            return []
        return [self._part(self.lines[:count], True), self._part(self.lines[count:], False)]

    def draw(self) -> None:
        shape = self.shape
        if self.outline:
            self._bookmark(self.canv, self.outline)
        for number, line in enumerate(self.lines):
            size = max(style.size for style in line.galley.styles)
            top = self.height - number * shape.leading
            baseline = top - (shape.leading - size) / 2 - ABOVE_BASELINE * size
            x, spread = self._place(line, number)
            if self.marker and number == 0:
                label = Element("Lbl", self.element.parent)
                draw_line(self.canv, Line(self.marker), x - self.marker.width(), baseline, label)
            draw_line(self.canv, line, x, baseline, self.element, spread)

    def _broken(self, width: float) -> list[Line]:
        shape = self.shape
        room = width - shape.left_indent - shape.right_indent
        if shape.alignment == "center":
            return balanced(self.galley, room)
        return set_lines(self.galley, room - shape.first_indent, room)

    def _place(self, line: Line, number: int) -> tuple[float, float]:
        """Left edge and spread of a line."""
        shape = self.shape
        left = shape.left_indent + (shape.first_indent if self._opens and not number else 0)
        room = self.width - left - shape.right_indent
        spare = room - line.width
        if shape.alignment == "justify":
            return left, line.spread(room)
        return left + {"left": 0.0, "center": spare / 2, "right": spare}[shape.alignment], 0.0

    def _part(self, lines: list[Line], is_first: bool) -> Block:
        opens = is_first and self._opens
        return Block(
            self.galley,
            self.shape,
            element=self.element,
            marker=self.marker if opens else None,
            outline=self.outline if opens else None,
            lines=lines,
            opens=opens,
        )

    def _bookmark(self, canvas: Any, outline: OutlineEntry) -> None:
        canvas.bookmarkHorizontal(outline.key, 0, self.height + self.shape.leading / 2)
        canvas.addOutlineEntry(outline.title, outline.key, outline.level)
