"""Taking pages offline at once, with a person and a reason in the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import swapper
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log

from wagtail_disclosure.review import circumstances, guard, ledger, locks
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.permissions import may_take_offline

__all__ = ["LOG_ACTION", "TakeOffline", "public_below"]

LOG_ACTION = "disclosure.review.take_offline"


def public_below(page: Any) -> int:
    """How many pages below ``page`` the public can read."""
    count: int = page.get_descendants().live().count()
    return count


@dataclass(frozen=True, slots=True)
class TakeOffline:
    """Unpublish ``page``, and what is public below it if that is confirmed. To be public again it
    goes through review again.

    Raises PermissionDenied, or ValidationError by field: ``reason``, ``include_descendants``.
    """

    page: Any
    user: Any
    reason: str
    include_descendants: bool = False

    def check(self) -> None:
        if not may_take_offline(self.user, self.page):
            raise PermissionDenied(_("You may not take this page offline."))
        if not self.reason.strip():
            raise ValidationError({"reason": _("Say why: the ledger keeps it.")})
        count = public_below(self.page)
        if count and not self.include_descendants:
            message = ngettext(
                "%(count)d page below it is public: confirm that it goes offline too.",
                "%(count)d pages below it are public: confirm that they go offline too.",
                count,
            )
            raise ValidationError({"include_descendants": message % {"count": count}})
        if count and not all(may_take_offline(self.user, page) for page in self._below()):
            raise ValidationError(
                _("Below it are public pages that are not yours to take offline.")
            )

    @transaction.atomic
    def execute(self) -> int:
        """Returns how many pages went offline."""
        self.check()
        reason = self.reason.strip()
        pages = [self.page, *self._below()]
        locks.hold_pages(*[page.pk for page in pages])
        with circumstances.acting(self.user, reason):
            return sum(_take(page.pk, self.user, reason) for page in pages)

    def _below(self) -> Iterator[Any]:
        yield from self.page.get_descendants().live().specific()


def _take(page_id: int, user: Any, reason: str) -> bool:
    """Take one page offline, unless it went with the page that it is an alias of."""
    page = swapper.load_model("wagtailcore", "Page").objects.get(pk=page_id).specific
    if not page.live:
        return False
    offline = ledger.entries_of(page_id).filter(act=Act.UNPUBLISH)
    before = offline.count()
    UnpublishPageAction(page, user=user, log_action=False).execute(skip_permission_checks=True)
    # What was public before the review was introduced has no publication in the ledger to undo.
    if guard.is_enforced() and offline.count() == before:
        ledger.record(Act.UNPUBLISH, page, user=user, reason=reason)
    log(page, LOG_ACTION, user=user, data={"reason": reason})
    return True
