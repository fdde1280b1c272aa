from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest
from django.template import Context, Template
from django.utils.translation import override
from lxml import html

from tests.maps.places import LIBRARY, MUSEUM, UNKNOWN, Venue
from wagtail_disclosure.geography.datum import Datum, from_wgs84
from wagtail_disclosure.geography.locator import NARROW, WIDE
from wagtail_disclosure.maps.drawn import app_links, draw_map
from wagtail_disclosure.maps.wording import distance_in_words

pytestmark = pytest.mark.once

TILES = {"MAP_TILES": "/tiles/{z}/{x}/{y}.png", "MAP_TILES_ATTRIBUTION": "某图"}


def rendered(*venues: Venue, arguments: str = "") -> html.HtmlElement:
    template = Template(f"{{% load disclosure_maps %}}{{% locator_map venues {arguments} %}}")
    return html.fragment_fromstring(template.render(Context({"venues": venues})), "main")


def test_places_without_coordinates_are_left_out() -> None:
    drawn = draw_map([UNKNOWN, LIBRARY, MUSEUM])
    assert drawn is not None
    assert [(row.number, row.title) for row in drawn.rows] == [
        ("1", "县图书馆"),
        ("2", "县博物馆 <新馆>"),
    ]


def test_without_any_place_there_is_no_map() -> None:
    assert draw_map([UNKNOWN]) is draw_map([]) is None
    assert rendered(UNKNOWN).text_content().strip() == ""


def test_a_lone_place_has_no_number() -> None:
    drawn = draw_map([LIBRARY])
    assert drawn is not None
    assert [row.number for row in drawn.rows] == [""]
    assert drawn.title == "Where it is: 县图书馆"


def test_the_map_is_drawn_in_two_sizes_and_named() -> None:
    drawings = rendered(LIBRARY, MUSEUM, arguments='title="我们的场馆"').findall(".//svg")
    boxes = [drawing.get("viewbox") for drawing in drawings]
    assert boxes == [f"0 0 {size.width} {size.height}" for size in (NARROW, WIDE)]
    assert {drawing.findtext("title") for drawing in drawings} == {"我们的场馆"}
    assert {drawing.findtext("desc") for drawing in drawings} == {"1 县图书馆；2 县博物馆 <新馆>"}


def test_the_same_stands_in_the_list() -> None:
    page = rendered(LIBRARY, MUSEUM)
    items = page.findall(".//ol/li")
    assert [item.find(".//a").get("href") for item in items] == ["/library/", "/museum/?a=1&b=2"]
    assert "43.43, 83.26" in items[0].text_content()
    links = items[0].findall(".//details//a")
    assert len(links) == 5
    assert all(link.get("rel") == "external noreferrer" for link in links)
    assert parse_qs(links[2].get("href"))["content"] == ["文化路 12 号"]


def test_a_place_without_an_address_of_its_own_is_plain_text() -> None:
    (item,) = rendered(Venue("观景台", LIBRARY.point, address=None)).findall(".//ol/li")
    assert [a for a in item.iter("a") if a.getparent().tag == "div"] == []


def test_the_datum_is_stated() -> None:
    page = rendered(LIBRARY)
    assert "WGS-84" in page.find(".//figcaption").text_content()
    assert [span.text for span in page.findall(".//details//span[@class='disclosure-quiet']")] == [
        "WGS-84",
        "GCJ-02",
        "GCJ-02",
        "GCJ-02",
        "WGS-84",
    ]


def test_the_note_on_the_surroundings_is_shown(settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"MAP_CONTEXT": "tests.maps.test_drawn.noted"}
    assert "县域轮廓为示意" in rendered(LIBRARY).find(".//figcaption").text_content()


def noted() -> dict:
    return {"type": "FeatureCollection", "features": [], "description": "县域轮廓为示意。"}


def test_a_route_is_a_line_through_the_places() -> None:
    assert not rendered(LIBRARY, MUSEUM).xpath(".//*[@class='disclosure-map__route']")
    route = rendered(LIBRARY, MUSEUM, arguments="route=True")
    assert len(route.xpath(".//*[@class='disclosure-map__route']")) == 2


def test_without_tiles_there_is_no_script() -> None:
    text = html.tostring(rendered(LIBRARY), encoding="unicode")
    assert "<script" not in text and "data-" not in text


def test_with_tiles_the_script_gets_what_it_needs(settings) -> None:
    settings.WAGTAIL_DISCLOSURE = TILES | {"MAP_TILES_DATUM": "gcj02"}
    page = rendered(LIBRARY, MUSEUM, arguments="route=True")
    data = json.loads(page.find("div").get("data-disclosure-map"))
    assert data["tiles"] == ["/tiles/{z}/{x}/{y}.png"]
    assert data["isRoute"] is True
    assert (data["attribution"], data["datum"]) == ("某图", "GCJ-02")
    shown = from_wgs84(LIBRARY.point, Datum.GCJ02)
    assert data["places"][0] == {
        "number": "1",
        "title": "县图书馆",
        "url": "/library/",
        "place": [shown.latitude, shown.longitude],
    }
    assert data["script"].endswith("/leaflet.js") and data["style"].endswith("/leaflet.css")
    assert page.find(".//script").get("src").endswith("/maps.js")


def test_nothing_in_the_page_breaks_a_strict_policy(settings) -> None:
    settings.WAGTAIL_DISCLOSURE = TILES
    page = rendered(LIBRARY, MUSEUM)
    assert not page.xpath(".//*[@style] | .//style | .//script[not(@src)]")
    assert not [name for element in page.iter() for name in element.attrib if name[:2] == "on"]


@pytest.mark.django_db
def test_a_map_asks_nothing_of_the_database(django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        rendered(LIBRARY, MUSEUM)


def test_links_of_one_place_for_a_page_without_a_map() -> None:
    source = (
        "{% load disclosure_maps %}{% disclosure_map_links venue.point venue.title as links %}"
        "{% for link in links %}{{ link.name }}|{% endfor %}"
    )
    text = Template(source).render(Context({"venue": LIBRARY}))
    assert text == "Map app of the phone|Amap|Baidu Maps|Tencent Maps|OpenStreetMap|"
    assert [link.name for link in app_links(LIBRARY.point, "馆")][-1] == "OpenStreetMap"


@pytest.mark.parametrize(
    ("metres", "words"),
    [
        (0, "0 m"),
        (4, "0 m"),
        (846, "850 m"),
        (994, "990 m"),
        (995, "1.0 km"),
        (1_460, "1.5 km"),
        (9_949, "9.9 km"),
        (9_960, "10 km"),
        (10_400, "10 km"),
        (123_456, "123 km"),
    ],
)
def test_a_distance_in_words(metres: float, words: str) -> None:
    with override("en"):
        assert distance_in_words(metres) == words
        source = "{% load disclosure_maps %}{{ metres|disclosure_distance }}"
        assert Template(source).render(Context({"metres": metres})) == words
