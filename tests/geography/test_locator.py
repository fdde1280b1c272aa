from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.geography.distance import metres_between
from wagtail_disclosure.geography.locator import (
    NARROW,
    WIDE,
    Context,
    LocatorMap,
    Marker,
    Place,
    Size,
    svg,
)
from wagtail_disclosure.geography.locator.frame import Spot, frame_of, scale_bar
from wagtail_disclosure.geography.locator.graticule import graticule
from wagtail_disclosure.geography.locator.layout import (
    BADGE_RADIUS,
    EDGE,
    FONT_SIZE,
    LEAST_WINDOW,
    MOST_NUMBERED,
    lay_out,
)
from wagtail_disclosure.geography.locator.room import Rect, Room, square, text_width
from wagtail_disclosure.geography.points import Point

pytestmark = pytest.mark.once

SVG = "{http://www.w3.org/2000/svg}"
TOWN = Point(43.43, 83.26)
COUNTY = (Point(43.1, 82.5), Point(43.1, 84.9), Point(43.7, 84.9), Point(43.7, 82.5))
CONTEXT = Context(
    places=(Place(Point(43.53, 82.88), "则克台镇"), Place(Point(43.33, 84.02), "那拉提镇")),
    areas=(COUNTY,),
    lines=((Point(43.4, 84.8), Point(43.5, 82.5)),),
)
POINTS = st.builds(Point, st.floats(43.1, 43.7), st.floats(82.5, 84.9))
ANYWHERE = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE])


def map_of(*points: Point, **kwargs: object) -> LocatorMap:
    markers = tuple(Marker(point, f"第{number}处") for number, point in enumerate(points, start=1))
    return LocatorMap("标题 <甲>", "说明 & 乙", markers, **kwargs)


def parts(text: str, name: str) -> list[ElementTree.Element]:
    found = ElementTree.fromstring(text).iter()
    return [element for element in found if element.get("class") == f"disclosure-map__{name}"]


def test_a_map_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a marker"):
        LocatorMap("标题", "说明", ())


@SIZES
def test_nothing_in_it_breaks_a_strict_policy(size: Size) -> None:
    spec = map_of(TOWN, Point(43.2, 84), context=CONTEXT, route=(TOWN, Point(43.2, 84)))
    text = svg(spec, size)
    assert not re.search(r"style=|<style|<script|href|url\(|\bon\w+=|#[0-9a-f]{3}|rgb", text)
    fills = set(re.findall(r'(?:fill|stroke)="([^"]*)"', text))
    assert fills <= {"currentColor", "Canvas", "none"}


def test_it_says_in_words_what_it_shows() -> None:
    root = ElementTree.fromstring(svg(map_of(TOWN)))
    assert (root.get("role"), root.get("direction")) == ("img", "ltr")
    assert [root[0].text, root[1].text] == ["标题 <甲>", "说明 & 乙"]
    assert root.get("aria-labelledby") == root[0].get("id")
    assert root.get("aria-describedby") == root[1].get("id")


def test_both_sizes_may_stand_on_one_page() -> None:
    ids = [set(re.findall(r' id="([^"]*)"', svg(map_of(TOWN), size))) for size in (NARROW, WIDE)]
    assert len(ids[0]) == len(ids[1]) == 2
    assert not ids[0] & ids[1]


def test_a_lone_marker_is_a_pin_and_several_are_numbered() -> None:
    assert len(parts(svg(map_of(TOWN)), "pin")) == 1
    assert parts(svg(map_of(TOWN)), "number") == []
    numbers = parts(svg(map_of(TOWN, Point(43.5, 83.3), Point(43.4, 83.2))), "number")
    assert [number.text for number in numbers] == ["1", "2", "3"]


def test_labels_are_text() -> None:
    spec = LocatorMap("标题", "说明", (Marker(TOWN, "<馆> & 院"),))
    assert [label.text for label in parts(svg(spec), "label")] == ["<馆> & 院"]


def test_a_lone_place_shows_its_neighbours_but_not_those_far_away() -> None:
    near, far = Place(Point(43.5, 83.1), "近"), Place(Point(43.4, 84.8), "远")
    layout = lay_out(map_of(TOWN, context=Context((near, far))), *WIDE)
    assert [dot.label.text for dot in layout.dots] == ["近"]
    alone = frame_of(map_of(TOWN), *WIDE)
    assert alone.metres_across * WIDE.height / WIDE.width >= 12_000


def test_places_in_one_town_fill_the_map() -> None:
    spec = map_of(TOWN, Point(43.44, 83.28), context=CONTEXT)
    assert frame_of(spec, *WIDE).metres_across < 6_000


def test_the_whole_area_is_shown_in_a_corner() -> None:
    layout = lay_out(map_of(TOWN, context=CONTEXT), *WIDE)
    assert layout.inset is not None
    window, frame = layout.inset.window, layout.inset.frame
    assert frame.left < window.left < window.right < frame.left + frame.width
    assert "disclosure-map__window" in svg(map_of(TOWN, context=CONTEXT))


def test_no_corner_where_the_map_shows_it_all_or_markers_stand_there() -> None:
    assert lay_out(map_of(*COUNTY, context=CONTEXT), *WIDE).inset is None
    assert lay_out(map_of(TOWN, context=Context(CONTEXT.places)), *WIDE).inset is None
    below_right, above_left = Point(43.43, 83.27), Point(43.44, 83.25)
    both = map_of(below_right, above_left, context=CONTEXT)
    assert lay_out(both, *NARROW).inset is None


