"""What happened, and is to happen, in key tasks: one line of dated events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from wagtail_disclosure.agency.matters.choices import MilestoneState
from wagtail_disclosure.agency.matters.task import Task

__all__ = ["Event", "Month", "events_of", "months_of"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day. ``is_ahead`` marks what is planned and has not happened; ``text`` is the
    editor's, ``label`` the software's.
    """

    day: date
    label: str
    text: str
    task: Task
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """The events of a month; ``first`` is its first day."""

    first: date
    events: tuple[Event, ...]


def events_of(task: Task) -> list[Event]:
    """The events of one task, oldest first."""
    found = [*_consultation(task), *_milestones(task), *_updates(task), *_conclusion(task)]
    return sorted(found, key=lambda event: event.day)


def months_of(tasks: Iterable[Task]) -> list[Month]:
    """The events of many tasks by month, oldest first."""
    events = [event for task in tasks for event in events_of(task)]
    events.sort(key=lambda event: event.day)
    grouped = groupby(events, key=lambda event: event.day.replace(day=1))
    return [Month(first, tuple(month)) for first, month in grouped]


def _consultation(task: Task) -> Iterator[Event]:
    page = task.page
    if page.consultation_from:
        yield Event(page.consultation_from, _("Consultation begins"), "", task)
    if page.consultation_until:
        yield Event(page.consultation_until, _("Consultation ends"), "", task)


def _milestones(task: Task) -> Iterator[Event]:
    for row in task.milestones:
        label = _("Milestone: %(state)s") % {"state": row.state.label}
        is_ahead = row.state is not MilestoneState.DONE
        yield Event(row.done_on or row.due_on, label, row.text, task, is_ahead)


def _updates(task: Task) -> Iterator[Event]:
    for row in task.updates:
        yield Event(row.dated_on, _("Progress"), row.text, task)


def _conclusion(task: Task) -> Iterator[Event]:
    if task.page.concluded_on:
        yield Event(task.page.concluded_on, _("Result"), task.page.result, task)
