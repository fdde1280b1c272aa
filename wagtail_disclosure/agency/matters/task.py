"""A key task as it stands on a day: worked out from its rows, for page, table and file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from wagtail_disclosure.agency.matters.choices import MatterStatus, MilestoneState

__all__ = ["Milestone", "Task", "task_of", "tasks_of"]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A milestone with its state on the day that is asked about."""

    text: str
    due_on: date
    done_on: date | None
    state: MilestoneState


@dataclass(frozen=True, slots=True)
class Task:
    """``page`` is the task's page, ``milestones`` are by due day, ``updates`` newest first."""

    page: Any
    milestones: tuple[Milestone, ...]
    updates: tuple[Any, ...]

    @property
    def status(self) -> MatterStatus:
        if self.page.concluded_on:
            return MatterStatus.DONE
        states = {milestone.state for milestone in self.milestones}
        if MilestoneState.OVERDUE in states:
            return MatterStatus.OVERDUE
        has_begun = self.updates or MilestoneState.DONE in states
        return MatterStatus.UNDER_WAY if has_begun else MatterStatus.PLANNED

    @property
    def percent(self) -> int | None:
        """Share done by the newest update that gives one; None where none does."""
        given = (row.percent for row in self.updates if row.percent is not None)
        return next(given, None)

    @property
    def newest(self) -> Any | None:
        """The newest update."""
        return next(iter(self.updates), None)

    @property
    def next_milestone(self) -> Milestone | None:
        """The first milestone that is still to be reached."""
        open_states = {MilestoneState.AHEAD, MilestoneState.OVERDUE}
        return next((row for row in self.milestones if row.state in open_states), None)

    @property
    def reached(self) -> int:
        """Number of milestones reached."""
        return sum(row.state is MilestoneState.DONE for row in self.milestones)

    def days_without_update(self, today: date) -> int | None:
        """Days since the newest update; None for a task that is done or has none."""
        if self.page.concluded_on or self.newest is None:
            return None
        return (today - self.newest.dated_on).days


def task_of(page: Any, today: date) -> Task:
    """The task of one page, with the rows that the page has in memory (so a preview shows the
    draft's).
    """
    return _task(page, page.milestones.all(), page.progress.all(), today)


def tasks_of(pages: Iterable[Any], today: date) -> list[Task]:
    """The tasks of many pages of one class, in their order; two queries for all their rows."""
    pages = list(pages)
    if not pages:
        return []
    milestones = _rows_by_page(type(pages[0]).milestones, pages)
    progress = _rows_by_page(type(pages[0]).progress, pages)
    return [_task(page, milestones[page.pk], progress[page.pk], today) for page in pages]


def _rows_by_page(relation: Any, pages: list[Any]) -> dict[int, list[Any]]:
    rows: dict[int, list[Any]] = defaultdict(list)
    model = relation.rel.related_model
    for row in model.objects.filter(page_id__in=[page.pk for page in pages]):
        rows[row.page_id].append(row)
    return rows


def _task(page: Any, milestones: Iterable[Any], progress: Iterable[Any], today: date) -> Task:
    is_done = bool(page.concluded_on)
    return Task(
        page,
        tuple(
            Milestone(row.text, row.due_on, row.done_on, _state(row, is_done, today))
            for row in sorted(milestones, key=attrgetter("due_on"))
        ),
        tuple(sorted(progress, key=attrgetter("dated_on"), reverse=True)),
    )


def _state(row: Any, is_done: bool, today: date) -> MilestoneState:
    if row.done_on:
        return MilestoneState.DONE
    if is_done:
        return MilestoneState.MISSED
    return MilestoneState.OVERDUE if row.due_on < today else MilestoneState.AHEAD
