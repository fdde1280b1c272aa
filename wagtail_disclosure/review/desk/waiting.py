"""Lists of what waits for a decision, in a number of queries that does not grow with them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import swapper
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, ExpressionWrapper, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from wagtail.models import TaskState

from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.calendars.workdays import DayCalendar, DueDate
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.desk.duties import Duty, tier_models, waiting_for
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.people.actors import Candidate, candidates_on
from wagtail_disclosure.review.people.due import due_of, is_overdue
from wagtail_disclosure.review.policy import major_kinds
from wagtail_disclosure.review.roles import OVERSEEING, agencies_where
from wagtail_disclosure.review.tiers import Tier

__all__ = ["Item", "described", "in_review", "waiting_items", "with_people"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something that waits. What is to be looked up is filled in for the items that are shown."""

    state: Any
    tier: Tier
    due: DueDate
    is_overdue: bool
    acting_for: Any = None
    page: Any = None
    is_major: bool = False
    people: tuple[Candidate, ...] = ()

    @property
    def able(self) -> list[Candidate]:
        """Those who may decide."""
        return [candidate for candidate in self.people if not candidate.obstacle]


def waiting_items(duties: Iterable[Duty]) -> list[Item]:
    """What waits for somebody with these duties; what is due first, first. Two queries."""
    duties = list(duties)
    acting = {task: duty.capacity.acting_for for duty in duties for task in duty.tasks}
    items = _items(waiting_for(duties))
    return [replace(item, acting_for=acting[item.state.task_id]) for item in items]


def in_review(user: Any) -> list[Item]:
    """What waits in the agencies that ``user`` reviews for or oversees. Four queries."""
    agencies = set(agencies_where(user, OVERSEEING).values_list("pk", flat=True))
    tiers = ContentType.objects.get_for_models(*tier_models()).values()
    states = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, task__content_type__in=list(tiers)
    )
    items = _items(states) if agencies else []
    pages = _pages(items)
    found = [replace(item, page=pages[_page_id(item)]) for item in items if _page_id(item) in pages]
    return [item for item in found if item.page.agency_key in agencies]


def described(items: Iterable[Item]) -> list[Item]:
    """The items with their pages and flags; without those whose page is gone. Two queries."""
    items = list(items)
    pages = _pages([item for item in items if item.page is None])
    flags = _classified(items)
    complete = [replace(item, page=item.page or pages.get(_page_id(item))) for item in items]
    return [replace(item, is_major=_is_major(item, flags)) for item in complete if item.page]


def with_people(items: Iterable[Item]) -> list[Item]:
    """The items with everybody of their tiers, in five queries."""
    items = list(items)
    people = candidates_on([item.state for item in items])
    return [replace(item, people=tuple(people.get(item.state.pk, ()))) for item in items]


def _items(states: QuerySet[TaskState]) -> list[Item]:
    names = [model._meta.model_name for model in tier_models()]
    rows = (
        states.select_related(
            "revision", "workflow_state__requested_by", *(f"task__{name}" for name in names)
        )
        .defer("revision__content")
        .annotate(flag=F("revision__content__is_major"), document_kind=F("revision__content__kind"))
    )
    calendar = calendar_in_force()
    items = [_item(state, names, calendar) for state in rows]
    return sorted(items, key=lambda item: (item.due.day, item.state.started_at, item.state.pk))


def _item(state: Any, names: list[str], calendar: DayCalendar) -> Item:
    """The task as the tier that it is: it says how many days there are."""
    state.task = next(getattr(state.task, name) for name in names if hasattr(state.task, name))
    due = due_of(state, calendar)
    return Item(state, state.task.tier, due, is_overdue(due))


def _page_id(item: Item) -> int:
    return int(item.state.workflow_state.object_id)


def _pages(items: list[Item]) -> dict[int, Any]:
    """The pages with ``column_title``, ``agency_key`` and ``agency_name``."""
    if not items:
        return {}
    model = swapper.load_model("wagtailcore", "Page")
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - model.steplen)
    sections = get_settings().model("SECTION_PAGE_MODEL").objects
    inner = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    around = sections.annotate(inner=inner).filter(inner__startswith=F("path")).order_by("-depth")
    pages = model.objects.filter(pk__in={_page_id(item) for item in items}).annotate(
        column_title=Subquery(model.objects.filter(path=above).values("title")[:1]),
        agency_key=Subquery(around.values("agency")[:1]),
        agency_name=Subquery(around.values("agency__name")[:1]),
    )
    return {page.pk: page for page in pages}


def _classified(items: list[Item]) -> dict[int, bool]:
    """What reviewers have said of the flag, by revision."""
    revisions = {item.state.revision_id for item in items}
    entries = LedgerEntry.objects.filter(act=Act.CLASSIFY, revision_id__in=revisions)
    rows = entries.order_by("sequence").values_list("revision_id", "data")
    return {revision: bool(json.loads(data)["is_major"]) for revision, data in rows}


def _is_major(item: Item, flags: dict[int, bool]) -> bool:
    flag = flags.get(item.state.revision_id, item.state.flag)
    return bool(flag) or item.state.document_kind in major_kinds()
