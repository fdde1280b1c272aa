"""A reviewer's decision on a revision: one at a time, by the right person, with what it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from wagtail_disclosure.review import eligibility, ledger, mail, prerequisites, turns
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.lists import ChecklistItem, Decision
from wagtail_disclosure.review.tiers import Tier
from wagtail_disclosure.review.turns import AlreadyDecided

__all__ = ["AlreadyDecided", "Decide", "NotYours"]

ACTS = {
    Decision.APPROVE: Act.APPROVE,
    Decision.RETURN: Act.RETURN,
    Decision.REJECT: Act.SEND_BACK,
}


class NotYours(PermissionDenied):
    """The decision is somebody else's; the message says why."""


@dataclass(slots=True)
class Decide:
    """Decide on ``task_state``. ``checked`` are keys of the checklist points that were confirmed.

    Raises NotYours, AlreadyDecided, or ValidationError by field: ``comment``, ``checklist``, or
    none where a proofreading or the secrecy review is missing.
    """

    task_state: Any
    user: Any
    decision: Decision
    comment: str = ""
    checked: tuple[int, ...] = ()

    @transaction.atomic
    def execute(self) -> LedgerEntry:
        self.task_state = turns.take(self.task_state)
        if reason := eligibility.obstacle(self.task_state, self.user):
            raise NotYours(reason)
        self.check()
        entry = self._write()
        self._pass_on()
        mail.tell_decision(self.task_state, entry)
        return entry

    def check(self) -> None:
        """What is asked of the form."""
        if self.decision != Decision.APPROVE:
            if not self.comment.strip():
                raise ValidationError({"comment": _("Say what has to be changed.")})
            return
        points = self._points()
        if missing := [point.text for point in points if point.pk not in self.checked]:
            message = _("Not confirmed: %(points)s")
            raise ValidationError({"checklist": message % {"points": "；".join(missing)}})
        if problems := prerequisites.approval_problems(self.task_state.revision, self.tier):
            raise ValidationError([ValidationError(problem) for problem in problems])

    @property
    def tier(self) -> Tier:
        return self.task_state.task.specific.tier

    def _points(self) -> list[ChecklistItem]:
        return list(ChecklistItem.objects.filter(tier=self.tier, is_active=True))

    def _write(self) -> LedgerEntry:
        capacity = eligibility.capacity_of(self.task_state.task.specific, self.user)
        data: dict[str, Any] = {"workflow_state": self.task_state.workflow_state_id}
        if self.decision == Decision.APPROVE:
            data["checklist"] = [point.text for point in self._points()]
        if self.decision == Decision.RETURN:
            data["to"] = turns.previous_turn(self.task_state).task.specific.tier.value
        return ledger.record(
            ACTS[self.decision],
            self.task_state.workflow_state.content_object,
            user=self.user,
            acting_for=capacity.acting_for if capacity else None,
            revision=self.task_state.revision,
            tier=self.tier,
            reason=self.comment.strip(),
            data=data,
        )

    def _pass_on(self) -> None:
        comment = self.comment.strip()
        if self.decision == Decision.APPROVE:
            self.task_state.approve(user=self.user, comment=comment)
        elif self.decision == Decision.REJECT:
            self.task_state.reject(user=self.user, comment=comment)
        else:
            previous = turns.previous_turn(self.task_state)
            turns.hand_back(self.task_state, previous, self.user, comment)
