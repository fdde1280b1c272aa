"""Bad input is named, at the place where it was entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.calendars.opening.strategies import schedules, starts
from tests.calendars.opening.venues import VENUES, hours
from wagtail_disclosure.calendars.opening.problem import Code, Part, Place, Problem
from wagtail_disclosure.calendars.opening.problems import problems_of
from wagtail_disclosure.calendars.opening.schedule import (
    Closure,
    DatedException,
    HolidayPolicy,
    Schedule,
    Season,
    TimeRange,
)

TODAY = date(2026, 6, 1)
JULY = date(2026, 7, 1)
DAY = hours("09:00-18:00")
WEEK = {0: DAY}
USUAL = Schedule(WEEK)


def season(first: str, last: str, is_yearly: bool = True) -> Season:
    return Season("", date.fromisoformat(first), date.fromisoformat(last), WEEK, is_yearly)


def exception(first: str, last: str, text: str = "") -> DatedException:
    return DatedException(date.fromisoformat(first), date.fromisoformat(last), hours(text))


def on_monday(index: int) -> Place:
    return Place(Part.WEEK, weekday=0, range=index)


CASES = [
    ({"week": {0: hours("14:00-18:00 09:00-14:30")}}, Code.RANGES_OVERLAP, on_monday(0), "opens"),
    ({"week": {0: hours("09:00-12:00 09:00-12:00")}}, Code.RANGES_OVERLAP, on_monday(1), "opens"),
    (
        {"week": {6: hours("20:00-02:00"), 0: hours("01:00-05:00")}},
        Code.NIGHT_OVERLAPS,
        on_monday(0),
        "opens",
    ),
    (
        {"week": {0: hours("09:00-18:00/18:30")}},
        Code.LAST_ENTRY_OUTSIDE,
        on_monday(0),
        "last_entry",
    ),
    (
        {"week": {0: (TimeRange(time(9, 0, 30), time(18)),)}},
        Code.NOT_WHOLE_MINUTES,
        on_monday(0),
        "opens",
    ),
    (
        {"seasons": (season("2026-07-02", "2026-07-01", False),)},
        Code.ENDS_BEFORE_START,
        Place(Part.SEASON, 0),
        "ends",
    ),
    (
        {"seasons": (season("2000-11-01", "2000-03-31"), season("2000-03-31", "2000-05-01"))},
        Code.SEASONS_OVERLAP,
        Place(Part.SEASON, 1),
        "starts",
    ),
    (
        {"seasons": (season("2026-07-01", "2026-07-31", False),) * 2},
        Code.SEASONS_OVERLAP,
        Place(Part.SEASON, 1),
        "starts",
    ),
    (
        {"exceptions": (exception("2026-07-02", "2026-07-01"),)},
        Code.ENDS_BEFORE_START,
        Place(Part.EXCEPTION, 0),
        "ends",
    ),
    (
        {
            "exceptions": (
                exception("2026-07-01", "2026-07-03"),
                exception("2026-07-03", "2026-07-04"),
            )
        },
        Code.EXCEPTIONS_OVERLAP,
        Place(Part.EXCEPTION, 1),
        "starts",
    ),
    (
        {"exceptions": (exception("2026-05-01", "2026-05-31"),)},
        Code.EXCEPTION_PAST,
        Place(Part.EXCEPTION, 0),
        "ends",
    ),
    (
        {"exceptions": (exception("2026-07-01", "2026-07-02", "20:00-09:00 08:00-12:00"),)},
        Code.NIGHT_OVERLAPS,
        Place(Part.EXCEPTION, 0, range=1),
        "opens",
    ),
    (
        {
            "exceptions": (exception("2026-07-01", "2026-07-01", "09:00-12:00"),),
            "closures": (Closure(JULY, None, ""),),
        },
        Code.EXCEPTION_DURING_CLOSURE,
        Place(Part.EXCEPTION, 0),
        "",
    ),
    (
        {"closures": (Closure(JULY, TODAY, ""),)},
        Code.ENDS_BEFORE_START,
        Place(Part.CLOSURE, 0),
        "ends",
    ),
    (
        {"holiday_policy": HolidayPolicy.OWN_HOURS},
        Code.HOLIDAY_HOURS_MISSING,
        Place(Part.HOLIDAY),
        "holiday_ranges",
    ),
    (
        {"holiday_policy": HolidayPolicy.CLOSED, "holiday_ranges": DAY},
        Code.HOURS_ON_CLOSED_DAY,
        Place(Part.HOLIDAY),
        "",
    ),
    ({"week": {0: ()}}, Code.NO_HOURS, Place(Part.WEEK), ""),
]


@pytest.mark.parametrize(("changes", "code", "place", "field"), CASES)
def test_one_problem(changes: dict[str, object], code: Code, place: Place, field: str) -> None:
    assert problems_of(replace(USUAL, **changes), TODAY) == [Problem(code, place, field)]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"week": {0: hours("09:00-12:00 12:00-18:00/18:00")}},  # what adjoins does not overlap
        {"week": {0: hours("20:00-02:00/01:00"), 1: hours("02:00-03:00")}},
        {"week": dict.fromkeys(range(7), hours("08:00-08:00"))},
        {"seasons": (season("2000-11-01", "2000-03-31"), season("2000-04-01", "2000-10-31"))},
        {"seasons": (season("2000-05-01", "2000-05-01"),)},
        {
            "seasons": (
                season("2000-05-01", "2000-06-01"),
                season("2026-05-01", "2026-06-01", False),
            )
        },
        {"exceptions": (exception("2026-06-01", "2026-06-01"),)},
        {"exceptions": (exception("2026-07-01", "2026-07-01", "20:00-09:00"),)},
    ],
)
def test_no_problem(changes: dict[str, object]) -> None:
    assert problems_of(replace(USUAL, **changes), TODAY) == []


def test_hours_where_the_day_is_marked_closed() -> None:
    monday, tuesday = Place(Part.WEEK, weekday=0), Place(Part.WEEK, weekday=1)
    assert problems_of(USUAL, TODAY, [monday, tuesday]) == [
        Problem(Code.HOURS_ON_CLOSED_DAY, monday)
    ]


def test_what_has_an_answer_is_a_warning() -> None:
    warnings = {code for code in Code if Problem(code, Place(Part.WEEK)).is_warning}
    assert warnings == {
        Code.SEASONS_OVERLAP,
        Code.EXCEPTIONS_OVERLAP,
        Code.EXCEPTION_DURING_CLOSURE,
        Code.EXCEPTION_PAST,
    }


def test_the_venues_of_the_cases_are_in_order() -> None:
    found = {name: problems_of(venue, TODAY) for name, venue in VENUES.items()}
    assert {name for name, problems in found.items() if problems} == {"stadium"}
    (during_closure,) = found["stadium"]
    assert during_closure.place.index == 2


@given(st.data())
def test_any_schedule_can_be_checked(data: st.DataObject) -> None:
    start = data.draw(starts)
    schedule = data.draw(schedules(start))
    for problem in problems_of(schedule, start):
        assert problem.place.part in Part
