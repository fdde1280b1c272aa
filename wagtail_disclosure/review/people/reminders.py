"""Reminders of what is due: at most one for each item, person and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState

from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.calendars.workdays import DayCalendar
from wagtail_disclosure.review.mail import reminders_of
from wagtail_disclosure.review.outbox import MailKind, ReviewMail
from wagtail_disclosure.review.people.actors import who_can_act_on
from wagtail_disclosure.review.people.due import due_of, is_reminder_day, local_day
from wagtail_disclosure.review.tasks import TierTaskMixin

__all__ = ["Reminder", "due_reminders", "waiting_states", "write_reminders"]


@dataclass(frozen=True, slots=True)
class Reminder:
    """Who has to be reminded of ``task_state``."""

    task_state: Any
    recipients: list[Any]


def waiting_states() -> QuerySet[TaskState]:
    """Everything that waits for a decision."""
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    )
    related = ("workflow_state__requested_by", "task", "revision")
    return waiting.select_related(*related).order_by("pk")


def due_reminders(today: date | None = None) -> Iterator[Reminder]:
    """Who has not been reminded ``today`` of an item that is due, or was."""
    today = today or local_day()
    calendar = calendar_in_force()
    states = [state for state in waiting_states() if _is_due(state, today, calendar)]
    actors = who_can_act_on(states)
    for state in states:
        reminded = _reminded(state, today)
        people = [user for user in actors[state.pk] if user.email and user.email not in reminded]
        if people:
            yield Reminder(state, people)


def write_reminders(today: date | None = None) -> int:
    """Keep the reminders to be sent and return their number. Run twice at once, the second run
    waits for the first and finds them written.
    """
    today = today or local_day()
    return sum(_write(reminder, today) for reminder in due_reminders(today))


@transaction.atomic
def _write(reminder: Reminder, today: date) -> int:
    locked = TaskState.objects.select_for_update().filter(pk=reminder.task_state.pk)
    if not [state for state in locked if state.status == TaskState.STATUS_IN_PROGRESS]:
        return 0
    reminded = _reminded(reminder.task_state, today)
    people = [user for user in reminder.recipients if user.email not in reminded]
    return len(ReviewMail.objects.bulk_create(reminders_of(reminder.task_state, people)))


def _is_due(state: Any, today: date, calendar: DayCalendar) -> bool:
    if not isinstance(state.task.specific, TierTaskMixin):
        return False
    return is_reminder_day(due_of(state, calendar), today, calendar)


def _reminded(state: Any, today: date) -> set[str]:
    """Addresses that have been reminded of ``state`` on the day."""
    midnight = timezone.make_aware(
        datetime.combine(today, time.min), timezone.get_default_timezone()
    )
    mails = ReviewMail.objects.filter(
        kind=MailKind.REMINDER, task_state_id=state.pk, created_at__gte=midnight
    )
    return set(mails.values_list("recipient", flat=True))
