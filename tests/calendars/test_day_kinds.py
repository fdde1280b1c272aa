"""What the calendar says of a day, and where it says that it does not know."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import chinese_calendar
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.calendars.test_days import FIRST_DAY, LAST_CERTAIN_DAY, LAST_YEAR, NATIONAL, days
from wagtail_disclosure.calendars.day_kinds import (
    FIXED_HOLIDAYS,
    CalendarInForce,
    is_weekend,
    national_kinds,
    national_names,
)
from wagtail_disclosure.calendars.opening.schedule import DayKind
from wagtail_disclosure.calendars.workdays import DueDate, WorkdayAnswer, add_workdays

HOLIDAY, MAKEUP = DayKind.HOLIDAY, DayKind.MAKEUP_WORKDAY
ORDINARY, UNKNOWN = DayKind.ORDINARY, DayKind.UNKNOWN

CORBAN = days("2025-06-06", "2025-06-10")
XINJIANG = CalendarInForce(dict.fromkeys(CORBAN, HOLIDAY))
PLAIN = CalendarInForce()
NEXT = LAST_YEAR + 1
# The next year as its notice might have it, entered by hand.
ENTERED = CalendarInForce(
    {date(NEXT, month, day): HOLIDAY for month, day in FIXED_HOLIDAYS}
    | {date(LAST_YEAR, 12, 27): MAKEUP},
    declared=frozenset({NEXT}),
)
WITHOUT_LIBRARY = national_kinds("a_library_nobody_has_installed")

any_day = st.dates(date(1990, 1, 1), date(2200, 1, 1))
kinds = st.sampled_from([HOLIDAY, MAKEUP, ORDINARY])

# The oracle of the other package on the same days, and where the two differ.
ORACLE = holidays.country_holidays("CN", years=range(FIRST_DAY.year - 1, NEXT + 1))
WORKED_DIFFERENTLY = {date(2005, 12, 31)}
# A Saturday within 端午节 2012, which the table of `chinese_calendar` passes over.
NAMED_DIFFERENTLY = {date(2012, 6, 23)}


def every_day() -> list[date]:
    span = date(LAST_YEAR, 12, 31) - FIRST_DAY
    return [FIRST_DAY + timedelta(days=i) for i in range(span.days + 1)]


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2024-10-01", HOLIDAY),
        ("2024-10-05", HOLIDAY),  # a Saturday within the holiday
        ("2024-10-12", MAKEUP),  # a Saturday worked
        ("2024-10-13", ORDINARY),  # a Sunday like any other
        ("2024-10-14", ORDINARY),
        ("2018-12-29", MAKEUP),  # worked for the year to come
        ("2018-12-31", HOLIDAY),
        ("2025-06-06", ORDINARY),  # a holiday in Xinjiang only
        ("2003-12-31", UNKNOWN),
        (f"{LAST_YEAR}-12-24", ORDINARY),
        (f"{LAST_YEAR}-12-25", UNKNOWN),  # the next year's notice may reach back so far
        (f"{NEXT}-01-01", UNKNOWN),
    ],
)
def test_what_the_national_table_says(day: str, kind: DayKind) -> None:
    assert PLAIN.kind(date.fromisoformat(day)) is kind


def test_both_libraries_work_on_the_same_days() -> None:
    differing = {
        day for day in every_day() if PLAIN.answer(day).is_workday != ORACLE.is_working_day(day)
    }
    assert differing == WORKED_DIFFERENTLY


def test_both_libraries_name_the_same_holidays() -> None:
    read = national_kinds()
    named = {day for day in every_day() if day in ORACLE}
    ours = {day for day in every_day() if read(day) is HOLIDAY}
    assert named - ours == NAMED_DIFFERENTLY
    # The oracle names no weekend that only lies within a holiday.
    assert all(is_weekend(day) for day in ours - named)


def test_kinds_are_those_of_the_library() -> None:
    read = national_kinds()
    for day in every_day():
        is_off, name = chinese_calendar.get_holiday_detail(day)
        assert (read(day) in (HOLIDAY, MAKEUP)) is bool(name)
        assert (read(day) is MAKEUP) is (not is_off and is_weekend(day))


@pytest.mark.parametrize("year", range(FIRST_DAY.year, NEXT))
def test_every_year_has_had_the_fixed_holidays(year: int) -> None:
    assert all(PLAIN.kind(date(year, *day)) is HOLIDAY for day in FIXED_HOLIDAYS)


@given(any_day)
def test_without_entries_it_is_the_national_calendar(day: date) -> None:
    assert PLAIN.answer(day) == NATIONAL.answer(day)


@given(any_day)
def test_what_is_unknown_is_uncertain_and_nothing_else_is(day: date) -> None:
    for calendar in (PLAIN, XINJIANG, ENTERED):
        assert calendar.answer(day).is_certain is (calendar.kind(day) is not UNKNOWN)


@given(any_day, kinds)
def test_an_entry_counts_before_the_library_and_is_certain(day: date, kind: DayKind) -> None:
    calendar = CalendarInForce({day: kind})
    is_worked = {HOLIDAY: False, MAKEUP: True, ORDINARY: day.isoweekday() <= 5}[kind]
    assert calendar.kind(day) is kind
    assert calendar.answer(day) == WorkdayAnswer(is_worked, True)


@given(any_day)
def test_other_days_are_left_as_they_are(day: date) -> None:
    if day not in CORBAN:
        assert XINJIANG.kind(day) is PLAIN.kind(day)


def test_a_region_counts_longer() -> None:
    assert add_workdays(date(2025, 6, 5), 1, PLAIN) == DueDate(date(2025, 6, 6), True)
    assert add_workdays(date(2025, 6, 5), 1, XINJIANG) == DueDate(date(2025, 6, 11), True)


def test_an_entry_takes_back_what_the_library_says() -> None:
    calendar = CalendarInForce({date(2024, 10, 12): ORDINARY})
    assert calendar.answer(date(2024, 10, 12)) == WorkdayAnswer(False, True)


@given(st.dates(date(LAST_YEAR, 12, 25), date(NEXT, 12, 24)))
def test_a_declared_year_is_known_and_closes_the_gap_before_it(day: date) -> None:
    assert PLAIN.kind(day) is UNKNOWN
    assert ENTERED.kind(day) is ENTERED.entries.get(day, ORDINARY)
    assert ENTERED.answer(day).is_certain


@given(st.dates(date(NEXT, 12, 25), date(2200, 1, 1)))
def test_a_declared_year_says_nothing_of_the_next(day: date) -> None:
    assert ENTERED.kind(day) is UNKNOWN


def test_a_declared_year_leaves_the_word_to_the_library() -> None:
    calendar = CalendarInForce(declared=frozenset({2024}))
    assert calendar.kind(date(2024, 10, 12)) is MAKEUP


@given(any_day)
def test_without_the_library_nothing_is_known_but_entries_and_declared_years(day: date) -> None:
    calendar = CalendarInForce({date(2025, 10, 1): HOLIDAY}, national=WITHOUT_LIBRARY)
    assert (calendar.kind(day) is UNKNOWN) is (day != date(2025, 10, 1))
    declared = CalendarInForce(national=WITHOUT_LIBRARY, declared=frozenset({day.year}))
    assert (declared.kind(day) is UNKNOWN) is (day >= date(day.year, 12, 25))


@given(any_day, st.dates(FIRST_DAY, LAST_CERTAIN_DAY), st.integers(0, 60))
def test_beyond_what_was_read_nothing_is_known(day: date, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    calendar = CalendarInForce(XINJIANG.entries, first=first, last=last)
    within = first <= day <= last
    assert calendar.kind(day) is (XINJIANG.kind(day) if within else UNKNOWN)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_time_are_unknown(day: date) -> None:
    assert PLAIN.kind(day) is UNKNOWN
    assert not PLAIN.answer(day).is_certain


def test_years_that_are_known() -> None:
    known = [year for year in (2003, 2004, LAST_YEAR, NEXT, 9999) if ENTERED.knows_year(year)]
    assert known == [2004, LAST_YEAR, NEXT]


def test_a_time_is_not_a_day() -> None:
    for ask in (PLAIN.kind, PLAIN.answer):
        with pytest.raises(TypeError, match="not a time"):
            ask(datetime(2025, 3, 31, 9))


def test_a_broken_library_is_not_a_missing_one() -> None:
    with pytest.raises(AttributeError):
        national_kinds("this")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2024-10-05", "国庆节"),
        ("2024-10-12", "国庆节"),
        ("2025-10-06", "中秋"),
        ("2024-10-13", ""),
        (f"{NEXT}-10-01", ""),
    ],
)
def test_national_holidays_have_their_names(day: str, name: str) -> None:
    assert national_names()(date.fromisoformat(day)) == name
    assert national_names("a_library_nobody_has_installed")(date.fromisoformat(day)) == ""
