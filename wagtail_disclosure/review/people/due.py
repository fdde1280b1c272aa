"""By which day a tier is to decide: working days after the day it received the revision.

They are counted in the calendar that the caller hands in, which is read once for a whole list; see
`wagtail_disclosure.base.calendar_in_force`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from wagtail_disclosure.calendars.workdays import (
    DayCalendar,
    DueDate,
    add_workdays,
    workdays_between,
)

__all__ = [
    "due_of",
    "due_on",
    "is_overdue",
    "is_reminder_day",
    "local_day",
    "working_days_late",
]


def local_day(moment: datetime | None = None) -> date:
    """The day of ``moment`` (now) in the project's time zone, whatever zone the person at the
    screen has chosen for themselves.
    """
    return timezone.localdate(moment, timezone.get_default_timezone())


def due_on(started_at: datetime, working_days: int, calendar: DayCalendar) -> DueDate:
    """The last day for a decision on what was received at ``started_at``. The day it was received
    on is not counted.
    """
    return add_workdays(local_day(started_at), working_days, calendar)


def due_of(task_state: Any, calendar: DayCalendar) -> DueDate:
    """The last day for the decision on ``task_state``. No query where its task is at hand as the
    specific one.
    """
    return due_on(task_state.started_at, task_state.task.specific.working_days, calendar)


def is_overdue(due: DueDate, today: date | None = None) -> bool:
    """Whether the last day has passed."""
    return due.day < (today or local_day())


def working_days_late(due: DueDate, calendar: DayCalendar, today: date | None = None) -> int:
    """Working days since ``due``; 0 while there is time."""
    today = today or local_day()
    return workdays_between(due.day, today, calendar).days if today > due.day else 0


def is_reminder_day(due: DueDate, today: date, calendar: DayCalendar) -> bool:
    """Whether a reminder goes out: on the last day, and on each working day after it."""
    return today == due.day or (today > due.day and calendar.answer(today).is_workday)
