"""The entrance and the columns: lists, filters, the feed, and how many queries they run."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

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

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_entrance_counts_the_needs_in_their_order(visit: Any, read: Read) -> None:
    for category in ("sights", "lodging", "food"):
        make_visit_column(visit, category, title=category.title())
    lodging = visit.get_children().get(slug="lodging").specific
    for _ in range(2):
        make_place(lodging, place_kind="hotel")
    html = read(visit)
    assert html.index(">Food<") < html.index(">Lodging<") < html.index(">Sights<")
    assert "2 pages" in html
    assert "being prepared" in html


def test_the_entrance_names_what_is_in_season(sights: Any, visit: Any, read: Read) -> None:
    make_sight(sights, title="杏花谷", best_months=("04",))
    make_sight(sights, title="雪原", best_months=("12", "01"))
    make_sight(sights, title="博物馆")
    with at("2026-04-30 23:30"):
        html = read(visit)
    assert "In season now: April" in html
    assert "杏花谷" in html and "雪原" not in html
    with at("2026-07-01 12:00"):
        html = read(visit)
    assert "Worth a visit all the year" in html
    assert "博物馆" in html and "杏花谷" not in html


def test_a_column_shows_price_grade_and_whether_it_is_open(sights: Any, read: Read) -> None:
    page = sight(title="那拉提", grade="5A", admission="ticket")
    page.ticket_prices = [price(80, date(2020, 1, 1)), price(95, date(2027, 1, 1))]
    page.photos = [photo()]
    make_sight(sights, sight(title="无时间"))
    with at("2026-05-12 12:00"):
        page.ticket_prices.all()[1].announced_on = date(2026, 5, 1)
        make_sight(sights, page)
        html = read(sights)
    for text in ("Scenic area of grade 5A", "¥80", "Open now, until today 18:00", "草原与雪山"):
        assert text in html
    assert "¥95" not in html


def test_a_place_without_hours_is_not_called_closed(visit: Any, read: Read) -> None:
    column = make_visit_column(visit, "transport")
    page = make_place(column, place_kind="parking")
    for html in (read(column), read(page)):
        assert "losed" not in html
    assert "No hours are published" in read(page)
    assert "openingHours" not in read(page)


def test_filters_narrow_the_list_and_say_when_nothing_fits(sights: Any, read: Read) -> None:
    make_sight(sights, title="东边", township="那拉提镇", best_months=("05",))
    make_sight(sights, title="西边", township="则克台镇")
    with at("2026-05-12 12:00"):
        html = read(sights, "?township=则克台镇")
        assert "西边" in html and "东边" not in html
        assert "selected>则克台镇" in html
        html = read(sights, "?season=now")
        assert "西边" in html and "东边" in html
    with at("2026-11-12 12:00"):
        assert "东边" not in read(sights, "?season=now")
    assert "Nothing fits what you chose." in read(sights, "?township=<b>")
    assert "<b>" not in read(sights, "?township=<b>")


def test_pages_of_a_list_keep_the_filter(sights: Any, read: Read, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False, "LIST_PAGE_SIZE": 1}
    for _ in range(2):
        make_sight(sights, township="那拉提镇")
    assert "township=%E9%82%A3%E6%8B%89%E6%8F%90%E9%95%87&amp;page=2" in read(
        sights, "?township=那拉提镇"
    )


@pytest.mark.parametrize("query", ["?page=x", "?page=999", "?township=%00", "?season=%FF&page=-1"])
def test_no_query_breaks_a_column(sights: Any, client: Client, query: str) -> None:
    make_sight(sights)
    assert client.get(sights.url + query).status_code == 200


def test_an_empty_column_says_so(sights: Any, read: Read) -> None:
    assert "Nothing has been published here yet." in read(sights)


def queries_of(read: Read, page: Any) -> int:
    read(page)  # makes the renditions
    with CaptureQueriesContext(
        connection,
    ) as captured:
        read(page)
    return len(captured)


def test_queries_do_not_grow_with_the_number_of_pages(visit: Any, sights: Any, read: Read) -> None:
    def more(count: int) -> None:
        for _ in range(count):
            page = sight(best_months=tuple(f"{m:02d}" for m in range(1, 13)), latitude="43.3")
            page.longitude = "83.3"
            page.photos = [photo()]
            page.ticket_prices = [price(80, date(2020, 1, 1))]
            make_sight(sights, page)

    more(2)
    few = queries_of(read, sights), queries_of(read, visit)
    more(4)
    assert (queries_of(read, sights), queries_of(read, visit)) == few


def test_the_column_of_warnings_parts_current_from_past(warnings: Any, read: Read) -> None:
    with at("2026-05-12 12:00"):
        make_warning(warnings, title="现行提示", starts_on=date(2026, 5, 1))
        make_warning(
            warnings, title="过去提示", starts_on=date(2026, 1, 1), ends_on=date(2026, 2, 1)
        )
        html = read(warnings)
    past = html[html.index('id="past"') :]
    assert "过去提示" in past and "现行提示" not in past
    assert "现行提示" in html
    assert f'href="{warnings.url}feed/"' in html


def feed(client: Client, column: Any, **headers: str) -> Any:
    return client.get(f"{column.url}feed/", **headers)


def test_the_feed_has_the_warnings_newest_first(warnings: Any, client: Client) -> None:
    with at("2026-05-01 12:00"):
        make_warning(warnings, title="早的", starts_on=date(2026, 5, 1))
    with at("2026-05-02 12:00"):
        page = make_warning(warnings, title="晚的 <b>&\x0b", starts_on=date(2026, 5, 1))
    response = feed(client, warnings)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ET.fromstring(response.content)
    titles = [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]
    assert titles == ["晚的 <b>&", "早的"]
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    first = next(root.iter(f"{ATOM}entry"))
    assert first.findtext(f"{ATOM}id") == f"http://testserver{page.url}"
    assert first.findtext(f"{ATOM}updated") == "2026-05-02T12:00:00+08:00"


def test_the_feed_as_json(warnings: Any, client: Client) -> None:
    page = make_warning(warnings, title="大风", starts_on=date(2026, 5, 1))
    answer = client.get(f"{warnings.url}feed/json/")
    assert answer["Content-Type"] == "application/feed+json; charset=utf-8"
    (item,) = answer.json()["items"]
    assert (item["title"], item["url"]) == ("大风", f"http://testserver{page.url}")
    assert f'href="{warnings.url}feed/json/"' in client.get(warnings.url).content.decode()


def test_the_feed_is_not_sent_twice(warnings: Any, client: Client) -> None:
    make_warning(warnings)
    answer = feed(client, warnings)
    again = feed(client, warnings, HTTP_IF_NONE_MATCH=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    since = feed(client, warnings, HTTP_IF_MODIFIED_SINCE=answer["Last-Modified"])
    assert since.status_code == 304
    make_warning(warnings)
    assert feed(client, warnings, HTTP_IF_NONE_MATCH=answer["ETag"]).status_code == 200


def test_an_empty_feed_stays_the_same(warnings: Any, client: Client) -> None:
    answer = feed(client, warnings)
    assert feed(client, warnings, HTTP_IF_NONE_MATCH=answer["ETag"]).status_code == 304


def test_only_what_is_public_is_in_the_feed(warnings: Any, client: Client) -> None:
    page = make_warning(warnings, title="撤下的")
    page.unpublish()
    assert "撤下的" not in feed(client, warnings).content.decode()


def test_other_columns_have_no_feed(sights: Any, client: Client) -> None:
    assert feed(client, sights).status_code == 404


def test_the_feed_is_announced_on_the_entrance(visit: Any, warnings: Any, read: Read) -> None:
    assert f'type="application/atom+xml" title="旅游提示" href="{warnings.url}feed/"' in read(visit)
