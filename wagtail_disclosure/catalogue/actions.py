"""Mutations of a document beyond editing and publishing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from wagtail_disclosure.base.languages import translations_of
from wagtail_disclosure.review import guard, ledger
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.permissions import may_reinstate, may_take_offline

__all__ = ["ReinstateDocument", "WithdrawDocument"]


@dataclass(frozen=True, slots=True)
class WithdrawDocument:
    """Take a published document back, leaving its address and the reason (行政处罚法, article 48).
    It goes in every language: what may not be read in one may not be read in another.

    Raises PermissionDenied when ``user`` may not unpublish the page, ValidationError when there is
    no reason or nothing to withdraw. ``user=None`` stands for the system.
    """

    page: Any
    reason: str
    user: Any = None

    def check(self) -> None:
        if self.user is not None and not may_take_offline(self.user, self.page):
            raise PermissionDenied(_("You may not withdraw this document."))
        if not self.page.live or self.page.is_withdrawn or self.page.alias_of_id:
            raise ValidationError(_("Only a published document can be withdrawn."))
        if not self.reason.strip():
            raise ValidationError({"reason": _("The public is told the reason: write one.")})

    @transaction.atomic
    def execute(self) -> None:
        self.check()
        self._withdraw(self.page)
        for page in translations_of(self.page).filter(live=True, withdrawn_at=None):
            self._withdraw(page)

    def _withdraw(self, page: Any) -> None:
        page.withdrawn_at = timezone.now()
        page.withdrawal_reason = self.reason.strip()
        _save_with_aliases(page)
        data = {"reason": page.withdrawal_reason}
        log(page, "disclosure.document.withdraw", user=self.user, data=data)
        _write(Act.WITHDRAW, page, self.user, page.withdrawal_reason)


@dataclass(frozen=True, slots=True)
class ReinstateDocument:
    """Undo a withdrawal, in this language only. Raises PermissionDenied or ValidationError as
    ``WithdrawDocument`` does.
    """

    page: Any
    user: Any = None

    def check(self) -> None:
        if self.user is not None and not may_reinstate(self.user, self.page):
            raise PermissionDenied(_("You may not reinstate this document."))
        if not self.page.is_withdrawn or self.page.alias_of_id:
            raise ValidationError(_("This document has not been withdrawn."))

    @transaction.atomic
    def execute(self) -> None:
        self.check()
        self.page.withdrawn_at = None
        self.page.withdrawal_reason = ""
        _save_with_aliases(self.page)
        log(self.page, "disclosure.document.reinstate", user=self.user)
        _write(Act.REINSTATE, self.page, self.user)


def _write(act: Act, page: Any, user: Any, reason: str = "") -> None:
    if guard.is_enforced():
        ledger.record(act, page, user=user, reason=reason)


def _save_with_aliases(page: Any) -> None:
    """An alias takes over the state of its source when it is saved."""
    page.save(clean=False)
    for alias in type(page).objects.filter(alias_of=page):
        _save_with_aliases(alias)
