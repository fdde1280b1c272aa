"""What one person decides on: their own tiers, and those of the people they are a deputy of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.models import TaskState

from wagtail_disclosure.review.deputies import represented_by
from wagtail_disclosure.review.eligibility import Capacity, decidable_as
from wagtail_disclosure.review.tasks import TierTaskMixin

__all__ = ["Duty", "duties_of", "tier_models", "waiting_for"]


@dataclass(frozen=True, slots=True)
class Duty:
    """The tasks (keys) that somebody decides at in one capacity."""

    capacity: Capacity
    tasks: frozenset[int]


def duties_of(user: Any) -> list[Duty]:
    """The same answers as ``eligibility.capacity_of`` for all tasks at once, in three queries."""
    if not user.is_active:
        return []
    absent = [deputyship.leader for deputyship in represented_by(user)]
    groups = _groups_of([user, *absent])
    tasks = _tasks_by_group({group for held in groups.values() for group in held})
    duties: list[Duty] = []
    taken: frozenset[int] = frozenset()
    for leader in [None, *absent]:
        held = groups[(leader or user).pk]
        mine = frozenset(task for group in held for task in tasks[group]) - taken
        taken |= mine
        if mine:
            duties.append(Duty(Capacity(user, leader), mine))
    return duties


def waiting_for(duties: Iterable[Duty]) -> QuerySet[TaskState]:
    """What waits for a decision in one of the capacities."""
    mine = [
        Q(pk__in=decidable_as(duty.capacity, duty.tasks).values("pk").order_by()) for duty in duties
    ]
    return TaskState.objects.filter(reduce(or_, mine)) if mine else TaskState.objects.none()


def tier_models() -> list[Any]:
    """The task types that are tiers."""
    return [model for model in apps.get_models() if issubclass(model, TierTaskMixin)]


def _groups_of(users: Iterable[Any]) -> dict[Any, list[int]]:
    rows = get_user_model().objects.filter(pk__in={user.pk for user in users}).order_by()
    groups: dict[Any, list[int]] = defaultdict(list)
    for user, group in rows.values_list("pk", "groups"):
        if group is not None:
            groups[user].append(group)
    return groups


def _tasks_by_group(groups: set[int]) -> dict[int, list[int]]:
    parts = [
        model.objects.filter(groups__in=groups).order_by().values_list("groups", "pk")
        for model in tier_models()
    ]
    tasks: dict[int, list[int]] = defaultdict(list)
    for group, task in parts[0].union(*parts[1:]) if groups else ():
        tasks[group].append(task)
    return tasks
