"""Whether exactly this revision has been through the tiers it needs. The ledger answers, not the
state of a workflow, which can be copied, resumed or belong to another revision.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.review.content import content_digest, revision_digest
from wagtail_disclosure.review.ledger import entries_of, record
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.policy import requirement_of
from wagtail_disclosure.review.tiers import Tier

__all__ = [
    "STEPS",
    "Clearance",
    "approvals_of",
    "clear_if_complete",
    "clearance_of",
    "people_of",
    "standing_approvals",
]

# From each of these on, earlier approvals count no more.
BEGINNINGS = frozenset({Act.SUBMIT, Act.RESTART, Act.CANCEL, Act.UNPUBLISH})
STEPS = (Act.APPROVE, Act.RETURN, *BEGINNINGS)
ORDER = list(Tier)


@dataclass(frozen=True, slots=True)
class Clearance:
    """The approvals that count for a revision, and the tiers that are still missing."""

    approvals: dict[Tier, LedgerEntry]
    missing: tuple[Tier, ...]

    @property
    def is_complete(self) -> bool:
        return bool(self.approvals) and not self.missing

    @property
    def last(self) -> LedgerEntry | None:
        """The approval of the highest tier."""
        return self.approvals[max(self.approvals, key=ORDER.index)] if self.approvals else None


def approvals_of(revision: Any) -> dict[Tier, LedgerEntry]:
    """The approvals of exactly this content, with exactly these files, that nobody has made void
    since.
    """
    entries = entries_of(int(revision.object_id)).filter(act__in=STEPS)
    approvals = standing_approvals(entries, revision.pk)
    if not approvals:
        return {}
    digests = (revision_digest(revision), content_digest(revision.as_object()))
    return {
        tier: entry
        for tier, entry in approvals.items()
        if (entry.revision_digest, entry.content_digest) == digests
    }


def standing_approvals(entries: Iterable[LedgerEntry], revision_id: int) -> dict[Tier, LedgerEntry]:
    """The approvals of a revision among a page's entries of the kinds in ``STEPS``, in their order,
    that no later entry has made void.
    """
    approvals: dict[Tier, LedgerEntry] = {}
    for entry in entries:
        if entry.act in BEGINNINGS:
            approvals.clear()
        elif entry.act == Act.RETURN:
            _forget_from(Tier(json.loads(entry.data)["to"]), approvals)
        elif entry.revision_id == revision_id:
            approvals[Tier(entry.tier)] = entry
    return approvals


def clearance_of(revision: Any) -> Clearance:
    """What the policy asks for, against what the ledger has."""
    approvals = approvals_of(revision)
    required = requirement_of(revision).tiers
    valid = {tier: entry for tier, entry in approvals.items() if tier in required}
    missing = [tier for tier in required if tier not in valid]
    if _is_by_one_person(valid, revision):
        missing = required
    return Clearance(valid, tuple(missing))


def clear_if_complete(revision: Any, user: Any) -> None:
    """Write that the revision has been through all its tiers, once."""
    clearance = clearance_of(revision)
    if not clearance.is_complete:
        return
    entries = entries_of(int(revision.object_id)).filter(act=Act.CLEAR)
    latest, last = entries.last(), clearance.last
    if latest is not None and last is not None and latest.sequence > last.sequence:
        return
    page = revision.as_object()
    data = {tier.value: entry.sequence for tier, entry in clearance.approvals.items()}
    record(Act.CLEAR, page, user=user, revision=revision, data={"approvals": data})


def people_of(entry: LedgerEntry) -> set[str]:
    """Keys of who decided and of whom they acted for."""
    return {entry.user_id, entry.acting_for_id} - {""}


def _is_by_one_person(approvals: dict[Tier, LedgerEntry], revision: Any) -> bool:
    """Whether one person decided twice, or decided on their own text."""
    people = [person for entry in approvals.values() for person in people_of(entry)]
    return len(people) != len(set(people)) or str(revision.user_id) in people


def _forget_from(tier: Tier, approvals: dict[Tier, LedgerEntry]) -> None:
    for later in ORDER[ORDER.index(tier) :]:
        approvals.pop(later, None)