def test_a_corner_with_a_marker_gives_way_to_the_other() -> None:
    three = (Point(43.43, 83.27), Point(43.44, 83.27), Point(43.43, 83.25))
    inset = lay_out(map_of(*three, context=CONTEXT), *NARROW).inset
    assert inset is not None and inset.frame.left == inset.frame.top == EDGE
    # Of a whole county a town is a speck, yet it is seen.
    assert inset.window.right - inset.window.left == pytest.approx(2 * LEAST_WINDOW)


def test_a_place_of_the_reader_and_an_area() -> None:
    spec = map_of(TOWN, here=Place(Point(43.5, 83.3), "您在这里"), area=COUNTY)
    text = svg(spec)
    assert [label.text for label in parts(text, "label")] == ["您在这里", "第1处"]
    assert len(parts(text, "outline")) == len(parts(text, "here")) == 1
    assert parts(text, "outline")[0].get("d", "").endswith("Z")
    alone = LocatorMap("标题", "说明", (), here=Place(TOWN, "您在这里"))
    assert len(parts(svg(alone), "here")) == 1


def test_a_route_is_drawn_in_order() -> None:
    stops = (TOWN, Point(43.3, 84), Point(43.5, 82.9))
    (route,) = parts(svg(map_of(*stops, route=stops)), "route")
    assert route.get("d", "").count("L") == 2


def test_equal_places_stand_beside_each_other_and_point_to_their_place() -> None:
    layout = lay_out(map_of(TOWN, TOWN, TOWN), *WIDE)
    assert len({symbol.spot for symbol in layout.symbols}) == 3
    assert len({symbol.anchor for symbol in layout.symbols}) == 1
    assert len(parts(svg(map_of(TOWN, TOWN, TOWN)), "leader")) == 2


@SIZES
@given(points=st.lists(POINTS, min_size=2, max_size=14))
def test_no_symbol_or_label_covers_another(size: Size, points: list[Point]) -> None:
    layout = lay_out(map_of(*points, context=CONTEXT), *size)
    symbols = [square(symbol.spot, BADGE_RADIUS - 0.1) for symbol in layout.symbols]
    labels = [
        Rect(label.x, label.y - FONT_SIZE * 0.9, label.x + text_width(label.text, 13), label.y)
        for label in (symbol.label for symbol in layout.symbols)
        if label
    ]
    assert not any(one.meets(other) for one, other in combinations(symbols + labels, 2))
    bounds = Rect(0, 0, *size)
    assert all(rect.is_within(bounds) for rect in labels)


@SIZES
@given(points=st.lists(ANYWHERE, min_size=1, max_size=6))
def test_any_places_of_the_world_fit(size: Size, points: list[Point]) -> None:
    spec = map_of(*points)
    frame = frame_of(spec, *size)
    spots = [frame.spot(point) for point in points]
    assert all(0 <= x <= size.width and 0 <= y <= size.height for x, y in spots)
    ElementTree.fromstring(svg(spec, size))


def test_very_many_places_are_dots() -> None:
    points = [Point(43.2 + n / 400, 82.6 + n / 50) for n in range(MOST_NUMBERED + 1)]
    text = svg(map_of(*points))
    assert parts(text, "number") == parts(text, "label") == []
    assert len(parts(text, "badge")) == len(points)


@given(POINTS, st.floats(100, 500_000))
def test_the_scale_bar_is_true(center: Point, radius: float) -> None:
    frame = frame_of(map_of(center, radius=radius), *WIDE)
    length, text = scale_bar(frame)
    number, unit = text.split()
    metres = float(number) * (1000 if unit == "km" else 1)
    assert 0.09 * frame.width <= length <= frame.width / 4
    assert length / frame.scale == pytest.approx(metres, rel=0.01)
    assert number[0] in "125" and set(number[1:]) <= {"0"}


def test_distances_in_the_drawing_are_those_over_the_ground() -> None:
    east, north = Point(43.43, 83.36), Point(43.53, 83.26)
    frame = frame_of(map_of(TOWN, east, north), *WIDE)
    here, right, up = (frame.spot(point) for point in (TOWN, east, north))
    assert (right.x - here.x) / frame.scale == pytest.approx(metres_between(TOWN, east), rel=0.01)
    assert (here.y - up.y) / frame.scale == pytest.approx(metres_between(TOWN, north), rel=0.01)


@given(ANYWHERE, st.floats(100, 5_000_000))
def test_the_graticule_is_at_round_degrees(center: Point, radius: float) -> None:
    frame = frame_of(map_of(center, radius=radius), *WIDE)
    lines = list(graticule(frame))
    assert 2 <= len(lines) <= 60 or abs(center.latitude) > 80
    for line in lines:
        assert re.fullmatch(r"\d{1,3}(\.\d{1,4})?°[NSEW]", line.text)


def test_where_there_is_no_room_symbols_lie_on_one_another_and_labels_are_left_out() -> None:
    room, middle = Room(Rect(0, 0, 30, 30)), Spot(15, 15)
    assert room.symbol(middle, 11) == room.symbol(middle, 11) == middle
    assert room.label(square(middle, 11), "放不下的一个很长的名称", FONT_SIZE) is None
