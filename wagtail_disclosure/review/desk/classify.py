"""Changing, in mid-flow, whether a revision is major information."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from wagtail_disclosure.review import eligibility, ledger, mail, turns
from wagtail_disclosure.review.classification import is_major_as_reviewed
from wagtail_disclosure.review.decisions import NotYours
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.policy import requirement_of
from wagtail_disclosure.review.tiers import Tier

__all__ = ["ClassifyRevision"]


@dataclass(slots=True)
class ClassifyRevision:
    """Say that the revision that waits is major information, or that it is not.

    Raising the flag adds the principal tier. Lowering it when the revision is there already voids
    the approval of the leader in charge, who decides again knowing that nobody comes after.
    Raises NotYours, AlreadyDecided, or ValidationError by field: ``is_major`` or ``reason``.
    """

    task_state: Any
    user: Any
    is_major: bool
    reason: str

    @transaction.atomic
    def execute(self) -> LedgerEntry:
        self.task_state = turns.take(self.task_state)
        if obstacle := eligibility.obstacle(self.task_state, self.user):
            raise NotYours(obstacle)
        self.check()
        entry = self._write(Act.CLASSIFY, {"is_major": self.is_major})
        if self._is_where_it_is_no_longer_needed():
            self._hand_back()
        return entry

    def check(self) -> None:
        """What is asked of the form."""
        if not self.reason.strip():
            raise ValidationError({"reason": _("Say why.")})
        if self.is_major == is_major_as_reviewed(self.task_state.revision):
            raise ValidationError({"is_major": _("It is classified like this already.")})

    def _is_where_it_is_no_longer_needed(self) -> bool:
        tier = self.task_state.task.specific.tier
        return tier == Tier.PRINCIPAL and tier not in requirement_of(self.task_state.revision).tiers

    def _hand_back(self) -> None:
        previous: TaskState = turns.previous_turn(self.task_state)
        entry = self._write(Act.RETURN, {"to": previous.task.specific.tier.value})
        turns.hand_back(self.task_state, previous, self.user, self.reason.strip())
        mail.tell_decision(self.task_state, entry)

    def _write(self, act: Act, data: dict[str, Any]) -> LedgerEntry:
        task = self.task_state.task.specific
        capacity = eligibility.capacity_of(task, self.user)
        return ledger.record(
            act,
            self.task_state.workflow_state.content_object,
            user=self.user,
            acting_for=capacity.acting_for if capacity else None,
            revision=self.task_state.revision,
            tier=task.tier,
            reason=self.reason.strip(),
            data=data | {"workflow_state": self.task_state.workflow_state_id},
        )
