from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.geography.distance import (
    EARTH_RADIUS,
    box_around,
    metres_along,
    metres_between,
    nearest,
)
from wagtail_disclosure.geography.points import Point

pytestmark = pytest.mark.once

ANYWHERE = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
BEIJING, SHANGHAI = Point(39.9042, 116.4074), Point(31.2304, 121.4737)


def test_known_distances() -> None:
    assert metres_between(BEIJING, SHANGHAI) == pytest.approx(1_067_000, rel=0.005)
    assert metres_between(Point(0, 0), Point(0, 1)) == pytest.approx(111_195, rel=1e-4)
    half = metres_between(Point(0, 0), Point(0, 180))
    assert half == pytest.approx(EARTH_RADIUS * 3.14159265, rel=1e-6)


@given(ANYWHERE, ANYWHERE)
def test_a_distance_is_the_same_both_ways(one: Point, other: Point) -> None:
    there, back = metres_between(one, other), metres_between(other, one)
    assert there == pytest.approx(back, abs=1e-3)
    assert metres_between(one, one) == 0


def test_along_a_route() -> None:
    assert metres_along([]) == metres_along([BEIJING]) == 0
    there_and_back = metres_along([BEIJING, SHANGHAI, BEIJING])
    assert there_and_back == pytest.approx(2 * metres_between(BEIJING, SHANGHAI))


@given(ANYWHERE, ANYWHERE, st.floats(0, 3_000_000))
def test_nothing_near_is_outside_the_box(center: Point, other: Point, metres: float) -> None:
    if metres_between(center, other) <= metres:
        assert other in box_around(center, metres)


@given(ANYWHERE, st.floats(-1, 1), st.floats(-1, 1), st.floats(0, 200_000))
def test_nothing_close_by_is_outside_the_box(
    center: Point, north: float, east: float, metres: float
) -> None:
    latitude = max(-90.0, min(90.0, center.latitude + north))
    longitude = (center.longitude + east + 180) % 360 - 180
    other = Point(latitude, longitude)
    if metres_between(center, other) <= metres:
        assert other in box_around(center, metres)


def test_a_box_is_not_much_larger_than_asked() -> None:
    box = box_around(Point(43.43, 83.26), 10_000)
    assert box.north - box.south == pytest.approx(0.18, abs=0.01)
    assert box.east - box.west == pytest.approx(0.248, abs=0.01)


def test_poles_and_the_antimeridian_take_in_every_longitude() -> None:
    for point in (Point(89.9, 10), Point(-89.9, 10), Point(0, 179.99), Point(0, -179.99)):
        box = box_around(point, 50_000)
        assert (box.west, box.east) == (-180, 180)


def test_a_distance_is_not_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        box_around(BEIJING, -1)


def test_the_nearest_come_first() -> None:
    places = {"far": Point(44, 85), "next door": Point(43.431, 83.26), "unknown": None}
    places |= {"town": Point(43.45, 83.27), "next door too": Point(43.431, 83.26)}
    found = nearest(Point(43.43, 83.26), places, places.get, 5_000)
    assert [near.item for near in found] == ["next door", "next door too", "town"]
    assert found[0].metres == pytest.approx(111, abs=1)
