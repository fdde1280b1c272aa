"""Takes an earlier version of a report back: a correction may be made because something leaked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from wagtail_disclosure.publication.versions import versions_of
from wagtail_disclosure.report.issues.issue import ReportIssue
from wagtail_disclosure.report.issues.selectors import issues_of
from wagtail_disclosure.review import guard, ledger
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.permissions import may_take_offline

__all__ = ["WithholdVersion", "versions_to_withhold"]


def versions_to_withhold(page: Any) -> QuerySet[ReportIssue]:
    """Superseded versions of `page` that are public, newest first."""
    newest = versions_of(page).values_list("number", flat=True).first() or 0
    return issues_of(page).filter(withheld_at=None, version__number__lt=newest)


@dataclass(frozen=True, slots=True)
class WithholdVersion:
    """Show the public why an earlier version is withheld, and nothing of its content. At once, for
    a leak does not wait; there is no way back.

    Raises PermissionDenied when `user` may not take the page offline, ValidationError when there
    is no reason or the version is not a superseded one. `user=None` stands for the system.
    """

    page: Any
    issue: ReportIssue
    reason: str
    user: Any = None

    def check(self) -> None:
        if self.user is not None and not may_take_offline(self.user, self.page):
            raise PermissionDenied(_("You may not withhold versions of this report."))
        if not versions_to_withhold(self.page).filter(pk=self.issue.pk).exists():
            raise ValidationError(_("Only a superseded version can be withheld."))
        if not self.reason.strip():
            raise ValidationError({"reason": _("The public is told the reason: write one.")})

    @transaction.atomic
    def execute(self) -> None:
        self.check()
        reason = self.reason.strip()
        changed = ReportIssue.objects.filter(pk=self.issue.pk, withheld_at=None)
        changed.update(withheld_at=timezone.now(), withheld_reason=reason)
        data = {"reason": reason, "version": self.issue.number}
        log(self.page, "disclosure.report.withhold", user=self.user, data=data)
        if guard.is_enforced():
            data = {"version": self.issue.number}
            ledger.record(Act.WITHHOLD, self.page, user=self.user, reason=reason, data=data)
