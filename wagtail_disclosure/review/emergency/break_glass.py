"""Publishing without review: by members of one group, with a reason, and never unseen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_disclosure.review import circumstances, guard, ledger, locks, mail, proofreading
from wagtail_disclosure.review.clearance import clearance_of
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.prerequisites import missing_steps
from wagtail_disclosure.review.roles import may_break_glass
from wagtail_disclosure.review.tiers import Tier

__all__ = ["LOG_ACTION", "BreakGlass", "Skipped", "may_publish_unreviewed", "skipped_by"]

LOG_ACTION = "disclosure.review.break_glass"
SHORTEST_REASON = 10


@dataclass(frozen=True, slots=True)
class Skipped:
    """What a publication without review leaves out."""

    tiers: list[Tier]
    problems: list[str]
    personal_data: list[str]

    def as_data(self) -> dict[str, Any]:
        """For the ledger: it never forgets, so it does not quote the personal data."""
        tiers = [tier.value for tier in self.tiers]
        count = len(self.personal_data)
        return {"missing": tiers, "problems": self.problems, "personal_data": count}


def may_publish_unreviewed(user: Any) -> bool:
    """Whether ``user`` may break the glass at all. A superuser may not by being one."""
    return guard.is_enforced() and may_break_glass(user)


def skipped_by(revision: Any) -> Skipped:
    """What stands between ``revision`` and a reviewed publication."""
    found = proofreading.open_personal_data(revision.as_object())
    return Skipped(
        tiers=list(clearance_of(revision).missing),
        problems=missing_steps(revision),
        personal_data=[f"{item.place}: {item.quote}" for item in found],
    )


@dataclass(frozen=True, slots=True)
class BreakGlass:
    """Publish the latest revision of ``page`` at once. The ledger says who, why, and what was
    skipped; those who oversee are told.

    Raises PermissionDenied, or ValidationError by field of the page (``reason``: no proper one).
    """

    page: Any
    user: Any
    reason: str

    def check(self) -> None:
        if not may_publish_unreviewed(self.user):
            raise PermissionDenied(_("You may not publish without review."))
        if len(self.reason.strip()) < SHORTEST_REASON:
            message = _("Say in at least %(count)d characters why it cannot wait.")
            raise ValidationError({"reason": message % {"count": SHORTEST_REASON}})
        if problem := _obstacle(self.page):
            raise ValidationError(problem)
        self.page.get_latest_revision().as_object().check_publishable()

    @transaction.atomic
    def execute(self) -> LedgerEntry:
        # Whoever breaks the same glass a moment later finds nothing left to publish.
        locks.hold_pages(self.page.pk)
        page = type(self.page).objects.get(pk=self.page.pk)
        BreakGlass(page, self.user, self.reason).check()
        revision, reason = page.get_latest_revision(), self.reason.strip()
        entry = ledger.record(
            Act.BREAK_GLASS,
            page,
            user=self.user,
            revision=revision,
            reason=reason,
            data=skipped_by(revision).as_data(),
        )
        with circumstances.acting(self.user, reason):
            revision.publish(user=self.user, skip_permission_checks=True)
        log(page, LOG_ACTION, user=self.user, data={"reason": reason}, revision=revision)
        mail.tell_break_glass(entry)
        return entry


def _obstacle(page: Any) -> str:
    """Why there is nothing that could be published now; blank when there is."""
    if page.alias_of_id:
        return _("An alias follows its source: publish that.")
    revision = page.get_latest_revision()
    if revision is None:
        return _("There is no saved version to publish.")
    if page.live and page.live_revision_id == revision.pk:
        return _("The latest version is public already.")
    go_live_at = revision.as_object().go_live_at
    if go_live_at and go_live_at > timezone.now():
        date = date_format(timezone.localtime(go_live_at), "DATETIME_FORMAT")
        return _("It is to be published on %(date)s: remove that date first.") % {"date": date}
    return ""
