"""A new division from a day on: what is in force ends the day before, and goes on as a copy that
the editor then changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from wagtail_disclosure.agency.leadership.access import may_begin
from wagtail_disclosure.agency.leadership.span import A_DAY
from wagtail_disclosure.review.locks import hold_pages

__all__ = ["LOG_ACTION", "BeginDivision"]

LOG_ACTION = "disclosure.leadership.begin_division"
DATED = ("duties", "charges")


@dataclass(frozen=True, slots=True)
class BeginDivision:
    """Save a draft of `page` in which every duty and charge in force on the day before `day` ends,
    and begins anew on `day`. Leaders and posts stay as they are.

    Raises PermissionDenied for those who may not edit the page now, ValidationError where nothing
    goes on from that day before to `day`. Then nothing is written.
    """

    page: Any
    user: Any
    day: date

    @transaction.atomic
    def execute(self) -> int:
        """Return how many duties and charges begin anew."""
        hold_pages(self.page.pk)
        page = type(self.page).objects.get(pk=self.page.pk)
        if not may_begin(self.user, page):
            raise PermissionDenied(_("This draft cannot be edited now."))
        draft = page.get_latest_revision_as_object()
        leaders = list(draft.leaders.all())
        count = sum(self._renew(leader) for leader in leaders)
        if not count:
            raise ValidationError(
                _("Nothing is in force on the day before that goes on."), code="nothing"
            )
        draft.leaders = leaders
        revision = draft.save_revision(user=self.user, clean=False)
        data = {"day": self.day.isoformat(), "rows": count}
        log(draft, LOG_ACTION, user=self.user, revision=revision, content_changed=True, data=data)
        return count

    def _renew(self, leader: Any) -> int:
        """Split what `leader` does; returns the number of new rows."""
        count = 0
        for name in DATED:
            rows = list(getattr(leader, name).all())
            copies = list(self._copies(leader, rows))
            for number, row in enumerate([*rows, *copies]):
                row.sort_order = number
            setattr(leader, name, [*rows, *copies])
            count += len(copies)
        return count

    def _copies(self, leader: Any, rows: list[Any]) -> Iterator[Any]:
        for row in rows:
            span = row.span.within(leader.span)
            if span and span.includes(self.day - A_DAY) and span.includes(self.day):
                renewed = copy(row)
                renewed.pk = None
                renewed.effective_from = self.day
                row.effective_until = self.day - A_DAY
                yield renewed
