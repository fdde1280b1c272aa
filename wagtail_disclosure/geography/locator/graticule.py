"""Parallels and meridians at round degrees, with their names at the edge."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, log10
from typing import NamedTuple

from wagtail_disclosure.geography.locator.frame import Frame, Spot
from wagtail_disclosure.geography.points import Point, degrees

# At least about so many parallels.
LINES = 2.5
ROUND_STEPS = (1, 2, 5, 10)


class GridLine(NamedTuple):
    """A line across the window; ``text`` belongs at its beginning, above or on the left."""

    start: Spot
    end: Spot
    text: str


def graticule(frame: Frame) -> Iterator[GridLine]:
    """The lines of ``frame``: meridians from west to east, then parallels from south to north."""
    step = _step(frame.degrees_down / LINES)
    center = frame.center
    for longitude in _multiples(step, center.longitude, frame.degrees_across / 2, 180):
        x = frame.spot(Point(center.latitude, longitude)).x
        yield GridLine(Spot(x, 0), Spot(x, frame.height), _name(longitude, "E", "W"))
    for latitude in _multiples(step, center.latitude, frame.degrees_down / 2, 90):
        y = frame.spot(Point(latitude, center.longitude)).y
        yield GridLine(Spot(0, y), Spot(frame.width, y), _name(latitude, "N", "S"))


def _step(about: float) -> float:
    """The least round number from ``about`` on."""
    magnitude = 10.0 ** floor(log10(about))
    return next(magnitude * step for step in ROUND_STEPS if magnitude * step >= about - 1e-12)


def _multiples(step: float, middle: float, half: float, limit: float) -> Iterator[float]:
    first = ceil(max(middle - half, -limit) / step)
    last = floor(min(middle + half, limit) / step)
    yield from (number * step for number in range(first, last + 1))


def _name(value: float, positive: str, negative: str) -> str:
    return f"{degrees(abs(value))}°{positive if value >= 0 else negative}"
