"""Calendar days, years entered in full, and the calendar that they make."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from tests.base.calendar import FAR, enter_fixed_holidays, make_day
from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarDayKind, CalendarYear
from wagtail_disclosure.base.calendar_in_force import calendar_in_force, day_kinds
from wagtail_disclosure.calendars.day_kinds import FIXED_HOLIDAYS
from wagtail_disclosure.calendars.opening.schedule import DayKind

pytestmark = pytest.mark.django_db


def errors_of(instance):
    with pytest.raises(ValidationError) as caught:
        instance.full_clean()
    return caught.value.message_dict


@pytest.mark.parametrize(
    ("kind", "means"),
    [
        (CalendarDayKind.HOLIDAY, DayKind.HOLIDAY),
        (CalendarDayKind.REGIONAL_HOLIDAY, DayKind.HOLIDAY),
        (CalendarDayKind.MAKEUP_WORKDAY, DayKind.MAKEUP_WORKDAY),
        (CalendarDayKind.ORDINARY, DayKind.ORDINARY),
    ],
)
def test_every_kind_is_one_of_the_calendar(kind, means):
    make_day("2025-06-07", kind)
    assert calendar_in_force().kind(date(2025, 6, 7)) is means


def test_entries_and_declared_years_are_read_with_one_query(django_assert_num_queries):
    for day in ("2025-06-06", "2025-06-09", f"{FAR}-10-01"):
        make_day(day)
    CalendarYear.objects.create(year=FAR, source="演示通知")
    with django_assert_num_queries(1):
        calendar = calendar_in_force()
        assert not calendar.answer(date(2025, 6, 6)).is_workday
        assert calendar.answer(date(2025, 6, 5)).is_workday
        assert calendar.kind(date(FAR, 10, 1)) is DayKind.HOLIDAY
        assert calendar.kind(date(FAR, 6, 2)) is DayKind.ORDINARY
        assert calendar.kind(date(FAR + 1, 6, 2)) is DayKind.UNKNOWN


def test_a_window_knows_nothing_beyond_it(django_assert_num_queries):
    make_day("2025-06-06")
    CalendarYear.objects.create(year=FAR, source="演示通知")
    with django_assert_num_queries(1):
        kind = day_kinds(date(2025, 6, 6), date(2025, 6, 7))
        found = [kind(date(2025, 6, day)) for day in (5, 6, 7, 8)]
    assert found == [DayKind.UNKNOWN, DayKind.HOLIDAY, DayKind.ORDINARY, DayKind.UNKNOWN]
    assert day_kinds(date(FAR, 3, 3), date(FAR, 3, 3))(date(FAR, 3, 3)) is DayKind.ORDINARY


def test_an_empty_table_leaves_the_library():
    assert calendar_in_force().kind(date(2024, 10, 12)) is DayKind.MAKEUP_WORKDAY


def test_a_change_counts_at_once():
    day = make_day("2025-06-06")
    assert not calendar_in_force().answer(date(2025, 6, 6)).is_workday
    day.delete()
    assert calendar_in_force().answer(date(2025, 6, 6)).is_workday


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"source": ""}, {"source"}),
        ({"kind": ""}, {"kind"}),
        ({"kind": "holiday", "name": " "}, {"name"}),
        ({"kind": "regional_holiday", "name": ""}, {"name"}),
        ({"date": date(205, 6, 6)}, {"date"}),
        ({"date": date(2525, 6, 6)}, {"date"}),
        ({"date": None}, {"date"}),
        ({"date": date(2025, 6, 6), "kind": "makeup_workday"}, {"kind"}),  # a Friday
        ({"date": date(FAR, 10, 1), "kind": "makeup_workday"}, {"kind"}),  # who knows
        ({"source": "长" * 201}, {"source"}),
    ],
)
def test_what_is_no_entry_is_refused_at_its_field(fields, where):
    values = {"date": date(2025, 6, 7), "kind": "holiday", "name": "节", "source": "通知", **fields}
    assert set(errors_of(CalendarDay(**values))) == where


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        ("2025-06-07", "makeup_workday", ""),  # a Saturday
        ("2024-10-01", "makeup_workday", ""),  # worked on a national holiday
        ("2025-06-06", "regional_holiday", "古尔邦节"),
        ("2024-10-12", "holiday", "演示节"),  # against the library
        ("2024-10-12", "ordinary", ""),
    ],
)
def test_what_can_be_decreed_can_be_entered(day, kind, name):
    entered = CalendarDay(date=day, kind=kind, name=name, source="演示通知")
    entered.full_clean()
    entered.save()
    assert CalendarDay.objects.get(date=day).kind == kind


def test_a_day_has_one_entry():
    make_day("2025-06-06")
    twin = CalendarDay(date=date(2025, 6, 6), kind="holiday", name="节", source="通知")
    assert errors_of(twin) == {"date": ["This day is entered already: change that entry."]}


def test_a_contradiction_names_the_weekday_in_the_reader_s_language():
    day = CalendarDay(date=date(2025, 6, 6), kind="makeup_workday", source="通知")
    with translation.override("zh-hans"):
        assert "星期五" in errors_of(day)["kind"][0]


def test_a_year_is_full_only_with_the_holidays_of_every_year():
    year = CalendarYear(year=FAR, source="通知")
    assert all(str(date(FAR, *day)) in errors_of(year)["year"][0] for day in FIXED_HOLIDAYS)
    enter_fixed_holidays(FAR)
    year.full_clean()
    CalendarDay.objects.filter(date=date(FAR, 5, 1)).update(kind="ordinary")
    assert year.missing_days() == [date(FAR, 5, 1)]


@pytest.mark.parametrize("year", [None, 0, 1900, 2101])
def test_a_year_beyond_reason_is_refused(year):
    assert set(errors_of(CalendarYear(year=year, source="通知"))) == {"year"}


def test_they_say_what_they_are():
    assert str(make_day("2025-06-06", name="古尔邦节")) == "2025-06-06 古尔邦节"
    assert str(make_day("2025-06-07", "ordinary", name="")) == "2025-06-07 Ordinary day"
    assert str(CalendarYear(year=FAR)) == str(FAR)
