"""Distances over the ground, and what is near, without a spatial database."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from math import asin, cos, degrees, radians, sin, sqrt
from typing import Generic, NamedTuple, TypeVar

from wagtail_disclosure.geography.points import Box, Point

__all__ = ["EARTH_RADIUS", "Near", "box_around", "metres_along", "metres_between", "nearest"]

Item = TypeVar("Item")

# Mean radius in metres (IUGG 1980); on the ellipsoid the error stays below half a per cent.
EARTH_RADIUS = 6_371_008.8


class Near(NamedTuple, Generic[Item]):
    """Something near, with its distance in metres."""

    item: Item
    metres: float


def metres_between(one: Point, other: Point) -> float:
    """Metres along the great circle (haversine formula): as the crow flies."""
    half_north = radians(other.latitude - one.latitude) / 2
    half_east = radians(other.longitude - one.longitude) / 2
    parallels = cos(radians(one.latitude)) * cos(radians(other.latitude))
    chord = sin(half_north) ** 2 + parallels * sin(half_east) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(chord)))


def metres_along(points: Iterable[Point]) -> float:
    """Metres from each point straight to the next."""
    return sum(metres_between(one, other) for one, other in pairwise(points))


def box_around(point: Point, metres: float) -> Box:
    """The box to ask a database for: nothing within ``metres`` is outside.

    Its corners are further away than that, so measure what it finds. Around a pole and across the
    antimeridian it takes in every longitude. Raises ``ValueError`` for a negative distance.
    """
    if metres < 0:
        raise ValueError(f"a distance is not negative: {metres}")
    # A millionth of a degree more, so that rounding loses nothing at the edge.
    north = degrees(metres / EARTH_RADIUS) + 1e-6
    south_edge, north_edge = point.latitude - north, point.latitude + north
    if south_edge <= -90 or north_edge >= 90:
        return Box(max(south_edge, -90.0), -180.0, min(north_edge, 90.0), 180.0)
    # Meridians converge: the widest reach is poleward of the point.
    reach = sin(radians(north)) / cos(radians(point.latitude))
    east = degrees(asin(min(1.0, reach))) + 1e-6
    if abs(point.longitude) + east > 180:
        return Box(south_edge, -180.0, north_edge, 180.0)
    return Box(south_edge, point.longitude - east, north_edge, point.longitude + east)


def nearest(
    origin: Point, items: Iterable[Item], point_of: Callable[[Item], Point | None], metres: float
) -> list[Near[Item]]:
    """Those of ``items`` within ``metres`` of ``origin``, the nearest first.

    An item without a point is never near; equally near ones keep their order.
    """
    points = ((item, point_of(item)) for item in items)
    measured = (Near(item, metres_between(origin, point)) for item, point in points if point)
    near = [found for found in measured if found.metres <= metres]
    return sorted(near, key=lambda found: found.metres)
