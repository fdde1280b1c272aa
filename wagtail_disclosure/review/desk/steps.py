"""The way of a revision through the tiers: what is done, who decides now, what is ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import TaskState

from wagtail_disclosure.review.clearance import approvals_of
from wagtail_disclosure.review.ledger_entry import LedgerEntry
from wagtail_disclosure.review.people.actors import Candidate, candidates_on
from wagtail_disclosure.review.policy import Requirement
from wagtail_disclosure.review.tiers import Tier

__all__ = ["Step", "steps_of"]

LABELS = {
    "done": pgettext_lazy("disclosure", "Approved"),
    "current": _("Waiting for a decision"),
    "ahead": _("Still to come"),
    "omitted": _("Not needed"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A tier: ``reason`` says why it is needed or not, ``entry`` is its approval,
    ``people`` those of the tier, while it waits there.
    """

    tier: Tier
    status: str
    reason: str = ""
    entry: LedgerEntry | None = None
    people: tuple[Candidate, ...] = ()

    @property
    def status_label(self) -> Any:
        return LABELS[self.status]

    @property
    def able(self) -> list[Candidate]:
        return [candidate for candidate in self.people if not candidate.obstacle]


def steps_of(state: Any, requirement: Requirement) -> list[Step]:
    """All tiers in their order, as they stand for the revision of ``state``."""
    approvals = approvals_of(state.revision)
    return [_step(tier, state, requirement, approvals) for tier in Tier]


def _step(
    tier: Tier, state: Any, requirement: Requirement, approvals: Mapping[Tier, LedgerEntry]
) -> Step:
    reason = requirement.needed.get(tier) or requirement.omitted.get(tier, "")
    if tier in approvals:
        return Step(tier, "done", reason, entry=approvals[tier])
    if state.status == TaskState.STATUS_IN_PROGRESS and tier == state.task.specific.tier:
        people = candidates_on([state]).get(state.pk, [])
        return Step(tier, "current", reason, people=tuple(people))
    return Step(tier, "ahead" if tier in requirement.needed else "omitted", reason)
