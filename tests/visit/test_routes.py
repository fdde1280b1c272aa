"""Routes: what the public sees of the stops, how far it is, what stops an editor."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as xml

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.linked_data import main_thing
from tests.visit.programme import (
    make_impression,
    make_route,
    make_visit,
    make_visit_column,
    stop,
)
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit.gpx import NAMESPACE, gpx_of
from wagtail_disclosure.visit.models import RoutePage, RouteStop

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit() -> Any:
    return make_visit()


@pytest.fixture
def column(visit: Any) -> Any:
    return make_visit_column("routes", visit)


@pytest.fixture
def sight(visit: Any) -> Any:
    return make_impression(make_visit_column("impressions", visit), title="一处风光")


def text_of(client: Any, page: Any) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def test_the_register_knows_it_as_a_route(column: Any) -> None:
    entry = PublishedEntry.objects.get(page=make_route(column))
    assert (entry.kind, entry.category, entry.summary) == ("route", "routes", "一句话的介绍。")


def test_stops_stand_under_their_day_in_order(client: Any, column: Any) -> None:
    page = make_route(column, stop("甲地"), stop("乙地", day=2), stop("丙地", day=2), days=3)
    text = text_of(client, page)
    wanted = ["Day 1", "甲地", "Day 2", "乙地", "丙地", "Day 3", "No stop is given"]
    body = text.partition("</head>")[2]
    positions = [body.index(words) for words in wanted]
    assert positions == sorted(positions)


def test_a_stop_with_a_page_shows_its_published_title(client: Any, column: Any, sight: Any) -> None:
    page = make_route(column, stop("县城"), stop(place_page=sight, name="旧称"))
    sight.title = "尚未公开的新标题"
    sight.save_revision()
    text = text_of(client, page)
    assert f'<a href="{sight.url}">一处风光</a>' in text
    assert "尚未公开的新标题" not in text


@pytest.mark.parametrize("hide", ["unpublish", "restrict", "delete"])
def test_a_stop_that_is_not_public_is_left_out(
    client: Any, column: Any, sight: Any, hide: str
) -> None:
    page = make_route(column, stop("甲地"), stop(place_page=sight), stop("乙地", leg_km=Decimal(9)))
    if hide == "unpublish":
        sight.unpublish()
    elif hide == "delete":
        sight.delete()
    else:
        PageViewRestriction.objects.create(page=sight, restriction_type="login")
    text = text_of(client, page)
    assert "一处风光" not in text
    assert "1 stop is left out" in text
    assert "一处风光" not in json.dumps(main_thing(text), ensure_ascii=False)
    # What was entered was the way from the stop that is gone.
    assert "in a straight line (estimate)" in text


def test_the_total_adds_what_was_entered(column: Any) -> None:
    legs = [stop("甲"), stop("乙", leg_km=Decimal("80.5")), stop("丙", leg_km=Decimal("20"))]
    itinerary = make_route(column, *legs).itinerary
    assert itinerary.total_km == Decimal("100.5")
    assert (itinerary.estimated_legs, itinerary.unknown_legs) == (0, 0)


def test_a_leg_without_distance_is_measured_and_called_an_estimate(
    client: Any, column: Any
) -> None:
    one = stop("甲", latitude="43.0", longitude="83.0")
    other = stop("乙", latitude="43.0", longitude="84.0")
    page = make_route(column, one, other)
    # A degree of longitude at 43° north.
    assert page.itinerary.total_km == pytest.approx(Decimal("81.3"), abs=Decimal("0.1"))
    text = text_of(client, page)
    assert "about 81 km" in text
    assert "1 leg is measured in a straight line" in text


def test_a_leg_that_nobody_knows_makes_it_at_least(client: Any, column: Any, sight: Any) -> None:
    page = make_route(column, stop("甲"), stop("乙", leg_km=Decimal(30)), stop(place_page=sight))
    assert page.itinerary.unknown_legs == 1
    assert "at least 30 km" in text_of(client, page)


def test_numbers_are_those_of_the_map(column: Any, sight: Any) -> None:
    page = make_route(column, stop("甲"), stop(place_page=sight), stop("乙"))
    assert [shown.number for shown in page.itinerary.stops] == [1, None, 2]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "name"),
        ({"name": "无坐标"}, "latitude"),
        ({"name": "半个坐标", "latitude": "43.4"}, "longitude"),
        ({"name": "颠倒", "latitude": "83.4", "longitude": "43.4"}, "latitude"),
        ({"name": "负里程", "latitude": "43", "longitude": "83", "leg_km": -1}, "leg_km"),
        ({"name": "零日", "latitude": "43", "longitude": "83", "day": 0}, "day"),
    ],
)
def test_a_bad_stop_is_told_at_its_field(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        RouteStop(**fields).full_clean(exclude=["page"])
    assert list(refusal.value.error_dict) == [field]


def test_a_stop_is_no_page_that_lists_pages(column: Any) -> None:
    with pytest.raises(ValidationError) as refusal:
        RouteStop(place_page=column).full_clean(exclude=["page"])
    assert list(refusal.value.error_dict) == ["place_page"]


@pytest.mark.parametrize(
    ("stops", "fields", "field"),
    [
        ([stop("孤零")], {}, "stops"),
        ([stop("甲", day=2), stop("乙")], {"days": 2}, "stops"),
        ([stop("甲"), stop("乙", day=3)], {"days": 2}, "stops"),
        ([stop("甲"), stop("乙")], {"days": None}, "days"),
    ],
)
def test_what_is_not_finished_does_not_become_public(
    column: Any, stops: list[RouteStop], fields: dict[str, Any], field: str
) -> None:
    page = make_route(column, *stops, live=False, **fields)
    with pytest.raises(ValidationError) as refusal:
        page.get_latest_revision().publish()
    assert field in refusal.value.error_dict
    assert not RoutePage.objects.get(pk=page.pk).live


def test_another_target_of_a_stop_asks_for_a_note(column: Any, sight: Any) -> None:
    page = make_route(column, stop("甲"), stop("乙"), stop(place_page=sight))
    other = make_impression(sight.get_parent().specific)
    rows = list(page.stops.all())
    rows[2].place_page = other
    page.stops = rows
    assert "change_note" in page.publication_errors()


def test_gpx_leads_along_the_public_stops(client: Any, column: Any, sight: Any) -> None:
    page = make_route(column, stop("甲"), stop(place_page=sight), stop("乙 <&> 丙"))
    response = client.get(f"{page.url}gpx/")
    assert response["Content-Type"] == "application/gpx+xml"
    root = xml.fromstring(response.content)
    space = {"g": NAMESPACE}
    names = [node.findtext("g:name", namespaces=space) for node in root.findall("g:wpt", space)]
    assert names == ["甲", "乙 <&> 丙"]
    points = root.findall("g:rte/g:rtept", space)
    assert [(point.get("lat"), point.get("lon")) for point in points] == [
        (f"{float(row.latitude):g}", "83.5") for row in page.stops.all() if row.latitude
    ]


def test_gpx_survives_what_no_xml_may_hold() -> None:
    root = xml.fromstring(gpx_of("一\x0b二\ud800", "", []))
    assert "一二" in "".join(root.itertext())


def test_gpx_of_a_draft_is_not_there(client: Any, column: Any) -> None:
    assert client.get(f"{make_route(column, live=False).url}gpx/").status_code == 404


def test_machines_read_the_itinerary(client: Any, column: Any, sight: Any) -> None:
    data = main_thing(text_of(client, make_route(column, stop("甲"), stop(place_page=sight))))
    assert data["@type"] == "TouristTrip"
    items = data["itinerary"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2]
    assert items[0]["item"]["geo"]["longitude"] == 83.5
    assert items[1]["item"]["url"].endswith(sight.url)
    assert items[1]["item"]["@id"] == main_thing(text_of(client, sight))["@id"]


def test_queries_do_not_grow_with_stops(client: Any, column: Any, visit: Any) -> None:
    sights = make_visit_column("impressions", visit)
    few = make_route(column, stop("甲"), stop(place_page=make_impression(sights)))
    more = [stop(place_page=make_impression(sights)) for _ in range(6)]
    many = make_route(column, stop("甲"), stop("乙"), *more)
    counts = []
    for page in (few, few, many):
        with CaptureQueriesContext(connection) as captured:
            text_of(client, page)
        counts.append(len(captured))
    assert counts[1] == counts[2]
