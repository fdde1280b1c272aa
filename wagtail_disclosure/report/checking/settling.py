"""Giving a warning its reason, and taking the reason back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_disclosure.report.checking.page_check import CheckedFinding, check_page
from wagtail_disclosure.report.checking.settled import (
    REASON_LENGTH,
    SettledWarning,
    settled_of,
)
from wagtail_disclosure.review import ledger, locks
from wagtail_disclosure.review.guard import is_enforced
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.proof.access import may_proofread

__all__ = ["REOPEN", "SETTLE", "ReopenWarning", "SettleWarning", "may_settle"]

SETTLE = "disclosure.report.settle_warning"
REOPEN = "disclosure.report.reopen_warning"


def may_settle(user: Any, page: Any) -> bool:
    """Whoever writes or reviews for the agency of `page`, or may edit it."""
    return bool(may_proofread(user, page))


@dataclass(slots=True)
class SettleWarning:
    """Give the warning `key` of the latest text of `page` its reason. Raises PermissionDenied, or
    ValidationError where the text no longer has it or the reason is none.
    """

    page: Any
    user: Any
    key: str
    reason: str

    @transaction.atomic
    def execute(self) -> SettledWarning:
        if not may_settle(self.user, self.page):
            raise PermissionDenied
        reason = _checked(self.reason)
        locks.hold_pages(self.page.pk)
        found = self._found()
        settled, is_new = SettledWarning.objects.get_or_create(
            page_id=self.page.pk,
            key=self.key,
            defaults={
                "rule": found.finding.rule,
                "message": found.finding.message,
                "reason": reason,
                "user": self.user,
            },
        )
        if not is_new:
            raise ValidationError(_("Somebody has given a reason in the meantime."), code="settled")
        _note(SETTLE, Act.KEEP_FINDING, self.page, self.user, settled)
        return settled

    def _found(self) -> CheckedFinding:
        content = self.page.get_latest_revision_as_object()
        for found in check_page(content).findings:
            if found.key == self.key and not found.is_error:
                return found
        message = _("The report no longer has this warning.")
        raise ValidationError(message, code="gone")


@dataclass(slots=True)
class ReopenWarning:
    """Take the reason of the warning `key` back: it is open again."""

    page: Any
    user: Any
    key: str

    @transaction.atomic
    def execute(self) -> None:
        if not may_settle(self.user, self.page):
            raise PermissionDenied
        locks.hold_pages(self.page.pk)
        # Not asked of the database by key: what was posted may be no text that it can hold.
        settled = settled_of(self.page.pk).get(self.key)
        if settled is None:
            raise ValidationError(_("The reason has been taken back already."), code="gone")
        _note(REOPEN, Act.REOPEN_FINDING, self.page, self.user, settled)
        settled.delete()


def _note(action: str, act: Act, page: Any, user: Any, settled: SettledWarning) -> None:
    """In the log of the page and, where pages are reviewed, in the ledger."""
    data = {"rule": settled.rule, "message": settled.message, "reason": settled.reason}
    log(page, action, user=user, data=data, revision=page.get_latest_revision())
    if is_enforced():
        said = {"rule": settled.rule, "place": "", "quote": settled.message}
        revision = page.get_latest_revision()
        ledger.record(act, page, user=user, revision=revision, reason=settled.reason, data=said)


def _checked(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": _("Say why it stays.")}, code="required")
    if len(reason) > REASON_LENGTH:
        message = _("The reason may have %(limit)d characters.") % {"limit": REASON_LENGTH}
        raise ValidationError({"reason": message}, code="too_long")
    return reason
