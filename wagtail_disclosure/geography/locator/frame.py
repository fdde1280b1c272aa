"""From degrees to the units of a drawing: equirectangular, true to scale at the middle parallel.

The units are those of the SVG view box; x runs to the right and y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, floor, log10, pi, radians
from typing import NamedTuple

from wagtail_disclosure.geography.distance import EARTH_RADIUS, metres_between
from wagtail_disclosure.geography.locator.spec import Context, LocatorMap
from wagtail_disclosure.geography.points import Box, Point

METRES_A_DEGREE = EARTH_RADIUS * pi / 180
# Room between what the map is about and its edge, for symbols and labels.
MARGIN = 34.0
# What lies within so many metres is a lone place. It is shown with its nearest neighbours, if
# these are no further away than that.
LONE, NEIGHBOURS, FURTHEST = 500.0, 3, 30_000.0
# Next to the poles a degree of longitude is next to nothing.
LEAST_COSINE = 0.01


class Spot(NamedTuple):
    """A place in the drawing."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A window of the map. ``scale`` is in units a metre."""

    width: float
    height: float
    center: Point
    scale: float
    left: float = 0.0
    top: float = 0.0

    def spot(self, point: Point) -> Spot:
        """Where ``point`` is drawn; outside the window for a point outside."""
        east = (point.longitude - self.center.longitude) * METRES_A_DEGREE * _cosine(self.center)
        north = (point.latitude - self.center.latitude) * METRES_A_DEGREE
        x = self.left + self.width / 2 + east * self.scale
        y = self.top + self.height / 2 - north * self.scale
        return Spot(round(x, 1), round(y, 1))

    @property
    def metres_across(self) -> float:
        return self.width / self.scale

    @property
    def degrees_across(self) -> float:
        return self.metres_across / METRES_A_DEGREE / _cosine(self.center)

    @property
    def degrees_down(self) -> float:
        return self.height / self.scale / METRES_A_DEGREE


def frame_of(spec: LocatorMap, width: float, height: float) -> Frame:
    """The window that shows all of ``spec``, with room around it."""
    box = Box.around(spec.points())
    is_lone = all(metres_between(box.center, point) < LONE for point in spec.points())
    least = max(spec.radius, _reach(box.center, spec.context)) if is_lone else LONE
    return fit(box, width, height, least, MARGIN)


def fit(box: Box, width: float, height: float, least: float, margin: float) -> Frame:
    """The window around ``box``, which shows at least ``least`` metres to each side."""
    east = (box.east - box.west) / 2 * METRES_A_DEGREE * _cosine(box.center)
    north = (box.north - box.south) / 2 * METRES_A_DEGREE
    scale = min((width / 2 - margin) / max(east, least), (height / 2 - margin) / max(north, least))
    return Frame(width, height, box.center, scale)


def scale_bar(frame: Frame) -> tuple[float, str]:
    """Length of the scale bar in units, a quarter of the width at most, and what it stands for."""
    most = frame.width / 4 / frame.scale
    magnitude = 10.0 ** floor(log10(most))
    metres = max(magnitude * step for step in (1, 2, 5) if magnitude * step <= most)
    text = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    return round(metres * frame.scale, 1), text


def _reach(center: Point, context: Context) -> float:
    """Metres to the furthest of the nearest places."""
    distances = sorted(metres_between(center, place.point) for place in context.places)
    return max((metres for metres in distances[:NEIGHBOURS] if metres <= FURTHEST), default=0.0)


def _cosine(point: Point) -> float:
    return max(cos(radians(point.latitude)), LEAST_COSINE)
