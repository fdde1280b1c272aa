"""One table cell with its text broken into lines, and its drawing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from wagtail_disclosure.typesetting.breaking import break_points
from wagtail_disclosure.typesetting.fonts import HEI, SONG
from wagtail_disclosure.typesetting.galley import Compositor, Galley, Style
from wagtail_disclosure.typesetting.grid import Placed
from wagtail_disclosure.typesetting.ink import draw_line
from wagtail_disclosure.typesetting.lines import (
    ABOVE_BASELINE,
    Line,
    balanced,
    set_lines,
)
from wagtail_disclosure.typesetting.structure.element import Owner

RULE = 0.5
FACES = {"head": HEI, "block": HEI, "label": SONG, "value": SONG}


@dataclass(frozen=True, slots=True)
class TableSetting:
    """What all parts of one table share, in points.

    *padding* is kept free above and below the text of a cell, *gutter* at its sides.
    """

    compositor: Compositor
    widths: tuple[float, ...]
    size: float
    page_height: float
    padding: float = 2.5
    gutter: float = 2.5
    line_height: float = 1.3

    @property
    def leading(self) -> float:
        return self.size * self.line_height


class Box(NamedTuple):
    """Where a cell is drawn: left, top, width, height."""

    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell in its place with its lines; *text* is what was set, cleaned."""

    spot: Placed
    text: str
    lines: tuple[Line, ...]
    setting: TableSetting

    @property
    def height(self) -> float:
        return len(self.lines) * self.setting.leading + 2 * self.setting.padding

    def cut(self, room: float) -> tuple[str, str]:
        """The text of the lines that fit into *room*, at least one, and the rest."""
        count = max(int((room - 2 * self.setting.padding) / self.setting.leading), 1)
        end = self.lines[:count][-1].end if self.lines else 0
        return (self.text, "") if count >= len(self.lines) else (self.text[:end], self.text[end:])

    def draw(self, canvas: Any, box: Box, owner: Owner) -> None:
        """Set the lines, centred between top and bottom, as *owner*'s."""
        leading = self.setting.leading
        top = box.top - (box.height - len(self.lines) * leading) / 2
        for number, line in enumerate(self.lines):
            size = line.galley.styles[0].size
            baseline = top - number * leading - (leading - size) / 2
            is_centred = self.spot.cell.alignment == "center"
            left = (box.width - line.width) / 2 if is_centred else self.setting.gutter
            draw_line(canvas, line, box.x + left, baseline - ABOVE_BASELINE * size, owner)


def draw_rules(canvas: Any, boxes: Iterable[Box]) -> None:
    """Rule the borders of cells."""
    canvas.setLineWidth(RULE)
    path = canvas.beginPath()
    for box in boxes:
        path.rect(box.x, box.top - box.height, box.width, box.height)
    canvas.drawPath(path, stroke=1, fill=0)


def set_cell(spot: Placed, setting: TableSetting) -> SetCell:
    """Break the text of a cell into the width of its columns."""
    cell = spot.cell
    galley = setting.compositor.line(cell.text, Style(FACES[cell.kind], setting.size))
    room = sum(setting.widths[column] for column in spot.columns) - 2 * setting.gutter
    galley = _narrowed(galley, room)
    fill = balanced if cell.alignment == "center" else _ragged
    lines = tuple(fill(galley, room))
    return SetCell(spot, galley.text, lines, setting)


def _ragged(galley: Galley, room: float) -> list[Line]:
    return set_lines(galley, room, room)


def _narrowed(galley: Galley, room: float) -> Galley:
    """A number is never cut: one too wide for its cell is set smaller."""
    whole = break_points(galley.text) == [len(galley.text)]
    width = galley.width()
    return galley.scaled(room / width) if whole and width > room and _is_number(galley) else galley


def _is_number(galley: Galley) -> bool:
    return galley.text.replace(",", "").replace(".", "").isdigit()
