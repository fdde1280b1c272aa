"""Who may decide on a revision: somebody of the tier or their deputy, with no other part in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from wagtail_disclosure.review.clearance import approvals_of, people_of
from wagtail_disclosure.review.deputies import represented_by

__all__ = ["Capacity", "capacity_of", "decidable", "decidable_as", "obstacle"]


@dataclass(frozen=True, slots=True)
class Capacity:
    """The person who decides and, if they are a deputy, for whom."""

    user: Any
    acting_for: Any = None

    @property
    def keys(self) -> set[str]:
        people = (self.user, self.acting_for)
        return {str(person.pk) for person in people if person is not None}


def capacity_of(task: Any, user: Any) -> Capacity | None:
    """In what capacity ``user`` may decide at ``task``; None: in none. A superuser has none by
    being one.
    """
    if not user.is_active:
        return None
    groups = task.groups.values_list("pk", flat=True)
    if user.groups.filter(pk__in=groups).exists():
        return Capacity(user)
    absent = represented_by(user).filter(leader__is_active=True, leader__groups__in=groups)
    deputyship = absent.first()
    return Capacity(user, deputyship.leader) if deputyship else None


def obstacle(task_state: Any, user: Any) -> str:
    """Why ``user`` may not decide on ``task_state``; blank when nothing stands against it."""
    capacity = capacity_of(task_state.task.specific, user)
    if capacity is None:
        return _("This tier is not yours to decide.")
    people = capacity.keys
    if str(task_state.revision.user_id) in people:
        return _("Whoever edited the text last does not decide on it.")
    if str(task_state.workflow_state.requested_by_id) in people:
        return _("Whoever submitted the text does not decide on it.")
    decided = [people_of(entry) for entry in approvals_of(task_state.revision).values()]
    if any(people & earlier for earlier in decided):
        return _("You have decided at another tier: two tiers need two people.")
    return ""


def decidable(task: Any, user: Any) -> QuerySet[TaskState]:
    """What waits at ``task`` and ``user`` may decide. Whether they decided at another tier is
    asked of the workflow here, and of the ledger when they decide.
    """
    capacity = capacity_of(task, user)
    return decidable_as(capacity, [task.pk]) if capacity else TaskState.objects.none()


def decidable_as(capacity: Capacity, tasks: Iterable[int]) -> QuerySet[TaskState]:
    """What waits at ``tasks`` (keys) and may be decided in that capacity."""
    waiting = TaskState.objects.filter(task__in=tasks, status=TaskState.STATUS_IN_PROGRESS)
    # An approval of an earlier text does not count: whoever gave it may look at the new one.
    decided = TaskState.objects.filter(
        workflow_state=OuterRef("workflow_state"),
        revision=OuterRef("revision"),
        status=TaskState.STATUS_APPROVED,
        finished_by__in=capacity.keys,
    )
    own = Q(revision__user__in=capacity.keys) | Q(workflow_state__requested_by__in=capacity.keys)
    return waiting.exclude(own).exclude(Exists(decided))
