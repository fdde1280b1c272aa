"""Between the datum of satellite receivers and those of Chinese map services.

WGS-84 is what receivers and OpenStreetMap use. Maps published in China are drawn in GCJ-02
(国测局坐标系), which shifts every place by some hundred metres; Baidu shifts once more (BD-09).
Neither is published by those who made it. The formulas here are the ones in public circulation
since 2013 (github.com/googollee/eviltransform, BSD; github.com/wandergis/coordtransform, MIT) and
agree with the services within a few metres: good for a pin on a map, not for surveying.

Outside the rectangle that these formulas take for China, nothing is shifted.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import TypeAlias

from wagtail_disclosure.geography.points import Box, Point

__all__ = [
    "Datum",
    "bd09_to_gcj02",
    "from_wgs84",
    "gcj02_to_bd09",
    "gcj02_to_wgs84",
    "wgs84_to_gcj02",
]

Pair: TypeAlias = tuple[float, float]


class Datum(StrEnum):
    """What coordinates refer to."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"

    @property
    def label(self) -> str:
        """The name as it is printed: WGS-84."""
        return f"{self.value[:-2].upper()}-{self.value[-2:]}"


# The ellipsoid of Krasovsky (1940): half of its longer axis in metres, its eccentricity squared.
AXIS = 6_378_245.0
ECCENTRICITY = 0.00669342162296594323
SHIFTED = Box(0.8293, 72.004, 55.8271, 137.8347)
# No shift is as far as this: about eleven kilometres.
REACHED = Box(0.7293, 71.904, 55.9271, 137.9347)
BAIDU_PI = pi * 3000 / 180
BAIDU_SHIFT = (0.006, 0.0065)
# Each round leaves less than a hundredth of the error before it.
ROUNDS = 6


def wgs84_to_gcj02(point: Point) -> Point:
    """The coordinates under which a Chinese map shows ``point``."""
    if point not in SHIFTED:
        return point
    return Point(*_shifted(point.latitude, point.longitude))


def gcj02_to_wgs84(point: Point) -> Point:
    """The place that a Chinese map shows under ``point``, found by iteration, within a metre.

    Just outside the rectangle two places share their coordinates; the one inside is given.
    """
    return _restored(_shifted, point)


def gcj02_to_bd09(point: Point) -> Point:
    """The coordinates under which Baidu shows what other Chinese maps show under ``point``."""
    if point not in SHIFTED:
        return point
    return Point(*_shifted_by_baidu(point.latitude, point.longitude))


def bd09_to_gcj02(point: Point) -> Point:
    """The inverse of ``gcj02_to_bd09``, found by iteration, within a metre."""
    return _restored(_shifted_by_baidu, point)


def from_wgs84(point: Point, datum: Datum) -> Point:
    """The coordinates of ``point`` in ``datum``."""
    if datum is Datum.WGS84:
        return point
    shown = wgs84_to_gcj02(point)
    return gcj02_to_bd09(shown) if datum is Datum.BD09 else shown


def _restored(shift: Callable[[float, float], Pair], point: Point) -> Point:
    """What ``shift`` brings to ``point``: guess, see where that lands, correct the guess."""
    if point not in REACHED:
        return point
    latitude, longitude = point.latitude, point.longitude
    for _ in range(ROUNDS):
        landed = shift(latitude, longitude)
        latitude += point.latitude - landed[0]
        longitude += point.longitude - landed[1]
    found = Point(latitude, longitude)
    return found if found in SHIFTED else point


def _shifted(latitude: float, longitude: float) -> Pair:
    north, east = _metres(longitude - 105.0, latitude - 35.0)
    radians = latitude / 180 * pi
    curve = 1 - ECCENTRICITY * sin(radians) ** 2
    by_latitude = north * 180 / (AXIS * (1 - ECCENTRICITY) / curve**1.5 * pi)
    by_longitude = east * 180 / (AXIS / sqrt(curve) * cos(radians) * pi)
    return latitude + by_latitude, longitude + by_longitude


def _metres(x: float, y: float) -> Pair:
    """The shift in metres, at degrees east and north of the origin 105° E 35° N."""
    waves = 20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)
    north = waves + 20 * sin(y * pi) + 40 * sin(y / 3 * pi)
    north += 160 * sin(y / 12 * pi) + 320 * sin(y / 30 * pi)
    east = waves + 20 * sin(x * pi) + 40 * sin(x / 3 * pi)
    east += 150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)
    root = 0.1 * x * y
    return (
        -100 + 2 * x + 3 * y + 0.2 * y * y + root + 0.2 * sqrt(abs(x)) + north * 2 / 3,
        300 + x + 2 * y + 0.1 * x * x + root + 0.1 * sqrt(abs(x)) + east * 2 / 3,
    )


def _shifted_by_baidu(latitude: float, longitude: float) -> Pair:
    length = hypot(longitude, latitude) + 0.00002 * sin(latitude * BAIDU_PI)
    angle = atan2(latitude, longitude) + 0.000003 * cos(longitude * BAIDU_PI)
    return length * sin(angle) + BAIDU_SHIFT[0], length * cos(angle) + BAIDU_SHIFT[1]
