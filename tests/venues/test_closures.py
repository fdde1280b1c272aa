"""Closures: rules, warnings, what they change, and the files they go into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from tests.venues.conftest import NOON
from tests.venues.units import draft_closure, make_closure, make_unit
from wagtail_disclosure.pages.models import ClosurePage
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.proof.machine_checks import check_page
from wagtail_disclosure.venues.schedules import schedule_of

TODAY = NOON.date()
Read = Callable[..., str]
At = Callable[[datetime], None]
ATOM = "{http://www.w3.org/2005/Atom}"


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"ends_on": days(-1), "starts_on": TODAY}, "ends_on"),
        ({"reopens_on": days(-1), "starts_on": TODAY, "ends_on": None}, "reopens_on"),
        ({"reopens_on": days(9), "starts_on": TODAY, "ends_on": days(2)}, "reopens_on"),
        ({"starts_on": None, "ends_on": None}, "starts_on"),
        ({"reason": " "}, "reason"),
        ({"reason_kind": ""}, "reason_kind"),
        ({"scope": "partial", "affected": ""}, "affected"),
    ],
)
def test_what_keeps_a_closure_from_the_public(unit: Any, fields: dict[str, Any], name: str) -> None:
    closure = draft_closure(unit, **fields)
    with pytest.raises(ValidationError) as refused:
        closure.get_latest_revision().publish()
    assert set(refused.value.error_dict) == {name}
    assert not ClosurePage.objects.get(pk=closure.pk).live


def test_it_may_end_the_day_before_it_opens(unit: Any) -> None:
    closure = make_closure(unit, starts_on=TODAY, ends_on=days(2), reopens_on=days(3))
    assert ClosurePage.objects.get(pk=closure.pk).live


@pytest.mark.parametrize(
    ("kind", "notice", "warned"),
    [("repair", 6, True), ("repair", 7, False), ("weather", 0, False), ("repair", -1, True)],
)
def test_a_repair_is_announced_seven_days_before(
    unit: Any, at: At, kind: str, notice: int, warned: bool
) -> None:
    at(NOON)
    closure = draft_closure(
        unit, reason_kind=kind, starts_on=days(notice), ends_on=None, announced_on=None
    )
    assert bool(closure.named_warnings()) is warned
    assert ("repair_notice" in {one.rule for one in check_page(closure)}) is warned
    closure.get_latest_revision().publish()  # it stops nothing
    assert ClosurePage.objects.get(pk=closure.pk).live


def test_the_day_of_the_announcement_is_the_first_public_one(unit: Any, at: At) -> None:
    at(datetime.fromisoformat("2026-11-25T17:30:00+00:00"))  # the 26th in Beijing
    closure = make_closure(unit)
    at(NOON + timedelta(days=9))
    assert ClosurePage.objects.get(pk=closure.pk).announcement_day == days(1)


def test_only_a_public_closure_of_the_whole_venue_changes_the_hours(unit: Any) -> None:
    draft_closure(unit)
    make_closure(unit, scope="partial", affected="二楼")
    assert schedule_of(unit).closures == ()
    closure = make_closure(unit, starts_on=TODAY, ends_on=None)
    (found,) = schedule_of(unit).closures
    assert (found.starts, found.ends, found.reason) == (TODAY, None, "设备检修。")
    closure.unpublish()
    assert schedule_of(unit).closures == ()


def test_a_closure_that_is_shown_to_some_only_changes_nothing(unit: Any) -> None:
    closure = make_closure(unit)
    PageViewRestriction.objects.create(page=closure, restriction_type="login")
    assert schedule_of(unit).closures == ()
    assert not PublishedEntry.objects.filter(page_id=closure.pk).exists()


def test_it_opens_earlier_when_the_last_day_is_changed(unit: Any, read: Read, at: At) -> None:
    at(NOON)
    closure = make_closure(unit, starts_on=days(-3), ends_on=days(3))
    assert "Temporarily closed" in read(unit)
    closure.ends_on, closure.change_note = days(-1), "提前恢复开放。"
    closure.save_revision().publish()
    assert "Open now" in read(unit)


def test_a_partial_closure_is_told_and_closes_nothing(unit: Any, read: Read, at: At) -> None:
    at(NOON)
    make_closure(unit, scope="partial", affected="少儿室", starts_on=TODAY, ends_on=TODAY)
    page = read(unit)
    assert "Open now" in page
    assert "少儿室：设备检修。" in page


def test_the_section_tells_of_it_until_it_is_over(
    unit: Any, section: Any, read: Read, at: At
) -> None:
    at(NOON)
    make_closure(unit, title="检修公告", starts_on=days(2), ends_on=days(3))
    banner = 'aria-label="Temporary closures"'
    assert banner in read(section)
    at(NOON + timedelta(days=3))
    assert banner in read(section)
    at(NOON + timedelta(days=4))
    assert banner not in read(section)


def test_the_notice_says_days_and_reason(unit: Any, read: Read, at: At) -> None:
    at(NOON)
    page = read(make_closure(unit, starts_on=days(1), ends_on=None, reopens_on=days(30)))
    for text in ("Not closed yet", "until further notice", "设备检修。", "repair or maintenance"):
        assert text in page


def test_a_draft_of_a_closure_has_no_address(unit: Any, client: Client) -> None:
    assert client.get(draft_closure(unit).get_url()).status_code == 404


def test_the_calendar_of_a_unit(unit: Any, directory: Any, client: Client, at: At) -> None:
    at(NOON)
    other = make_unit(directory)
    make_closure(other, title="别处")
    draft_closure(unit, title="草稿")
    make_closure(unit, title="检修,停电；公告", starts_on=TODAY, ends_on=days(1))
    make_closure(unit, starts_on=days(5), ends_on=None)
    response = client.get(f"{unit.url}closures/calendar/")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    events = Calendar.from_ical(response.content).walk("VEVENT")
    assert len(events) == 2
    event = next(one for one in events if "检修" in one["SUMMARY"])
    assert event["SUMMARY"] == "测试图书馆：检修,停电；公告"
    assert event.decoded("DTSTART") == TODAY
    assert event.decoded("DTEND") == days(2)
    assert event["URL"].startswith("http")


def test_the_feed_of_a_section(unit: Any, directory: Any, client: Client, at: At) -> None:
    at(NOON)
    make_closure(unit, title="检修公告")
    draft_closure(unit, title="草稿")
    address = f"{directory.url}closures/feed/"
    response = client.get(address)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(response.content)
    assert [one.findtext(f"{ATOM}title") for one in feed.iter(f"{ATOM}entry")] == [
        "测试图书馆：检修公告"
    ]
    again = client.get(address, headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert f'href="{address}"' in client.get(directory.url).content.decode()


def test_an_empty_feed_does_not_change(directory: Any, client: Client, at: At) -> None:
    address = f"{directory.url}closures/feed/"
    at(NOON)
    first = client.get(address)
    at(NOON + timedelta(days=1))
    assert client.get(address)["ETag"] == first["ETag"]


def test_the_feed_of_a_section_as_json(unit: Any, directory: Any, client: Client, at: At) -> None:
    at(NOON)
    make_closure(unit, title="检修公告")
    answer = client.get(f"{directory.url}closures/feed/json/")
    assert answer["Content-Type"] == "application/feed+json; charset=utf-8"
    assert [item["title"] for item in answer.json()["items"]] == ["测试图书馆：检修公告"]


@pytest.mark.parametrize("path", ["closures/feed/", "closures/feed/json/", "closures/calendar/"])
def test_files_follow_the_page_they_belong_to(directory: Any, client: Client, path: str) -> None:
    address = f"{directory.url}{path}"
    assert client.get(address).status_code == 200
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    assert client.get(address).status_code == 302
    directory.unpublish()
    assert client.get(address).status_code == 404


def test_the_feed_asks_no_more_for_more(
    unit: Any, directory: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    address = f"{directory.url}closures/feed/"

    def queries() -> int:
        with django_assert_max_num_queries(20) as counted:
            client.get(address)
        return len(counted)

    make_closure(unit)
    queries()
    one = queries()
    for _ in range(4):
        make_closure(unit)
    assert queries() == one


def test_a_venue_that_is_renamed_is_renamed_in_its_closures(unit: Any) -> None:
    closure = make_closure(unit)
    unit = type(unit).objects.get(pk=unit.pk)
    unit.title, unit.change_note = "新名称", "更名。"
    unit.save_revision().publish()
    assert PublishedEntry.objects.get(page_id=closure.pk).column_title == "新名称"
