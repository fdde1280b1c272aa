"""Sights, places and warnings as the public reads them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.linked_data import main_thing
from tests.visit.conftest import Read, at
from tests.visit.places import (
    make_place,
    make_sight,
    make_visit_column,
    make_warning,
    photo,
    price,
    sight,
)
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.visibility import Sight
from wagtail_disclosure.visit.models import AttractionRelic


def test_a_sight_says_whether_it_is_open(sights: Any, read: Read) -> None:
    page = make_sight(sights, sight())
    with at("2026-05-12 12:00"):
        assert "Open now, until today 18:00" in read(page)
    with at("2026-05-12 20:00"):
        html = read(page)
    assert "Closed now, opens tomorrow 10:00" in html
    assert "Beijing time" in html


def test_a_sight_shows_its_statutory_facts(sights: Any, read: Read) -> None:
    page = sight(title="那拉提", grade="5A", graded_year=2011, daily_capacity=40000)
    page.relics = [AttractionRelic(name="岩画群", grade="region", graded_year=2003)]
    html = read(make_sight(sights, page))
    for text in (
        "Scenic area of grade 5A",
        "since 2011",
        "40000",
        "岩画群",
        "protected by the autonomous region",
        "0999-5020001",
        "那拉提镇1号",
        "Admission is free.",
    ):
        assert text in html


def test_the_price_of_today_and_the_announced_one_are_shown(sights: Any, read: Read) -> None:
    page = sight(admission="ticket")
    page.ticket_prices = [
        price(80, date(2020, 1, 1)),
        price(95, date(2026, 7, 1), announced_on=date(2025, 12, 30)),
    ]
    with at("2026-01-02 12:00"):
        html = read(make_sight(sights, page))
    assert ">¥80<" in html
    assert "¥95 from 2026-07-01" in html
    assert "announced on 2025-12-30" in html
    with at("2026-07-01 00:30"):
        html = read(page)
    assert ">¥95<" in html
    assert "¥80" not in html


def test_a_ticketed_sight_without_a_price_says_so(sights: Any, read: Read) -> None:
    assert "No price is published" in read(make_sight(sights, admission="ticket"))


def test_machines_are_told_of_a_sight(sights: Any, read: Read) -> None:
    page = sight(title="那拉提", admission="ticket", latitude="43.3", longitude="84.0")
    page.ticket_prices = [price(80, date(2020, 1, 1))]
    data = main_thing(read(make_sight(sights, page)))
    assert data["@type"] == "TouristAttraction"
    assert data["isAccessibleForFree"] is False
    assert data["offers"] == [
        {
            "@type": "Offer",
            "name": "成人票",
            "price": "80.00",
            "priceCurrency": "CNY",
            "validFrom": "2020-01-01",
        }
    ]
    assert data["geo"] == {"@type": "GeoCoordinates", "latitude": 43.3, "longitude": 84.0}
    assert data["openingHoursSpecification"]
    assert data["url"].startswith("http://")


@pytest.mark.parametrize("text", ["</script><b>", "<!-- <script>", "a&b\u2028"])
def test_no_text_gets_out_of_the_structured_data(sights: Any, read: Read, text: str) -> None:
    html = read(make_sight(sights, title=text))
    assert main_thing(html)["name"] == text
    assert "<b>" not in html


@pytest.mark.parametrize(
    ("category", "fields", "schema_type", "texts"),
    [
        ("lodging", {"place_kind": "hotel", "stars": 3, "rooms": 40}, "Hotel", ("hotel", "40")),
        ("lodging", {"place_kind": "yurt"}, "LodgingBusiness", ("yurt camp",)),
        (
            "food",
            {"place_kind": "restaurant", "cuisine": "哈萨克族风味", "is_halal": True},
            "Restaurant",
            ("halal", "哈萨克族风味"),
        ),
        ("shopping", {"place_kind": "shop", "specialities": "毡绣"}, "Store", ("毡绣",)),
        (
            "transport",
            {"place_kind": "coach", "timetable": "新源—那拉提 09:00"},
            "BusStation",
            ("新源—那拉提 09:00",),
        ),
        ("entertainment", {"place_kind": "cinema"}, "MovieTheater", ("cinema",)),
    ],
)
def test_a_place_shows_what_its_category_asks_for(
    visit: Any,
    read: Read,
    category: str,
    fields: dict[str, Any],
    schema_type: str,
    texts: tuple[str, ...],
) -> None:
    column = make_visit_column(visit, category)
    html = read(make_place(column, **fields))
    assert main_thing(html)["@type"] == schema_type
    assert all(text in html for text in texts)


def test_a_place_shows_nothing_of_another_category(visit: Any, read: Read) -> None:
    column = make_visit_column(visit, "shopping")
    html = read(make_place(column, place_kind="shop", is_halal=True, stars=5, timetable="09:00"))
    assert "halal" not in html
    assert "starRating" not in html
    assert "09:00" not in html


def test_price_ranges_are_written_once(visit: Any, read: Read) -> None:
    column = make_visit_column(visit, "food")
    page = make_place(column, place_kind="snacks", price_from="25", price_to="47.5")
    assert "¥25–¥47.50" in read(page)
    page = make_place(column, place_kind="snacks", price_from="25", price_to="25")
    assert page.price_range == "¥25"


def test_near_places_are_listed_by_distance(visit: Any, sights: Any, read: Read) -> None:
    lodging = make_visit_column(visit, "lodging")
    here = make_sight(sights, title="此处", latitude="43.30", longitude="83.30")
    for number in range(1, 6):
        north = f"{43.30 + number / 100:.2f}"
        make_sight(sights, title=f"近{number}", latitude=north, longitude="83.30")
    make_sight(sights, title="远方", latitude="45.0", longitude="83.30")
    make_sight(sights, title="无处")
    make_place(lodging, title="客栈", place_kind="hotel", latitude="43.31", longitude="83.31")
    html = read(here)
    nearby = html[html.index('id="nearby"') :]
    found = re.findall(r"近\d|远方|无处|此处|客栈", nearby)
    assert found == ["近1", "近2", "近3", "客栈"]
    assert "1.1 km" in nearby


def test_near_places_take_as_many_queries_however_many_there_are(
    sights: Any, read: Read, django_assert_max_num_queries: Any
) -> None:
    here = make_sight(sights, latitude="43.30", longitude="83.30")
    for number in range(12):
        make_sight(sights, latitude=f"43.3{number:02d}", longitude="83.30")
    read(here)
    with django_assert_max_num_queries(45) as few:
        read(here)
    for number in range(12):
        make_sight(sights, latitude=f"43.2{number:02d}", longitude="83.30")
    with django_assert_max_num_queries(len(few)):
        read(here)


def test_pictures_have_their_alternative_text_and_credit(sights: Any, read: Read) -> None:
    page = sight()
    page.photos = [photo("雪山下的草原")]
    html = read(make_sight(sights, page))
    assert 'alt="雪山下的草原"' in html
    assert "示意图" in html


def test_the_first_picture_stands_for_the_page(sights: Any, read: Read) -> None:
    page = sight()
    page.photos = [photo("雪山下的草原")]
    html = read(make_sight(sights, page))
    rendition = page.photos.first().image.get_rendition("max-1200x1200")
    address = f"http://testserver{rendition.url}"
    assert f'<meta name="Image" content="{address}">' in html
    assert f'<meta property="og:image" content="{address}">' in html


def test_the_day_of_the_last_check_is_shown(sights: Any, read: Read) -> None:
    html = read(make_sight(sights, checked_on=date(2026, 3, 1)))
    assert "Information checked on" in html
    assert "2026-03-01" in html


def test_a_current_warning_stands_on_every_page(
    visit: Any, sights: Any, warnings: Any, read: Read
) -> None:
    page = make_sight(sights)
    with at("2026-05-12 12:00"):
        make_warning(warnings, title="防汛提示", starts_on=date(2026, 5, 1))
        make_warning(
            warnings, title="旧提示", starts_on=date(2026, 1, 1), ends_on=date(2026, 5, 11)
        )
        make_warning(warnings, title="红色提示", level="1-red", starts_on=date(2026, 5, 12))
        make_warning(warnings, title="未到提示", starts_on=date(2026, 5, 13))
        for where in (visit, sights, warnings, page):
            html = read(where)
            banner = html[html.index("disclosure-warnings") : html.index("</aside>")]
            assert re.findall(r"..提示(?=</a>)", banner) == ["红色提示", "防汛提示"]


def test_a_warning_says_whether_it_holds(warnings: Any, read: Read) -> None:
    page = make_warning(warnings, starts_on=date(2026, 5, 1), ends_on=date(2026, 5, 3))
    for moment, text in (
        ("2026-04-30 12:00", "It does not hold yet."),
        ("2026-05-01 00:00", "until 2026-05-03"),
        ("2026-05-03 23:59", "until 2026-05-03"),
        ("2026-05-04 00:00", "It holds no more."),
    ):
        with at(moment):
            assert text in read(page)


def test_pages_that_are_not_live_are_not_found(sights: Any, client: Client) -> None:
    page = make_sight(sights)
    page.unpublish()
    assert client.get(page.url).status_code == 404
    assert not PublishedEntry.objects.filter(page=page).exists()


def withheld(page: Any) -> Any:
    return Sight.NONE


def test_the_policy_of_the_project_decides(sights: Any, client: Client, settings: Any) -> None:
    page = make_sight(sights)
    settings.WAGTAIL_DISCLOSURE = {
        "REVIEW_ENFORCED": False,
        "VISIBILITY_POLICY": "tests.visit.test_pages.withheld",
    }
    assert client.get(page.url).status_code == 404
