"""The doctor on what the calendar lacks."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import override_settings

from tests.base.calendar import FAR, enter_fixed_holidays, make_day
from wagtail_disclosure.base.calendar_days import CalendarYear
from wagtail_disclosure.review.people.portal import portal_problems

pytestmark = pytest.mark.django_db


def found(code, today):
    return [problem for problem in portal_problems(today) if problem.code == code]


@pytest.mark.parametrize(
    ("today", "levels"),
    [
        (date(2023, 6, 1), []),
        (date(FAR, 6, 1), ["warning", "info"]),
        (date(FAR, 10, 31), ["warning", "info"]),
        (date(FAR, 11, 1), ["warning", "warning"]),
    ],
)
def test_a_year_without_data_is_named(today, levels):
    problems = found("holidays-unknown", today)
    assert [problem.level for problem in problems] == levels
    assert all(
        str(year) in item.message for item, year in zip(problems, (FAR, FAR + 1), strict=False)
    )


def test_a_year_entered_in_full_is_known_and_one_with_some_days_is_not():
    enter_fixed_holidays(FAR)
    make_day(f"{FAR}-07-01")
    assert len(found("holidays-unknown", date(FAR, 6, 1))) == 2
    CalendarYear.objects.create(year=FAR, source="演示通知")
    (problem,) = found("holidays-unknown", date(FAR, 6, 1))
    assert str(FAR + 1) in problem.message


@override_settings(WAGTAIL_DISCLOSURE={"REGIONAL_HOLIDAYS": ("肉孜节", "古尔邦节")})
def test_holidays_of_the_region_are_asked_for_year_by_year():
    make_day("2025-03-29", "regional_holiday", name="肉孜节")
    make_day("2024-06-17", "regional_holiday", name="古尔邦节")
    make_day("2025-06-06", "holiday", name="古尔邦节")  # not of the region
    (problem,) = found("regional-holiday-missing", date(2025, 11, 1))
    assert "2025" in problem.message and "古尔邦节" in problem.message
    make_day("2025-06-09", "regional_holiday", name="古尔邦节放假")
    assert found("regional-holiday-missing", date(2025, 11, 1)) == []
    assert len(found("regional-holiday-missing", date(2026, 1, 1))) == 2


def test_nothing_is_expected_unless_the_project_says_so():
    assert found("regional-holiday-missing", date(2025, 11, 1)) == []


def test_a_full_year_that_has_lost_a_holiday_is_named():
    enter_fixed_holidays(FAR)
    year = CalendarYear.objects.create(year=FAR, source="演示通知")
    assert found("year-not-full", date(FAR, 6, 1)) == []
    year.year = FAR + 1
    year.save()
    (problem,) = found("year-not-full", date(FAR, 6, 1))
    assert f"{FAR + 1}-10-01" in problem.message
