"""Events: their times, whether they take place, the calendar, the list."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.linked_data import main_thing
from tests.visit.programme import (
    day,
    make_event,
    make_impression,
    make_visit,
    make_visit_column,
    occurrence,
)
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit.models import EventOccurrence
from wagtail_disclosure.visit.occurrences import slots_of

pytestmark = pytest.mark.django_db
BEIJING = ZoneInfo("Asia/Shanghai")
EVENING = {"starts_at": time(19, 30), "ends_at": time(21)}
CANCELLED = {"state": "cancelled", "state_reason": "场馆检修。", "state_since": date(2026, 1, 5)}


@pytest.fixture
def visit() -> Any:
    return make_visit()


@pytest.fixture
def column(visit: Any) -> Any:
    return make_visit_column("events", visit)


def text_of(client: Any, page: Any, query: str = "") -> str:
    response = client.get(page.url + query)
    assert response.status_code == 200
    return response.content.decode()


def linked_data(client: Any, page: Any) -> dict[str, Any]:
    return main_thing(text_of(client, page))


def calendar(client: Any, address: str) -> list[Any]:
    response = client.get(address)
    assert response["Content-Type"].startswith("text/calendar")
    return list(icalendar.Calendar.from_ical(response.content).walk("VEVENT"))


def test_the_register_knows_first_and_last_day(column: Any) -> None:
    rows = [occurrence(9), occurrence(2, ends_on=beijing_today() + timedelta(days=20))]
    entry = PublishedEntry.objects.get(page=make_event(column, *rows))
    assert (entry.kind, entry.category) == ("event", "events")
    assert entry.starts_on == beijing_today() + timedelta(days=2)
    assert entry.ends_on == beijing_today() + timedelta(days=20)


def test_past_midnight_ends_the_next_day() -> None:
    (slot,) = slots_of(
        [EventOccurrence(starts_on=day("2026-05-01"), starts_at=time(22), ends_at=time(1))]
    )
    assert slot.end == datetime(2026, 5, 2, 1, tzinfo=BEIJING)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"ends_on": day("2026-04-30")}, "ends_on"),
        ({"ends_at": time(9)}, "starts_at"),
        ({"ends_on": day("2026-05-01"), "starts_at": time(9), "ends_at": time(8)}, "ends_at"),
        ({"is_cancelled": True}, "note"),
    ],
)
def test_a_bad_date_is_told_at_its_field(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        EventOccurrence(starts_on=day("2026-05-01"), **fields).full_clean(exclude=["page"])
    assert list(refusal.value.error_dict) == [field]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"organiser": ""}, "organiser"),
        ({"place_name": "", "address": ""}, "place_name"),
        ({"state": "cancelled", "state_since": date(2026, 1, 5)}, "state_reason"),
        ({"state": "postponed", "state_reason": "下雨。"}, "state_since"),
        ({"latitude": "43.4"}, "longitude"),
    ],
)
def test_without_an_element_it_does_not_become_public(
    column: Any, fields: dict[str, Any], field: str
) -> None:
    page = make_event(column, live=False, **fields)
    with pytest.raises(ValidationError) as refusal:
        page.get_latest_revision().publish()
    assert field in refusal.value.error_dict


@pytest.mark.parametrize("relation", ["occurrences", "contacts"])
def test_date_and_telephone_are_elements_too(column: Any, relation: str) -> None:
    page = make_event(column, live=False)
    setattr(page, relation, [])
    page.save_revision(clean=False)
    with pytest.raises(ValidationError) as refusal:
        page.get_latest_revision().publish()
    assert relation in refusal.value.error_dict


def test_a_cancelled_event_says_so_first(client: Any, column: Any) -> None:
    text = text_of(client, make_event(column, **CANCELLED)).partition("</head>")[2]
    assert text.index("Cancelled") < text.index("disclosure-slot")
    assert "场馆检修。" in text
    assert "2026-01-05" in text


def test_the_place_is_linked_while_it_is_public(client: Any, column: Any, visit: Any) -> None:
    sight = make_impression(make_visit_column("impressions", visit), title="一处遗址")
    page = make_event(column, place_page=sight, place_name="遗址前广场")
    assert f'<a href="{sight.url}">一处遗址</a>' in text_of(client, page)
    sight.unpublish()
    text = text_of(client, page)
    assert "一处遗址" not in text
    assert "遗址前广场" in text


@pytest.mark.parametrize(
    ("fields", "status"),
    [({}, "EventScheduled"), (CANCELLED, "EventCancelled")],
)
def test_machines_read_the_status(
    client: Any, column: Any, fields: dict[str, Any], status: str
) -> None:
    data = linked_data(client, make_event(column, occurrence(**EVENING), **fields))
    assert data["@type"] == "EducationEvent"
    assert data["eventStatus"] == f"https://schema.org/{status}"
    start = datetime.combine(beijing_today() + timedelta(days=7), time(19, 30), BEIJING)
    assert datetime.fromisoformat(data["startDate"]) == start
    assert data["startDate"].endswith("+08:00")
    assert data["location"]["name"] == "文化广场"


def test_machines_read_each_of_several_dates(client: Any, column: Any) -> None:
    off = occurrence(8, is_cancelled=True, note="停电")
    data = linked_data(client, make_event(column, occurrence(1), off))
    states = [event["eventStatus"].rpartition("/")[2] for event in data["subEvent"]]
    assert states == ["EventScheduled", "EventCancelled"]
    # The place is described once.
    places = [event["location"] for event in data["subEvent"]]
    assert places == [{"@id": data["location"]["@id"]}] * 2


def test_the_calendar_says_what_the_page_says(client: Any, column: Any) -> None:
    days = occurrence(10, ends_on=beijing_today() + timedelta(days=12))
    page = make_event(column, occurrence(**EVENING), days)
    timed, whole = calendar(client, f"{page.url}ics/")
    start = datetime.combine(beijing_today() + timedelta(days=7), time(19, 30), BEIJING)
    assert timed["DTSTART"].dt == start
    assert timed["DTEND"].dt == start + timedelta(hours=1, minutes=30)
    assert timed["STATUS"] == "CONFIRMED"
    assert "文化广场" in timed["LOCATION"]
    # The day after the last is no longer part of it.
    assert whole["DTSTART"].dt == beijing_today() + timedelta(days=10)
    assert whole["DTEND"].dt == beijing_today() + timedelta(days=13)
    assert timed["UID"] != whole["UID"]


def test_an_end_without_its_time_is_told_in_days(client: Any, column: Any) -> None:
    last = beijing_today() + timedelta(days=9)
    page = make_event(column, occurrence(7, starts_at=time(10), ends_on=last))
    (entry,) = calendar(client, f"{page.url}ics/")
    assert entry["DTEND"].dt == last + timedelta(days=1)


def test_the_calendar_of_the_column_holds_what_is_coming(client: Any, column: Any) -> None:
    coming = make_event(column, occurrence(3))
    make_event(column, occurrence(-3))
    make_event(column, occurrence(5), live=False)
    hidden = make_event(column, occurrence(6))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    off = make_event(column, occurrence(4), **CANCELLED)
    found = calendar(client, f"{column.url}ics/")
    assert [(str(one["SUMMARY"]), str(one["STATUS"])) for one in found] == [
        (coming.title, "CONFIRMED"),
        (off.title, "CANCELLED"),
    ]
    assert "场馆检修。" in found[1]["DESCRIPTION"]


def test_a_column_of_something_else_has_no_calendar(client: Any, visit: Any) -> None:
    column = make_visit_column("routes", visit)
    assert client.get(f"{column.url}ics/").status_code == 404
    assert client.get(f"{column.url}csv/").status_code == 404


def test_the_calendar_of_a_draft_is_not_there(client: Any, column: Any) -> None:
    page = make_event(column, live=False)
    assert client.get(f"{page.url}ics/").status_code == 404


def test_coming_events_come_first_and_past_ones_last(client: Any, column: Any) -> None:
    titles = {
        "past": make_event(column, occurrence(-2)).title,
        "later": make_event(column, occurrence(9)).title,
        "next": make_event(column, occurrence(-9), occurrence(2)).title,
        "running": make_event(column, occurrence(-5, ends_on=beijing_today())).title,
    }
    text = text_of(client, column)
    order = ["next", "running", "later", "past"]
    positions = [text.index(titles[name]) for name in order]
    assert positions == sorted(positions)
    assert text.index(titles["later"]) < text.index("Past events") < text.index(titles["past"])


def test_events_of_a_series_refer_to_each_other(client: Any, column: Any) -> None:
    first = make_event(column, series="草原讲堂", title="第一讲")
    second = make_event(column, series="草原讲堂", title="第二讲")
    make_event(column, series="别的", title="无关")
    make_event(column, series="草原讲堂", title="未公开的一讲", live=False)
    text = text_of(client, first)
    assert f'<a href="{second.url}"' in text
    assert "无关" not in text
    assert "未公开的一讲" not in text


def test_queries_of_the_list_do_not_grow(client: Any, column: Any) -> None:
    counts = []
    for number in (1, 0, 5):
        for _ in range(number):
            make_event(column, occurrence(2), occurrence(3))
            make_event(column, occurrence(-2))
        with CaptureQueriesContext(connection) as captured:
            text_of(client, column)
        counts.append(len(captured))
    assert counts[1] == counts[2]
