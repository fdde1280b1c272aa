"""One revision at one tier, with everything a reviewer is shown about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import TaskState

from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.calendars.workdays import DueDate
from wagtail_disclosure.review import eligibility, prerequisites
from wagtail_disclosure.review.classification import is_major_as_reviewed
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.desk.steps import Step, steps_of
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.people.due import due_of, is_overdue
from wagtail_disclosure.review.policy import Requirement, requirement_of
from wagtail_disclosure.review.proofreading_models import ProofreadingRound
from wagtail_disclosure.review.roles import OVERSEEING, agencies_where
from wagtail_disclosure.review.secrecy_review import SecrecyReview
from wagtail_disclosure.review.tasks import TierTaskMixin
from wagtail_disclosure.review.tiers import Tier

__all__ = ["Case", "open_case"]

COMMENTS = (Act.APPROVE, Act.RETURN, Act.SEND_BACK, Act.CLASSIFY, Act.CANCEL, Act.BREAK_GLASS)
COMMENTS_SHOWN = 20


def open_case(user: Any, task_state_id: int) -> Case:
    """The case of a task state. Raises Http404 for what is no tier of a reviewed page, and
    PermissionDenied for those whom it does not concern.
    """
    state = get_object_or_404(
        TaskState.objects.select_related("workflow_state", "revision", "task"), pk=task_state_id
    )
    page = state.workflow_state.content_object
    if page is None or not isinstance(state.task.specific, TierTaskMixin):
        raise Http404
    case = Case(state, page.specific, user)
    if not isinstance(case.page, ReviewedPageMixin):
        raise Http404
    if not case.may_be_read:
        raise PermissionDenied
    return case


@dataclass
class Case:
    """``page`` is the page as the database has it, ``draft`` what is under review."""

    state: Any
    page: Any
    user: Any

    @cached_property
    def task(self) -> Any:
        return self.state.task.specific

    @property
    def tier(self) -> Tier:
        return self.task.tier

    @cached_property
    def draft(self) -> Any:
        return self.state.revision.as_object()

    @cached_property
    def digest(self) -> str:
        return content_digest(self.draft)

    @cached_property
    def section(self) -> Any:
        return section_of(self.page)

    @cached_property
    def may_be_read(self) -> bool:
        """Those who review or oversee the agency, whoever submitted or may edit the page, and a
        deputy at this tier.
        """
        agency = self.section and self.section.agency_id
        return (
            agencies_where(self.user, OVERSEEING).filter(pk=agency).exists()
            or self.user.pk == self.state.workflow_state.requested_by_id
            or self.may_be_edited
            or eligibility.capacity_of(self.task, self.user) is not None
        )

    @cached_property
    def may_be_edited(self) -> bool:
        return bool(self.page.permissions_for_user(self.user).can_edit())

    @property
    def is_waiting(self) -> bool:
        return bool(self.state.status == TaskState.STATUS_IN_PROGRESS)

    @cached_property
    def obstacle(self) -> str:
        """Why this person may not decide; blank when they may."""
        return eligibility.obstacle(self.state, self.user)

    @property
    def may_be_decided(self) -> bool:
        return self.is_waiting and not self.obstacle

    @cached_property
    def acting_for(self) -> Any:
        capacity = eligibility.capacity_of(self.task, self.user)
        return capacity.acting_for if capacity else None

    @cached_property
    def problems(self) -> list[str]:
        """What is still missing for an approval."""
        return prerequisites.approval_problems(self.state.revision, self.tier)

    @cached_property
    def requirement(self) -> Requirement:
        return requirement_of(self.state.revision)

    @cached_property
    def is_major(self) -> bool:
        return is_major_as_reviewed(self.state.revision)

    @cached_property
    def steps(self) -> list[Step]:
        return steps_of(self.state, self.requirement)

    @cached_property
    def due(self) -> DueDate:
        return due_of(self.state, calendar_in_force())

    @property
    def is_overdue(self) -> bool:
        return is_overdue(self.due)

    @cached_property
    def secrecy_review(self) -> SecrecyReview | None:
        return prerequisites.secrecy_review_of(self.page.pk, self.digest)

    @cached_property
    def proofreadings(self) -> list[ProofreadingRound]:
        rounds = ProofreadingRound.objects.filter(page_id=self.page.pk, content_digest=self.digest)
        return list(rounds.select_related("user").prefetch_related("findings").order_by("number"))

    @cached_property
    def comments(self) -> list[LedgerEntry]:
        """What reviewers have written on this page, the last first."""
        entries = entries_of(self.page.pk).filter(act__in=COMMENTS).exclude(reason="")
        return list(entries.reverse()[:COMMENTS_SHOWN])

    @cached_property
    def submission(self) -> LedgerEntry | None:
        """The entry with which this content came under review."""
        acts = (Act.SUBMIT, Act.RESUME, Act.RESTART)
        return entries_of(self.page.pk).filter(act__in=acts).last()

    @property
    def has_changed_files(self) -> bool:
        """Whether a file is another one than when the revision was submitted."""
        submitted = self.submission
        return bool(
            submitted
            and submitted.revision_id == self.state.revision_id
            and submitted.content_digest != self.digest
        )
