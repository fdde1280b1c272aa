from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.geography.pasting import parse_point
from wagtail_disclosure.geography.points import (
    Box,
    Point,
    PointError,
    Reason,
    box_from_text,
    looks_swapped,
)

pytestmark = pytest.mark.once

COUNTY_TOWN = Point(43.42, 83.26)


def test_a_point_is_rounded_to_six_decimals() -> None:
    assert Point(43.42000049, 83.2599996) == Point(43.42, 83.26)
    assert str(Point(-0.0000001, 100)) == "0, 100"


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(90.1, 0), (-91, 0), (0, 180.5), (0, -181), (math.nan, 0), (0, math.inf)],
)
def test_no_point_lies_beyond_the_poles(latitude: float, longitude: float) -> None:
    with pytest.raises(PointError) as error:
        Point(latitude, longitude)
    assert error.value.reason is Reason.OUT_OF_RANGE


@pytest.mark.parametrize(
    "text",
    [
        "43.42, 83.26",
        "43.42,83.26",
        " 43.42  83.26 ",
        "43.42\t83.26",
        "43.42，83.26",
        "４３.４２，８３.２６",
        "43.42; 83.26",
        "43.42/83.26",
        "(43.42, 83.26)",
        "[43.42, 83.26]",
        "geo:43.42,83.26",
        "N43.42 E83.26",
        "N 43.42°, E 83.26°",
        "43.42N, 83.26E",
        "43.42° N 83.26° E",
        "83.26E 43.42N",
        "43.42n 83.26e",
        "北纬43.42°，东经83.26°",
        "东经83.26度，北纬43.42度",
        "北纬43.42°东经83.26°",
        "纬度：43.42 经度：83.26",
        "经度=83.26，纬度=43.42",
        "latitude 43.42, longitude 83.26",
        "lng: 83.26, lat: 43.42",
        "43°25′12″N 83°15′36″E",
        "43°25'12\"N, 83°15'36\"E",
        "43° 25.2' N, 83° 15.6' E",
        "43°25’12.0”, 83°15’36.0”",
        "北纬43度25分12秒，东经83度15分36秒",
        "43º25'12''N 83˚15'36''E",
    ],
)
def test_the_usual_ways_of_writing_a_pair_are_read(text: str) -> None:
    assert parse_point(text) == COUNTY_TOWN


def test_south_and_west_are_below_nought() -> None:
    assert parse_point("33.86S, 151.2E") == Point(-33.86, 151.2)
    assert parse_point("北纬40.7°，西经74°") == Point(40.7, -74)
    assert parse_point("-33°30'0\", -70.5") == Point(-33.5, -70.5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "43.42",
        "新源县城",
        "43.42, 83.26, 850",
        "43.42 83.26 m",
        "43.4283.26",
        "1e3, 5",
        "4342, 8326",
        "43.42N, 83.26N",
        "北纬43.42°，83.26",
        "43.42, 83.26" + " " * 200,
        "43.42, nan",
    ],
)
def test_what_is_no_pair_is_refused(text: str) -> None:
    with pytest.raises(PointError) as error:
        parse_point(text)
    assert error.value.reason is Reason.NOT_A_PAIR


@pytest.mark.parametrize("text", ["83.26, 43.42", "83.26 43.42", "120.5，30.25"])
def test_a_swapped_pair_is_named_not_mended(text: str) -> None:
    with pytest.raises(PointError) as error:
        parse_point(text)
    assert error.value.reason is Reason.SWAPPED


@pytest.mark.parametrize("text", ["43°75'0\"N 83°15'36\"E", "43°25'61\"N, 83E", "100N, 200E"])
def test_what_no_globe_has_is_refused(text: str) -> None:
    with pytest.raises(PointError) as error:
        parse_point(text)
    assert error.value.reason is Reason.OUT_OF_RANGE


def test_named_axes_need_no_guess() -> None:
    assert parse_point("83.26N, 43.42E") == Point(83.26, 43.42)
    assert looks_swapped(83.26, 43.42)
    assert not looks_swapped(43.42, 83.26)


@given(st.floats(3, 54), st.floats(73, 136))
def test_what_a_point_prints_is_read_again(latitude: float, longitude: float) -> None:
    point = Point(latitude, longitude)
    assert parse_point(str(point)) == point
    assert looks_swapped(point.longitude, point.latitude) or point.longitude <= 73


@given(st.text(alphabet="0123456789.,，°'\"NESW北纬东经 -+", max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        point = parse_point(text)
    except PointError:
        return
    assert abs(point.latitude) <= 90 and abs(point.longitude) <= 180


def test_a_box_is_read_from_a_setting() -> None:
    box = box_from_text("43.0, 82.4, 43.8, 84.9")
    assert box == Box(43.0, 82.4, 43.8, 84.9)
    assert COUNTY_TOWN in box
    assert Point(43.9, 83) not in box and Point(43.5, 85) not in box
    assert box_from_text("  ") is None


@pytest.mark.parametrize("text", ["43,82,44", "a,b,c,d", "44,82,43,85", "43,85,44,82", "1,2,3,4,5"])
def test_what_is_no_box_is_refused(text: str) -> None:
    with pytest.raises(PointError) as error:
        box_from_text(text)
    assert error.value.reason is Reason.NOT_A_BOX


def test_a_box_stays_on_the_globe() -> None:
    with pytest.raises(PointError) as error:
        box_from_text("-91,0,0,0")
    assert error.value.reason is Reason.OUT_OF_RANGE


def test_the_least_box_around_points() -> None:
    box = Box.around([Point(43, 84), Point(44, 82), Point(43.5, 83)])
    assert box == Box(43, 82, 44, 84)
    assert box.center == Point(43.5, 83)
    with pytest.raises(ValueError, match="values to unpack"):
        Box.around([])
