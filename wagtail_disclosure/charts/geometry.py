"""Where everything in a chart stands: one layout for both drawings.

Lengths are in the units of the SVG view box and in points of the PDF; y runs downwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import floor, log10
from typing import NamedTuple

from wagtail_disclosure.charts.spec import Amount, ChartSpec, figure
from wagtail_disclosure.typesetting.breaking import break_lines

WIDTH = 640.0
PLOT_HEIGHT = 216.0
LEFT, RIGHT, MARGIN = 64.0, 16.0, 10.0
TITLE_SIZE, FONT_SIZE, LINE_HEIGHT = 15.0, 13.0, 18.0
TITLE_BASELINE = 24.0
SWATCH, SWATCH_ROOM = 22.0, 28.0
TICKS = 5
# The part of a label's width that its bars take up, and the widest that a bar becomes.
BAR_SHARE = 0.7
WIDEST_BAR = 48.0
LABEL_LINES = 3
GAP = "—"


class Tick(NamedTuple):
    """A line across the plot with the figure at its left."""

    y: float
    text: str


class Mark(NamedTuple):
    """A bar, or the point of a line (``width`` 0), with the figure to print above, if any."""

    series: int
    position: int
    x: float
    y: float
    width: float
    text: str

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


class Text(NamedTuple):
    """A line of a label, centred on ``x``."""

    x: float
    y: float
    text: str


class Key(NamedTuple):
    """A swatch of the legend with the name of the series at its right, on the baseline ``y``."""

    series: int
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything to be drawn."""

    spec: ChartSpec
    legend: tuple[Key, ...]
    top: float
    height: float
    ticks: tuple[Tick, ...]
    labels: tuple[Text, ...]
    marks: tuple[Mark, ...]
    gaps: tuple[Text, ...] = ()
    width: float = WIDTH

    @property
    def base(self) -> float:
        return self.top + PLOT_HEIGHT

    @property
    def paths(self) -> list[list[Mark]]:
        """The points of each line; a missing figure interrupts it."""
        if self.spec.kind == "bar":
            return []
        numbered = enumerate(self.marks)
        runs = groupby(numbered, key=lambda entry: (entry[1].series, entry[1].position - entry[0]))
        return [[mark for _, mark in run] for _, run in runs]


def lay_out(spec: ChartSpec, width: float = WIDTH) -> Layout:
    """Place legend, ticks, labels and marks of *spec* in a drawing *width* units wide."""
    legend = _legend(spec, width)
    top = (legend[-1].y if legend else TITLE_BASELINE) + LINE_HEIGHT + MARGIN
    labels = tuple(_labels(spec, top + PLOT_HEIGHT, width))
    maximum = nice_maximum(float(max(spec.amounts, default=0)))
    return Layout(
        spec=spec,
        legend=legend,
        top=top,
        height=max(label.y for label in labels) + MARGIN,
        ticks=tuple(_ticks(maximum, top)),
        labels=labels,
        marks=tuple(_marks(spec, maximum, top, width)),
        gaps=tuple(_gaps(spec, top + PLOT_HEIGHT, width)),
        width=width,
    )


def nice_maximum(value: float) -> float:
    """The least round number from *value* on that five equal round steps reach."""
    if value <= TICKS:
        return float(TICKS)
    step = value / TICKS
    magnitude = 10.0 ** floor(log10(step))
    return TICKS * next(magnitude * n for n in (1, 2, 3, 4, 5, 10) if magnitude * n >= step - 1e-9)


def text_width(text: str) -> float:
    """Roughly how wide *text* is: a Chinese character is as wide as high, others about half."""
    return sum(_advances(text))


def _advances(text: str) -> list[float]:
    return [FONT_SIZE if ord(letter) > 0x2E7F else FONT_SIZE * 0.57 for letter in text]


def _legend(spec: ChartSpec, available: float) -> tuple[Key, ...]:
    """A key for each series; none where the title names the only one."""
    keys: list[Key] = []
    if [series.name for series in spec.series] == [spec.title]:
        return ()
    x, y = LEFT, TITLE_BASELINE + LINE_HEIGHT + 4
    for number, series in enumerate(spec.series):
        width = SWATCH_ROOM + text_width(series.name) + LINE_HEIGHT
        if keys and x + width > available:
            x, y = LEFT, y + LINE_HEIGHT
        keys.append(Key(number, x, y, series.name))
        x += width
    return tuple(keys)


def _ticks(maximum: float, top: float) -> Iterator[Tick]:
    for step in range(TICKS + 1):
        value = maximum * step / TICKS
        yield Tick(_y(value, maximum, top), f"{value:.12g}")


def _labels(spec: ChartSpec, base: float, width: float) -> Iterator[Text]:
    room = _slot(spec, width) - 4
    for index, label in enumerate(spec.labels):
        lines = break_lines(label, _advances(label), room, room)[:LABEL_LINES] or [(0, 0)]
        for number, (start, end) in enumerate(lines):
            y = base + LINE_HEIGHT * (number + 1)
            yield Text(_center(spec, index, width), y, label[start:end].strip())


def _marks(spec: ChartSpec, maximum: float, top: float, width: float) -> Iterator[Mark]:
    bar = min(_slot(spec, width) * BAR_SHARE / len(spec.series), WIDEST_BAR)
    for number, series in enumerate(spec.series):
        shift = (number - len(spec.series) / 2) * bar
        for index, value in enumerate(series.values):
            if value is None:
                continue
            y, center = _y(float(value), maximum, top), _center(spec, index, width)
            text = _figure_text(spec, value, width)
            if spec.kind == "bar":
                yield Mark(number, index, round(center + shift, 2), y, round(bar, 2), text)
            else:
                yield Mark(number, index, center, y, 0.0, text)


def _gaps(spec: ChartSpec, base: float, width: float) -> Iterator[Text]:
    """A stroke where no series has a figure: nothing is not nought."""
    for index in range(len(spec.labels)):
        if all(series.values[index] is None for series in spec.series):
            yield Text(_center(spec, index, width), base - 6, GAP)


def _figure_text(spec: ChartSpec, value: Amount, width: float) -> str:
    """The figure above a mark; none where neighbours would run into each other."""
    text = figure(value)
    columns = len(spec.series) if spec.kind == "bar" else 1
    room = min(_slot(spec, width) / columns, WIDEST_BAR * 1.6)
    return text if text_width(text) < room else ""


def _slot(spec: ChartSpec, width: float) -> float:
    return (width - LEFT - RIGHT) / len(spec.labels)


def _center(spec: ChartSpec, index: int, width: float) -> float:
    return round(LEFT + (index + 0.5) * _slot(spec, width), 2)


def _y(value: float, maximum: float, top: float) -> float:
    return round(top + PLOT_HEIGHT * (1 - value / maximum), 2)
