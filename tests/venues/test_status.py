"""Open now, until when, opens next: in words."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from wagtail_disclosure.calendars.opening.schedule import (
    BEIJING,
    Closure,
    DatedException,
    DayKind,
    HolidayPolicy,
    Schedule,
    TimeRange,
)
from wagtail_disclosure.venues.status import StatusWords, status_in_words

pytestmark = pytest.mark.once

DAYTIME = TimeRange(time(10), time(18), time(17, 30))
NIGHT = TimeRange(time(20), time(2))
UNTIL_MIDNIGHT = TimeRange(time(10), time(0))
FROM_MIDNIGHT = TimeRange(time(0), time(6))
WEEKDAYS = dict.fromkeys(range(5), (DAYTIME,))


def said(schedule: Schedule, moment: str, kind: DayKind = DayKind.ORDINARY) -> StatusWords:
    now = datetime.fromisoformat(moment).replace(tzinfo=BEIJING)
    return status_in_words(schedule, now, lambda day: kind)


@pytest.mark.parametrize(
    ("week", "moment", "headline"),
    [
        (WEEKDAYS, "2026-11-25 12:00", "Open now, until today 18:00"),
        (WEEKDAYS, "2026-11-25 09:59", "Closed now, opens today 10:00"),
        (WEEKDAYS, "2026-11-25 18:00", "Closed now, opens tomorrow 10:00"),
        (WEEKDAYS, "2026-11-27 20:00", "Closed now, opens Monday 10:00"),
        ({4: (NIGHT,)}, "2026-11-27 21:00", "Open now, until tomorrow 02:00"),
        ({4: (NIGHT,)}, "2026-11-28 01:59", "Open now, until today 02:00"),
        ({2: (UNTIL_MIDNIGHT,)}, "2026-11-25 21:00", "Open now, until today 24:00"),
        ({3: (FROM_MIDNIGHT,)}, "2026-11-25 21:00", "Closed now, opens tomorrow 00:00"),
        ({2: (DAYTIME,)}, "2026-11-25 19:00", "Closed now, opens December 2 (Wednesday) 10:00"),
        ({}, "2026-11-25 12:00", "Closed; no opening in the next 60 days"),
    ],
)
def test_the_week(week: dict, moment: str, headline: str) -> None:
    assert said(Schedule(week), moment).headline == headline


def test_round_the_clock_has_no_end() -> None:
    always = {weekday: (TimeRange(time(0), time(0)),) for weekday in range(7)}
    assert said(Schedule(always), "2026-11-25 12:00").headline == "Open now"


def test_the_last_entry_is_told_until_it_has_passed() -> None:
    assert "last entry 17:30" in said(Schedule(WEEKDAYS), "2026-11-25 12:00").details
    late = said(Schedule(WEEKDAYS), "2026-11-25 17:45")
    assert late.is_open
    assert "no more entry today" in late.details


def test_a_closure_says_why_and_until_when() -> None:
    closure = Closure(date(2026, 11, 24), date(2026, 11, 26), "设备检修。")
    words = said(Schedule(WEEKDAYS, closures=(closure,)), "2026-11-25 12:00")
    assert words.headline == "Temporarily closed, opens again Friday 10:00"
    assert "设备检修。" in words.details
    for_ever = Closure(date(2026, 11, 24), None, "改建。")
    words = said(Schedule(WEEKDAYS, closures=(for_ever,)), "2026-11-25 12:00")
    assert words.headline == "Temporarily closed"


def test_an_exception_says_its_note() -> None:
    day = date(2026, 11, 25)
    exception = DatedException(day, day, (TimeRange(time(10), time(13)),), "下午培训")
    words = said(Schedule(WEEKDAYS, exceptions=(exception,)), "2026-11-25 12:00")
    assert words.headline == "Open now, until today 13:00"
    assert "下午培训" in words.details


def test_what_is_not_known_is_not_guessed() -> None:
    schedule = Schedule(WEEKDAYS, holiday_policy=HolidayPolicy.CLOSED)
    words = said(schedule, "2040-05-02 12:00", DayKind.UNKNOWN)
    assert (words.state, words.headline) == ("unknown", "The hours of today are not known yet")


def test_it_says_from_when_on_nothing_is_known() -> None:
    schedule = Schedule(WEEKDAYS, holiday_policy=HolidayPolicy.CLOSED)

    def kinds(day: date) -> DayKind:
        return DayKind.ORDINARY if day.year == 2026 else DayKind.UNKNOWN

    now = datetime(2026, 12, 31, 19, tzinfo=BEIJING)
    words = status_in_words(schedule, now, kinds)
    assert words.headline == "Closed now"
    assert any("not known yet" in detail for detail in words.details)
