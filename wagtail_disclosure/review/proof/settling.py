"""Settling what a proofreading found: fixed in the text, or kept with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.proof.access import may_proofread
from wagtail_disclosure.review.proof.findings import MachineFinding
from wagtail_disclosure.review.proof.machine_checks import check_page
from wagtail_disclosure.review.proofreading_models import (
    Finding,
    FindingSource,
    FindingStatus,
    KeptFinding,
    ProofreadingRound,
)

__all__ = [
    "KeepFinding",
    "SettleFinding",
    "earlier_open_findings",
    "entries_for",
    "kept_keys",
    "new_finding",
]

REASON_LENGTH = 300


def kept_keys(page_id: int) -> dict[str, KeptFinding]:
    """What is kept on a page, by key."""
    return {kept.key: kept for kept in KeptFinding.objects.filter(page_id=page_id)}


def earlier_open_findings(page_id: int, digest: str) -> QuerySet[Finding]:
    """What was found in another text of the page and nobody has settled."""
    found = Finding.objects.filter(round__page_id=page_id, status=FindingStatus.OPEN)
    return found.exclude(round__content_digest=digest).select_related("round__user")


def new_finding(
    reading: ProofreadingRound, found: MachineFinding, kept: KeptFinding | None
) -> Finding:
    """A machine's finding as the first of a round; kept already, if it was kept before."""
    entry = Finding(
        round=reading,
        source=FindingSource.MACHINE,
        severity=found.severity,
        rule=found.rule,
        place=found.place,
        quote=found.quote,
        suggestion=found.suggestion,
        key=found.key,
    )
    if kept is not None:
        entry.status, entry.reason = FindingStatus.KEPT, kept.reason
        entry.settled_by, entry.settled_at = kept.user, kept.at
    return entry


def entries_for(reading: ProofreadingRound) -> list[dict[str, str]]:
    """What goes into the ledger: this round's findings, and those of earlier texts that were
    settled since the last entry, for their own rounds were never finished.
    """
    earlier = Finding.objects.filter(round__page_id=reading.page_id, round__completed_at=None)
    earlier = earlier.exclude(round__content_digest=reading.content_digest)
    last = ledger.entries_of(reading.page_id).filter(act=Act.PROOFREAD).last()
    since = {"settled_at__gt": last.at} if last else {}
    names = ("source", "rule", "place", "quote", "suggestion", "status", "reason")
    found = [*earlier.filter(**since), *reading.findings.all()]
    return [{name: str(getattr(one, name)) for name in names} for one in found]


@dataclass(slots=True)
class KeepFinding:
    """Keep a machine's finding in ``revision`` with a reason, as long as its text is the same."""

    page: Any
    revision: Any
    user: Any
    key: str
    reason: str

    @transaction.atomic
    def execute(self) -> KeptFinding:
        if not may_proofread(self.user, self.page):
            raise PermissionDenied
        reason = checked_reason(self.reason)
        found = next((one for one in self._found() if one.key == self.key), None)
        if found is None:
            raise ValidationError(_("The text no longer has this finding."), code="gone")
        kept, is_new = KeptFinding.objects.get_or_create(
            page_id=self.page.pk, key=self.key, defaults={"reason": reason, "user": self.user}
        )
        self._settle(kept)
        if is_new:
            data = {"rule": found.rule, "place": found.place, "quote": found.quote}
            ledger.record(
                Act.KEEP_FINDING,
                self.page,
                user=self.user,
                revision=self.revision,
                reason=reason,
                data=data,
            )
        return kept

    def _found(self) -> list[MachineFinding]:
        return check_page(self.revision.as_object() if self.revision else self.page)

    def _settle(self, kept: KeptFinding) -> None:
        """In whatever round it is open: the text is the same."""
        Finding.objects.filter(
            round__page_id=self.page.pk,
            key=kept.key,
            source=FindingSource.MACHINE,
            status=FindingStatus.OPEN,
        ).update(
            status=FindingStatus.KEPT,
            reason=kept.reason,
            settled_by=kept.user,
            settled_at=timezone.now(),
        )


@dataclass(slots=True)
class SettleFinding:
    """Mark a finding as fixed, which the text must show, or keep it with a reason."""

    finding: Finding
    user: Any
    status: FindingStatus
    reason: str = ""

    @transaction.atomic
    def execute(self) -> Finding:
        found = Finding.objects.select_for_update().get(pk=self.finding.pk)
        page = found.round.page.specific
        content = page.get_latest_revision_as_object()
        self._check_person(found, page, is_current=_is_current(found, content))
        if found.status != FindingStatus.OPEN:
            raise ValidationError(_("Somebody has settled this in the meantime."), code="settled")
        if self.status == FindingStatus.KEPT:
            return self._keep(found, page)
        self._check_fixed(found, content)
        return self._save(found)

    def _check_person(self, found: Finding, page: Any, *, is_current: bool) -> None:
        """A finding in the text as it stands is its reader's; one in an earlier text is anybody's
        who may proofread.
        """
        is_readers = found.round.user_id == self.user.pk
        if not may_proofread(self.user, page) or (is_current and not is_readers):
            raise PermissionDenied

    def _keep(self, found: Finding, page: Any) -> Finding:
        self.reason = checked_reason(self.reason)
        if found.source == FindingSource.MACHINE:
            revision = page.get_latest_revision()
            KeepFinding(page, revision, self.user, found.key, self.reason).execute()
        return self._save(found)

    def _check_fixed(self, found: Finding, content: Any) -> None:
        still_there = _is_current(found, content) or (
            found.source == FindingSource.MACHINE
            and any(one.key == found.key for one in check_page(content))
        )
        if still_there:
            message = _("The text still says it: edit the text, or keep the finding with a reason.")
            raise ValidationError({"status": message}, code="not_fixed")

    def _save(self, found: Finding) -> Finding:
        found.status, found.reason = self.status, self.reason.strip()
        found.settled_by, found.settled_at = self.user, timezone.now()
        found.save()
        return found


def checked_reason(reason: str) -> str:
    """The reason without blanks around it. Raises where it is none, or too long to be stored."""
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": _("Say why it stays.")}, code="required")
    if len(reason) > REASON_LENGTH:
        message = _("The reason may have %(limit)d characters.") % {"limit": REASON_LENGTH}
        raise ValidationError({"reason": message}, code="too_long")
    return reason


def _is_current(found: Finding, content: Any) -> bool:
    return content_digest(content) == found.round.content_digest
