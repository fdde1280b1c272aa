"""Who can decide on what is waiting, for whole lists at a time: the rules of ``eligibility`` asked
from the other side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils.translation import gettext as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from wagtail_disclosure.review.clearance import STEPS, people_of, standing_approvals
from wagtail_disclosure.review.deputies import Deputyship, current_deputyships
from wagtail_disclosure.review.ledger_entry import LedgerEntry

__all__ = ["Candidate", "candidates_on", "name_of", "who_can_act", "who_can_act_on"]

Rows = dict[int, dict[str, Any]]
Members = dict[int, list[Any]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the tier, or the deputy of somebody, and what stands against their deciding:
    blank when nothing does.
    """

    person: Any
    acting_for: Any = None
    obstacle: str = ""

    @property
    def keys(self) -> set[str]:
        people = (self.person, self.acting_for)
        return {str(person.pk) for person in people if person is not None}


def who_can_act(task_state: Any) -> list[Any]:
    """The active accounts that may decide on ``task_state`` today."""
    return who_can_act_on([task_state])[task_state.pk]


def who_can_act_on(task_states: Iterable[Any]) -> dict[int, list[Any]]:
    """The same for many, by key, in five queries."""
    return {
        key: [candidate.person for candidate in candidates if not candidate.obstacle]
        for key, candidates in candidates_on(task_states).items()
    }


def candidates_on(task_states: Iterable[Any]) -> dict[int, list[Candidate]]:
    """Everybody who belongs to the tiers of ``task_states``, and why some may not decide."""
    rows = _rows([state.pk for state in task_states])
    groups = _groups_of_tasks(rows)
    members = _members({group for held in groups.values() for group in held})
    deputyships = _deputyships({user.pk for users in members.values() for user in users})
    decided = _decided(rows)
    return {
        key: [
            _judged(candidate, row, decided[key])
            for candidate in _candidates(groups[row["task_id"]], members, deputyships)
        ]
        for key, row in rows.items()
    }


def name_of(user: Any) -> str:
    """What a person is called in messages."""
    return user.get_full_name() or user.get_username()


def _rows(keys: list[int]) -> Rows:
    states = TaskState.objects.filter(pk__in=keys).values(
        "pk",
        "task_id",
        "task__content_type_id",
        "revision_id",
        page_id=F("revision__object_id"),
        editor=F("revision__user_id"),
        submitter=F("workflow_state__requested_by_id"),
    )
    return {state["pk"]: state for state in states}


def _groups_of_tasks(rows: Rows) -> dict[int, set[int]]:
    """Keys of the groups of each task: one query for all types of task."""
    tasks: dict[int, set[int]] = defaultdict(set)
    for row in rows.values():
        tasks[row["task__content_type_id"]].add(row["task_id"])
    parts = []
    for content_type, keys in tasks.items():
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is not None and issubclass(model, AbstractGroupApprovalTask):
            held = model.objects.filter(pk__in=keys).order_by()
            parts.append(held.values_list("pk", "groups"))
    groups: dict[int, set[int]] = defaultdict(set)
    for task, group in parts[0].union(*parts[1:]) if parts else ():
        if group is not None:
            groups[task].add(group)
    return groups


def _members(groups: set[int]) -> Members:
    """The accounts in each group, disabled ones too."""
    users = get_user_model().objects.filter(groups__in=groups).annotate(held=F("groups"))
    members: Members = defaultdict(list)
    for user in users.select_related("wagtail_userprofile").order_by("pk"):
        members[user.held].append(user)
    return members


def _deputyships(leaders: set[Any]) -> list[Deputyship]:
    current = current_deputyships().filter(leader__in=leaders)
    return list(current.select_related("leader", "deputy", "deputy__wagtail_userprofile"))


def _candidates(
    groups: set[int], members: Members, deputyships: list[Deputyship]
) -> list[Candidate]:
    """The members, then the deputies of members who are not members themselves."""
    found = {user.pk: Candidate(user) for group in sorted(groups) for user in members[group]}
    leaders = set(found)
    for deputyship in deputyships:
        if deputyship.leader_id in leaders and deputyship.deputy_id not in found:
            found[deputyship.deputy_id] = Candidate(deputyship.deputy, deputyship.leader)
    return list(found.values())


def _decided(rows: Rows) -> dict[int, set[str]]:
    """Keys of the people whose approval of the revision stands, by task state."""
    pages = {int(row["page_id"]) for row in rows.values() if row["page_id"]}
    entries: dict[int, list[LedgerEntry]] = defaultdict(list)
    steps = LedgerEntry.objects.filter(page_id__in=pages, act__in=STEPS).order_by("sequence")
    for entry in steps.defer("reason"):
        entries[entry.page_id or 0].append(entry)
    return {
        key: {
            person
            for entry in standing_approvals(
                entries[int(row["page_id"] or 0)], row["revision_id"]
            ).values()
            for person in people_of(entry)
        }
        for key, row in rows.items()
    }


def _judged(candidate: Candidate, row: dict[str, Any], decided: set[str]) -> Candidate:
    reason = _obstacle(candidate, row, decided)
    return Candidate(candidate.person, candidate.acting_for, reason)


def _obstacle(candidate: Candidate, row: dict[str, Any], decided: set[str]) -> str:
    if not candidate.person.is_active:
        return _("the account is disabled")
    if str(row["editor"]) in candidate.keys:
        return _("edited the text last")
    if str(row["submitter"]) in candidate.keys:
        return _("submitted the text")
    if candidate.keys & decided:
        return _("has decided at another tier")
    return ""
