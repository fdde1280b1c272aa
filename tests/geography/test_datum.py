from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.geography.datum import (
    SHIFTED,
    Datum,
    bd09_to_gcj02,
    from_wgs84,
    gcj02_to_bd09,
    gcj02_to_wgs84,
    wgs84_to_gcj02,
)
from wagtail_disclosure.geography.distance import metres_between
from wagtail_disclosure.geography.points import Point

pytestmark = pytest.mark.once

IN_CHINA = st.builds(
    Point,
    st.floats(SHIFTED.south + 0.001, SHIFTED.north - 0.001),
    st.floats(SHIFTED.west + 0.001, SHIFTED.east - 0.001),
)
ANYWHERE = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("wgs84", "gcj02", "metres"),
    [
        # The test values of github.com/googollee/eviltransform: Shanghai, Shenzhen, Beijing.
        ((31.1774276, 121.5272106), (31.17530398364597, 121.531541859215), 0.1),
        ((22.543847, 113.912316), (22.540796131694766, 113.9171764808363), 0.1),
        ((39.911954, 116.377817), (39.91334545536069, 116.38404722455657), 0.1),
        # The test value of github.com/wandergis/coordtransform.
        ((39.915, 116.404), (39.91640428150164, 116.41024449916938), 0.1),
        # What the service of 高德 itself gave, as the tests of an R package record it.
        ((39.90734, 116.39089), (39.90874539, 116.39713623), 1.0),
    ],
)
def test_published_values(
    wgs84: tuple[float, float], gcj02: tuple[float, float], metres: float
) -> None:
    assert metres_between(wgs84_to_gcj02(Point(*wgs84)), Point(*gcj02)) < metres
    assert metres_between(gcj02_to_wgs84(Point(*gcj02)), Point(*wgs84)) < metres


def test_published_value_of_baidu() -> None:
    gcj02, bd09 = Point(39.915, 116.404), Point(39.92133699351021, 116.41036949371029)
    assert metres_between(gcj02_to_bd09(gcj02), bd09) < 0.2
    assert metres_between(bd09_to_gcj02(bd09), gcj02) < 0.2


@given(IN_CHINA)
def test_there_and_back_is_within_a_metre(point: Point) -> None:
    shown = wgs84_to_gcj02(point)
    assert 1 < metres_between(point, shown) < 2000
    assert metres_between(gcj02_to_wgs84(shown), point) < 1


@given(IN_CHINA)
def test_there_and_back_through_baidu(point: Point) -> None:
    shown = gcj02_to_bd09(point)
    assert 100 < metres_between(point, shown) < 2000
    assert metres_between(bd09_to_gcj02(shown), point) < 1


@given(ANYWHERE)
def test_nothing_is_shifted_outside(point: Point) -> None:
    if point in SHIFTED:
        return
    assert all(from_wgs84(point, datum) == point for datum in Datum)
    # Next to the edge, a place inside has been shifted out here.
    for back in (gcj02_to_wgs84, bd09_to_gcj02):
        assert back(point) == point or back(point) in SHIFTED


def test_every_datum_from_wgs84() -> None:
    town = Point(43.43, 83.26)
    assert from_wgs84(town, Datum.WGS84) == town
    assert from_wgs84(town, Datum.GCJ02) == wgs84_to_gcj02(town)
    assert from_wgs84(town, Datum.BD09) == gcj02_to_bd09(wgs84_to_gcj02(town))
    assert gcj02_to_wgs84(Point(10, 10)) == Point(10, 10)


def test_a_datum_has_a_name() -> None:
    assert [datum.label for datum in Datum] == ["WGS-84", "GCJ-02", "BD-09"]
