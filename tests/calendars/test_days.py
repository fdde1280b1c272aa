"""Which day is a working day, and whether that is known."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import chinese_calendar
import pytest
from chinese_calendar.constants import holidays, workdays
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.calendars.workdays import (
    NationalCalendar,
    Overlay,
    WorkdayAnswer,
    national_reader,
)

FIRST_DAY = date(min(holidays).year, 1, 1)
LAST_YEAR = max(holidays).year
# The week before the first year without data belongs to that year's holidays as well.
LAST_CERTAIN_DAY = date(LAST_YEAR, 12, 24)

NATIONAL = NationalCalendar()
WITHOUT_LIBRARY = NationalCalendar(national_reader("a_library_nobody_has_installed"))

days_with_data = st.dates(FIRST_DAY, LAST_CERTAIN_DAY)
days_without_data = st.dates(date(1990, 1, 1), FIRST_DAY - timedelta(days=1)) | st.dates(
    date(LAST_YEAR + 1, 1, 1), date(2200, 1, 1)
)


def days(first: str, last: str) -> frozenset[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return frozenset(start + timedelta(days=i) for i in range((end - start).days + 1))


# 自治区: 肉孜节 and 古尔邦节 of 2025, which no national table has.
XINJIANG = Overlay(NATIONAL, days("2025-03-29", "2025-03-31") | days("2025-06-06", "2025-06-10"))


@pytest.mark.parametrize(
    "day",
    [
        "2023-01-28",  # a Saturday and a Sunday worked for 春节 2023
        "2023-01-29",
        "2024-09-29",  # a Sunday before and a Saturday after 国庆节 2024
        "2024-10-12",
        "2018-12-29",  # worked in the year before the holiday it pays for
        "2026-02-14",
        "2025-03-31",  # an ordinary Monday for the country, a holiday in Xinjiang
    ],
)
def test_working_days(day: str) -> None:
    assert NATIONAL.answer(date.fromisoformat(day)) == WorkdayAnswer(True, True)


@pytest.mark.parametrize(
    "day",
    [
        "2023-01-23",  # Monday to Friday of 春节 2023
        "2023-01-27",
        "2024-10-01",
        "2024-10-07",  # a Monday
        "2020-01-31",  # 春节 2020, extended while it lasted
        "2018-12-31",  # a Monday off for 元旦 2019
        "2026-02-23",
        "2024-10-13",  # an ordinary Sunday
    ],
)
def test_days_off(day: str) -> None:
    assert NATIONAL.answer(date.fromisoformat(day)) == WorkdayAnswer(False, True)


@given(days_with_data)
def test_the_national_calendar_is_the_library(day: date) -> None:
    assert NATIONAL.answer(day) == WorkdayAnswer(chinese_calendar.is_workday(day), True)


@given(days_without_data)
def test_a_year_without_data_is_monday_to_friday_and_uncertain(day: date) -> None:
    assert NATIONAL.answer(day) == WorkdayAnswer(day.isoweekday() <= 5, False)


@given(st.dates(date(LAST_YEAR, 12, 25), date(LAST_YEAR, 12, 31)))
def test_the_last_week_with_data_waits_for_the_next_year(day: date) -> None:
    assert NATIONAL.answer(day) == WorkdayAnswer(chinese_calendar.is_workday(day), False)


def test_no_new_year_has_reached_further_back_than_a_week() -> None:
    assert min(day.day for day in {**holidays, **workdays} if day.month == 12) >= 25


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)))
def test_without_the_library_nothing_is_certain(day: date) -> None:
    assert WITHOUT_LIBRARY.answer(day) == WorkdayAnswer(day.isoweekday() <= 5, False)


def test_a_broken_library_is_not_a_missing_one() -> None:
    with pytest.raises(AttributeError):
        national_reader("this")


@pytest.mark.parametrize("day", sorted(XINJIANG.holidays))
def test_holidays_of_a_region(day: date) -> None:
    assert XINJIANG.answer(day) == WorkdayAnswer(False, True)


@given(days_with_data | days_without_data)
def test_an_overlay_leaves_other_days_to_its_base(day: date) -> None:
    if day not in XINJIANG.holidays:
        assert XINJIANG.answer(day) == NATIONAL.answer(day)


@given(day=days_without_data, is_workday=st.booleans())
def test_what_an_overlay_names_is_certain(day: date, is_workday: bool) -> None:
    named = frozenset({day})
    calendar = Overlay(NATIONAL, workdays=named) if is_workday else Overlay(NATIONAL, named)
    assert calendar.answer(day) == WorkdayAnswer(is_workday, True)


def test_an_overlay_over_an_overlay_wins() -> None:
    local = Overlay(XINJIANG, workdays=frozenset({date(2025, 6, 10)}))
    assert local.answer(date(2025, 6, 10)).is_workday
    assert not local.answer(date(2025, 6, 9)).is_workday


def test_no_day_is_both() -> None:
    day = frozenset({date(2025, 6, 10)})
    with pytest.raises(ValueError, match="both a holiday and a working day: 2025-06-10"):
        Overlay(NATIONAL, day, day)


@pytest.mark.parametrize("calendar", [NATIONAL, XINJIANG])
def test_a_time_is_not_a_day(calendar: NationalCalendar | Overlay) -> None:
    with pytest.raises(TypeError, match="not a time"):
        calendar.answer(datetime(2025, 3, 31, 9))
