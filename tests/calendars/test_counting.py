"""Working days counted forward, back, and between two days."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.calendars.test_days import (
    FIRST_DAY,
    LAST_CERTAIN_DAY,
    LAST_YEAR,
    NATIONAL,
    WITHOUT_LIBRARY,
    XINJIANG,
)
from wagtail_disclosure.calendars.workdays import (
    Count,
    DueDate,
    NationalCalendar,
    add_workdays,
    workdays_between,
)

MARGIN = timedelta(days=100)
starts = st.dates(FIRST_DAY + MARGIN, LAST_CERTAIN_DAY - MARGIN)
numbers = st.integers(-40, 40)


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        ("2024-06-03", 1, "2024-06-04"),  # Monday: the day itself is not counted
        ("2024-06-07", 1, "2024-06-11"),  # over the weekend and 端午节 on Monday
        ("2023-01-20", 1, "2023-01-28"),  # 春节: the next working day is a Saturday
        ("2023-01-20", 20, "2023-02-22"),
        ("2024-09-27", 1, "2024-09-29"),  # 国庆节: Sunday worked, a week off,
        ("2024-09-27", 7, "2024-10-12"),  # then a Saturday worked
        ("2024-10-05", 1, "2024-10-08"),  # received on a day off
        ("2018-12-28", 2, "2019-01-02"),
        ("2023-01-28", -1, "2023-01-20"),  # back over 春节
        ("2024-10-05", -1, "2024-09-30"),
    ],
)
def test_due_dates(start: str, n: int, due: str) -> None:
    expected = DueDate(date.fromisoformat(due), True)
    assert add_workdays(date.fromisoformat(start), n, NATIONAL) == expected


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2023-01-20", "2023-01-27", 0),
        ("2023-01-20", "2023-01-29", 2),
        ("2024-09-30", "2024-10-07", 0),
        ("2024-09-27", "2024-10-12", 7),
        ("2024-10-12", "2024-09-27", -7),
        ("2024-10-05", "2024-10-05", 0),
        (
            "2024-12-31",
            "2025-12-31",
            248,
        ),  # working days of 2025 since 全国年节及纪念日放假办法 2024
    ],
)
def test_counts(start: str, end: str, days: int) -> None:
    counted = workdays_between(date.fromisoformat(start), date.fromisoformat(end), NATIONAL)
    assert counted == Count(days, True)


def test_a_region_counts_longer() -> None:
    start = date(2025, 6, 5)
    assert add_workdays(start, 1, NATIONAL).day == date(2025, 6, 6)
    assert add_workdays(start, 1, XINJIANG) == DueDate(date(2025, 6, 11), True)


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)))
def test_zero_is_the_day_itself_whatever_it_is(start: date) -> None:
    assert add_workdays(start, 0, NATIONAL) == DueDate(start, True)
    assert workdays_between(start, start, NATIONAL) == Count(0, True)


@given(starts, numbers.filter(bool))
def test_a_count_ends_on_a_working_day(start: date, n: int) -> None:
    due = add_workdays(start, n, NATIONAL)
    assert due.is_certain
    assert chinese_calendar.is_workday(due.day)
    assert (due.day > start) is (n > 0)


@given(starts, st.integers(0, 40))
def test_the_library_counts_as_many(start: date, n: int) -> None:
    due = add_workdays(start, n, NATIONAL).day
    passed = chinese_calendar.get_workdays(start + timedelta(days=1), due) if n else []
    assert len(passed) == n


@given(starts, numbers, st.sampled_from([NATIONAL, WITHOUT_LIBRARY, XINJIANG]))
def test_counting_undoes_adding(start: date, n: int, calendar: NationalCalendar) -> None:
    due = add_workdays(start, n, calendar)
    assert workdays_between(start, due.day, calendar) == Count(n, due.is_certain)


@given(starts, st.integers(0, 40), st.integers(0, 40))
def test_adding_in_two_steps_is_adding_once(start: date, first: int, second: int) -> None:
    halfway = add_workdays(start, first, NATIONAL).day
    assert add_workdays(halfway, second, NATIONAL) == add_workdays(start, first + second, NATIONAL)


@given(starts, numbers.filter(bool))
def test_nothing_is_certain_without_the_library(start: date, n: int) -> None:
    due = add_workdays(start, n, WITHOUT_LIBRARY)
    assert not due.is_certain
    assert due.day.isoweekday() <= 5


@pytest.mark.parametrize("n", [8, -8])
def test_one_uncertain_day_on_the_way_makes_the_count_uncertain(n: int) -> None:
    first_unknown = date(LAST_YEAR, 12, 25) if n > 0 else FIRST_DAY - timedelta(days=1)
    start = first_unknown - timedelta(days=5 if n > 0 else -5)
    assert not add_workdays(start, n, NATIONAL).is_certain
    assert not workdays_between(start, first_unknown, NATIONAL).is_certain


@pytest.mark.parametrize(
    ("start", "n"), [(FIRST_DAY - timedelta(days=10), 15), (date(LAST_YEAR + 1, 1, 10), -25)]
)
def test_certain_days_at_the_end_do_not_make_up_for_it(start: date, n: int) -> None:
    due = add_workdays(start, n, NATIONAL)
    assert NATIONAL.answer(due.day).is_certain
    assert not due.is_certain


def test_the_first_day_is_not_counted_so_it_need_not_be_certain() -> None:
    unknown = LAST_CERTAIN_DAY + timedelta(days=1)
    assert not NATIONAL.answer(unknown).is_certain
    assert workdays_between(unknown, unknown - timedelta(days=7), NATIONAL).is_certain
