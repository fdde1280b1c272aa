"""By which day a tier is to decide."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone
from wagtail.models import TaskState

from tests.base.calendar import make_day
from tests.review.factories import submitted
from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.calendars.day_kinds import CalendarInForce
from wagtail_disclosure.calendars.workdays import DueDate
from wagtail_disclosure.review.people.due import (
    due_of,
    due_on,
    is_overdue,
    is_reminder_day,
    working_days_late,
)

# National Day 2025 and the Mid-Autumn Festival: off from 1 to 8 October, worked on Sunday 28
# September and Saturday 11 October.
NATIONAL = CalendarInForce()
BEFORE_HOLIDAY = datetime(2025, 9, 29, 3, 0, tzinfo=UTC)


def test_holidays_are_not_counted_and_days_worked_in_exchange_are():
    assert due_on(BEFORE_HOLIDAY, 1, NATIONAL).day == date(2025, 9, 30)
    assert due_on(BEFORE_HOLIDAY, 2, NATIONAL).day == date(2025, 10, 9)
    assert due_on(BEFORE_HOLIDAY, 4, NATIONAL) == DueDate(date(2025, 10, 11), is_certain=True)


def test_a_year_without_data_is_said_to_be_uncertain():
    assert not due_on(datetime(2093, 3, 2, tzinfo=UTC), 2, NATIONAL).is_certain


def test_the_day_is_beijing_s_whatever_the_reader_has_chosen():
    late_in_the_evening = datetime(2025, 9, 22, 15, 30, tzinfo=UTC)  # 23:30 in Beijing
    past_midnight = datetime(2025, 9, 22, 16, 30, tzinfo=UTC)
    with timezone.override("America/New_York"):
        assert due_on(late_in_the_evening, 1, NATIONAL).day == date(2025, 9, 23)
        assert due_on(past_midnight, 1, NATIONAL).day == date(2025, 9, 24)


@pytest.mark.parametrize(
    ("day", "late", "reminds"),
    [
        (date(2025, 9, 29), 0, False),
        (date(2025, 9, 30), 0, True),
        (date(2025, 10, 3), 0, False),
        (date(2025, 10, 9), 1, True),
        (date(2025, 10, 11), 3, True),
        (date(2025, 10, 12), 3, False),
    ],
)
def test_lateness_and_reminders_are_counted_in_working_days(day, late, reminds):
    due = DueDate(date(2025, 9, 30), is_certain=True)
    assert working_days_late(due, NATIONAL, day) == late
    assert is_reminder_day(due, day, NATIONAL) is reminds


@pytest.mark.django_db
def test_a_tier_has_its_own_number_of_days(office, django_assert_num_queries):
    page = submitted(office)
    TaskState.objects.update(started_at=BEFORE_HOLIDAY)
    state = TaskState.objects.get(pk=page.current_workflow_task_state.pk)
    task = state.task.specific
    task.working_days = 2
    task.save()
    due = due_of(state, NATIONAL)
    assert due.day == date(2025, 10, 9)
    assert not is_overdue(due, date(2025, 10, 9))
    assert is_overdue(due, date(2025, 10, 10))
    assert is_overdue(due)
    state.task = task
    with django_assert_num_queries(0):
        due_of(state, NATIONAL)


@pytest.mark.django_db
def test_the_region_s_days_off_are_not_counted():
    received = datetime(2025, 6, 5, 3, 0, tzinfo=UTC)
    assert due_on(received, 1, calendar_in_force()).day == date(2025, 6, 6)
    for day in range(6, 11):
        make_day(f"2025-06-{day:02d}", "regional_holiday", name="古尔邦节")
    assert due_on(received, 1, calendar_in_force()) == DueDate(date(2025, 6, 11), is_certain=True)
