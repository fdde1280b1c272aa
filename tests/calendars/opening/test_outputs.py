"""What the outputs look like, and what the calendars they read say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours, State

from tests.calendars.opening.calendars import LAST_KNOWN_DAY, national, never_asked, overlaid
from tests.calendars.opening.strategies import weeks
from tests.calendars.opening.venues import VENUES, hours, week
from wagtail_disclosure.calendars.opening.day_hours import Cause, DayState
from wagtail_disclosure.calendars.opening.days import hours_on
from wagtail_disclosure.calendars.opening.osm import opening_hours
from wagtail_disclosure.calendars.opening.schedule import (
    BEIJING,
    Closure,
    DatedException,
    DayKind,
    HolidayPolicy,
    MakeupPolicy,
    Schedule,
    Season,
)
from wagtail_disclosure.calendars.opening.schema_org import (
    opening_hours_specification,
    special_opening_hours_specification,
)
from wagtail_disclosure.calendars.opening.status import status_at
from wagtail_disclosure.calendars.opening.week_table import next_days, week_tables

JULY = date(2026, 7, 1)
NAMES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]


def test_the_library_of_the_national_day_in_openstreetmap() -> None:
    assert opening_hours(VENUES["library"], date(2026, 9, 30), 100, national, "放假安排未公布") == (
        "Tu-Su 09:00-12:00,14:00-18:00; Mo off; 2026 Oct 05 09:00-12:00,14:00-18:00; "
        '2026 Oct 08 off; 2026 Dec 28-2027 Jan 07 unknown "放假安排未公布"'
    )


def test_closures_nights_and_seasons_in_openstreetmap() -> None:
    assert opening_hours(VENUES["market"], date(2026, 7, 3), 10, never_asked) == (
        "Fr 18:00-24:00; Sa 00:00-02:00,18:00-24:00; Su 00:00-02:00; Mo-Th off; "
        'Nov 01-Mar 31 Mo-Su off; 2026 Jul 04 off "storm"; '
        "2026 Jul 05 off; 2026 Jul 11-2026 Jul 12 off"
    )
    with_note = DatedException(JULY, JULY, hours("10:00-11:00"), 'the "east" hall')
    schedule = Schedule({}, exceptions=(with_note,))
    assert opening_hours(schedule, JULY, 1, never_asked) == (
        "Mo-Su off; 2026 Jul 01 10:00-11:00 open \"the 'east' hall\""
    )


def test_a_night_into_an_unknown_day_in_openstreetmap() -> None:
    schedule = Schedule(week("18:00-02:00"), holiday_policy=HolidayPolicy.CLOSED)
    text = opening_hours(schedule, date(2026, 12, 25), 1, national)
    assert text.endswith("2026 Dec 25 00:00-02:00, 2026 Dec 25 02:00-24:00 unknown")


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("2000-02-29", "2000-03-10", "Mar 01-Mar 10 "),
        ("2000-02-10", "2000-02-29", "Feb 10-Feb 28 "),
        ("2000-02-29", "2000-02-29", "2028 Feb 29 "),
    ],
)
def test_leap_days_in_openstreetmap(first: str, last: str, written: str) -> None:
    season = Season("", date.fromisoformat(first), date.fromisoformat(last), {})
    schedule = Schedule(week("09:00-18:00"), (season,))
    text = opening_hours(schedule, date(2028, 2, 1), 60, never_asked)
    assert written in text
    assert OpeningHours(text).state(datetime(2028, 2, 29, 12))[0] == State.CLOSED


@given(weeks, st.integers(0, 24 * 60 - 1))
def test_a_week_is_read_as_openstreetmap_reads_it(week: dict[int, tuple], minute: int) -> None:  # type: ignore[type-arg]
    """The oracle gets each weekday by itself and day after day, so that no night is lost."""
    now = datetime(2026, 7, 1, tzinfo=BEIJING) + timedelta(minutes=minute)
    today, yesterday = now.weekday(), (now.weekday() - 1) % 7
    rules = [
        f"{NAMES[day]} {one.opens:%H:%M}-{one.closes:%H:%M}"
        for day in (yesterday, today)
        for one in week[day]
    ]
    is_minute_before = any(
        (one.opens.hour * 60 + one.opens.minute - one.closes.hour * 60 - one.closes.minute) % 1440
        == 1
        for day in (yesterday, today)
        for one in week[day]
    )
    expected = any(
        OpeningHours(rule).state(now.replace(tzinfo=None))[0] == State.OPEN for rule in rules
    )
    if not is_minute_before:
        assert status_at(Schedule(week), now, never_asked).is_open is expected


def test_the_regular_week_has_no_dates_when_nothing_changes() -> None:
    regular = opening_hours_specification(VENUES["office"], JULY, 30, never_asked)
    assert [one["opens"] for one in regular] == ["09:00", "00:00"]
    assert all("validFrom" not in one for one in regular)
    assert regular[1]["dayOfWeek"] == ["https://schema.org/Saturday", "https://schema.org/Sunday"]


def test_the_regular_week_ends_before_the_first_unknown_day() -> None:
    regular = opening_hours_specification(VENUES["hall"], date(2026, 12, 20), 30, national)
    assert {one["validThrough"] for one in regular} == {"2026-12-24"}
    assert opening_hours_specification(VENUES["hall"], date(2027, 1, 5), 30, national) == []
    assert special_opening_hours_specification(VENUES["hall"], date(2027, 1, 5), 30, national) == []


def test_special_days() -> None:
    special = special_opening_hours_specification(
        VENUES["market"], date(2026, 7, 3), 5, never_asked
    )
    kind = {"@type": "OpeningHoursSpecification"}
    assert special == [
        kind
        | {
            "opens": "18:00",
            "closes": "00:00",
            "validFrom": "2026-07-03",
            "validThrough": "2026-07-03",
        },
        kind
        | {
            "opens": "00:00",
            "closes": "00:00",
            "validFrom": "2026-07-04",
            "validThrough": "2026-07-04",
        },
    ]
    (whole_day,) = opening_hours_specification(Schedule(week("08:00-08:00")), JULY, 5, never_asked)
    assert (whole_day["opens"], whole_day["closes"]) == ("08:00", "07:59")


def test_until_a_minute_before_midnight_is_the_whole_day() -> None:
    late = datetime(2026, 7, 1, 23, 59, 30, tzinfo=BEIJING)
    schedule = Schedule(week("00:00-23:59"))
    assert status_at(schedule, late, never_asked).is_open
    assert opening_hours(schedule, JULY, 1, never_asked) == "Mo-Su 00:00-24:00"


def test_the_next_days() -> None:
    states = [day.state for day in next_days(VENUES["library"], date(2025, 10, 8), 3, national)]
    assert states == [DayState.OPEN, DayState.CLOSED, DayState.OPEN]


def test_the_shortest_of_overlapping_closures_names_the_reason() -> None:
    closures = (Closure(JULY, JULY, "storm"), Closure(JULY, None, "repair"))
    assert hours_on(Schedule({}, closures=closures), JULY, never_asked).reason == "storm"


def test_week_tables() -> None:
    usual, peak, summer, ski = week_tables(VENUES["scenic"], date(2026, 8, 3))
    assert [table.is_in_force for table in (usual, peak, summer, ski)] == [
        False,
        True,
        False,
        False,
    ]
    assert usual.rows[0].runs == ((0, 6),)
    assert len(week_tables(VENUES["scenic"], date(2026, 8, 8))) == 3
    library = VENUES["library"]
    closed_wednesday = replace(library, week=week("09:00-17:00", (2,)))
    open_row, closed_row = week_tables(closed_wednesday, JULY)[0].rows
    assert open_row.runs == ((0, 1), (3, 6))
    assert closed_row.ranges == ()


def test_what_a_day_says_of_itself() -> None:
    closed = hours_on(VENUES["stadium"], date(2026, 7, 10), never_asked)
    assert (closed.reason, closed.url, closed.is_shut) == ("repair", "/notice/", True)
    assert hours_on(VENUES["stadium"], date(2026, 7, 22), never_asked).reason == "match"
    assert hours_on(VENUES["scenic"], date(2026, 7, 22), never_asked).reason == "summer"
    unknown = hours_on(VENUES["stadium"], date(2027, 5, 1), national)
    assert unknown.possible == hours("08:00-22:00 10:00-16:00")


def test_own_hours_that_nobody_entered_are_not_known() -> None:
    schedule = Schedule(week("09:00-17:00"), holiday_policy=HolidayPolicy.OWN_HOURS)
    found = hours_on(schedule, date(2026, 10, 1), national)
    assert (found.state, found.cause) == (DayState.UNKNOWN, Cause.HOLIDAY_POLICY)


def test_only_a_weekend_can_be_worked_in_exchange() -> None:
    schedule = Schedule(week("09:00-17:00", (2, 5, 6)), makeup_policy=MakeupPolicy.AS_WORKDAY)
    found = hours_on(schedule, JULY, overlaid({JULY: DayKind.MAKEUP_WORKDAY}))
    assert (found.state, found.cause) == (DayState.CLOSED, Cause.WEEK)
    assert hours_on(schedule, date(2027, 5, 5), national).state is DayState.CLOSED
    assert hours_on(schedule, date(2027, 5, 8), national).state is DayState.UNKNOWN
    holiday = hours_on(schedule, date(2026, 10, 1), national)
    assert (holiday.state, holiday.cause) == (DayState.OPEN, Cause.WEEK)


def test_the_shortest_exception_counts_and_the_last_of_equals() -> None:
    long, short = hours("09:00-10:00"), hours("11:00-12:00")
    exceptions = (
        DatedException(JULY, JULY, long),
        DatedException(JULY, JULY, short),
        DatedException(JULY, JULY + timedelta(days=1), long),
    )
    schedule = Schedule({}, exceptions=exceptions)
    assert hours_on(schedule, JULY, never_asked).ranges == short
    assert hours_on(schedule, JULY + timedelta(days=1), never_asked).ranges == long


def test_a_time_is_not_a_day_and_a_moment_has_a_zone() -> None:
    with pytest.raises(TypeError, match="not a time"):
        hours_on(VENUES["office"], datetime(2026, 7, 1), national)
    with pytest.raises(ValueError, match="without a time zone"):
        status_at(VENUES["office"], datetime(2026, 7, 1), national)


@given(st.dates(date(2024, 1, 1), LAST_KNOWN_DAY))
def test_two_libraries_know_the_same_days(day: date) -> None:
    china = holidays.country_holidays("CN", years=day.year)
    is_off = national(day) is DayKind.HOLIDAY or (
        national(day) is DayKind.ORDINARY and day.weekday() >= 5
    )
    assert china.is_working_day(day) is not is_off
