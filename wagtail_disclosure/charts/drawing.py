"""A chart as a reportlab flowable in the bundled faces."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail_disclosure.charts.geometry import (
    FONT_SIZE,
    LEFT,
    RIGHT,
    SWATCH,
    SWATCH_ROOM,
    TITLE_BASELINE,
    TITLE_SIZE,
    WIDTH,
    Key,
    Mark,
    lay_out,
)
from wagtail_disclosure.charts.spec import ChartSpec
from wagtail_disclosure.typesetting.fonts import HEI, SONG, prepare
from wagtail_disclosure.typesetting.illustration import Illustration

# Greys and dashes, so that series can be told apart in a black-and-white copy.
GREYS = (0.15, 0.5, 0.75, 0.3)
DASHES: tuple[tuple[int, ...], ...] = ((), (7, 4), (2, 3), (10, 3, 2, 3))
GRID_GREY = 0.82
THIN, THICK = 0.7, 2.0
POINT_RADIUS = 3.5


class ChartDrawing(Illustration):
    """*spec* drawn *width* points wide; every figure is in ``alternative``."""

    def __init__(self, spec: ChartSpec, width: float, wording: Callable[[str], str]) -> None:
        prepare()
        self.layout = lay_out(spec)
        self._wording = wording
        self._scale = width / WIDTH
        alternative = f"{spec.title}。{spec.description}"
        super().__init__(alternative, width, self.layout.height * self._scale)

    def paint(self) -> None:
        self.canv.saveState()
        self.canv.scale(self._scale, self._scale)
        self._draw_frame()
        for key in self.layout.legend:
            self._draw_key(key)
        for path in self.layout.paths:
            self._draw_line(path[0].series, [(mark.x, mark.y) for mark in path])
        for mark in self.layout.marks:
            self._draw_mark(mark)
        self._draw_wording()
        self.canv.restoreState()

    def _draw_frame(self) -> None:
        canvas: Any = self.canv
        canvas.setLineWidth(THIN)
        for tick in self.layout.ticks:
            canvas.setStrokeGray(0 if tick.y == self.layout.base else GRID_GREY)
            y = self.layout.height - tick.y
            canvas.line(LEFT, y, WIDTH - RIGHT, y)

    def _draw_key(self, key: Key) -> None:
        if self.layout.spec.kind == "line":
            self._draw_line(key.series, [(key.x, key.y - 5), (key.x + SWATCH, key.y - 5)])
        else:
            self._draw_bar(key.series, key.x, key.y - 11, SWATCH, SWATCH / 2)

    def _draw_mark(self, mark: Mark) -> None:
        if self.layout.spec.kind == "bar":
            self._draw_bar(mark.series, mark.x, mark.y, mark.width, self.layout.base - mark.y)
            return
        self.canv.setFillGray(0)
        self.canv.circle(mark.x, self.layout.height - mark.y, POINT_RADIUS, stroke=0, fill=1)

    def _draw_bar(self, series: int, x: float, y: float, width: float, height: float) -> None:
        self.canv.setFillGray(GREYS[series % len(GREYS)])
        self.canv.rect(x, self.layout.height - y - height, width, height, stroke=0, fill=1)

    def _draw_line(self, series: int, points: list[tuple[float, float]]) -> None:
        canvas: Any = self.canv
        canvas.setStrokeGray(0)
        canvas.setLineWidth(THICK)
        canvas.setDash(DASHES[series % len(DASHES)])
        path = canvas.beginPath()
        path.moveTo(points[0][0], self.layout.height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.layout.height - y)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.setDash(DASHES[0])

    def _draw_wording(self) -> None:
        layout = self.layout
        self.canv.setFillGray(0)
        self._write(LEFT, TITLE_BASELINE, layout.spec.title, "start", HEI, TITLE_SIZE)
        if layout.spec.unit:
            self._write(WIDTH - RIGHT, TITLE_BASELINE, f"单位：{layout.spec.unit}", "end")
        for key in layout.legend:
            self._write(key.x + SWATCH_ROOM, key.y, key.text)
        for tick in layout.ticks:
            self._write(LEFT - 8, tick.y + 4, tick.text, "end")
        for label in layout.labels:
            self._write(label.x, label.y, label.text, "middle")
        for mark in layout.marks:
            self._write(mark.middle, mark.y - 6, mark.text, "middle")
        for gap in layout.gaps:
            self._write(gap.x, gap.y, gap.text, "middle")

    def _write(
        self,
        x: float,
        y: float,
        text: str,
        anchor: str = "start",
        face: str = SONG,
        size: float = FONT_SIZE,
    ) -> None:
        canvas: Any = self.canv
        draw = {
            "start": canvas.drawString,
            "middle": canvas.drawCentredString,
            "end": canvas.drawRightString,
        }[anchor]
        canvas.setFont(face, size)
        draw(x, self.layout.height - y, self._wording(text))


def drawing(
    spec: ChartSpec, width: float = WIDTH, wording: Callable[[str], str] = str
) -> ChartDrawing:
    """*spec* as a flowable *width* points wide; *wording* replaces what the face cannot show."""
    return ChartDrawing(spec, width, wording)
