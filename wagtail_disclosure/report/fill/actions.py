"""Filling a draft: all that was accepted, in one new draft, with its sources kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from wagtail_disclosure.report.fill.access import may_fill
from wagtail_disclosure.report.fill.applying import Applied, apply, is_on_offer
from wagtail_disclosure.report.fill.filling import Accepted, Filling, filling_of
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot
from wagtail_disclosure.review.locks import hold_pages

__all__ = ["LOG_ACTION", "FillReport"]

LOG_ACTION = "disclosure.report.fill"


@dataclass(frozen=True, slots=True)
class FillReport:
    """Save a new draft of `page`, a report, with what `user` accepted.

    `revision` and `fingerprint` say which draft and which offers the user was looking at. Raises
    PermissionDenied for those who may not edit the draft now, ValidationError when either of the
    two has changed since, or when nothing is accepted. Then nothing is written.
    """

    page: Any
    user: Any
    accepted: Accepted
    revision: str
    fingerprint: str

    @transaction.atomic
    def execute(self) -> SourceSnapshot:
        """Return the snapshot of the sources."""
        hold_pages(self.page.pk)
        page = type(self.page).objects.get(pk=self.page.pk)
        if not may_fill(self.user, page):
            raise PermissionDenied(_("This draft cannot be edited now."))
        if str(page.latest_revision_id or "") != self.revision:
            raise ValidationError(
                _("The draft has been saved in the meantime. Nothing was filled; look again."),
                code="stale_draft",
            )
        filling = filling_of(page.get_latest_revision_as_object())
        self._check(filling)
        applied = apply(filling, self.accepted)
        if not applied.cells and not applied.chapters:
            raise ValidationError(_("Nothing is chosen."), code="nothing")
        return self._save(filling, applied)

    def _check(self, filling: Filling) -> None:
        is_same = filling.fingerprint == self.fingerprint
        if not is_same or not is_on_offer(filling, self.accepted):
            raise ValidationError(
                _("What the sources say has changed. Nothing was filled; look again."),
                code="stale_offers",
            )

    def _save(self, filling: Filling, applied: Applied) -> SourceSnapshot:
        draft = filling.page
        # A draft may be incomplete; what was valid in it is so still.
        revision = draft.save_revision(user=self.user, clean=False)
        content = {
            "year": draft.year,
            "before": self.revision,
            "revision": str(revision.pk),
            "user": self.user.get_username(),
            "sources": filling.frozen_sources(),
            "accepted": list(applied.cells),
            "chapters": list(applied.chapters),
        }
        snapshot = SourceSnapshot.objects.create(page_id=draft.pk, user=self.user, content=content)
        data = {"cells": len(applied.cells), "chapters": len(applied.chapters)}
        log(
            draft,
            LOG_ACTION,
            user=self.user,
            revision=revision,
            content_changed=True,
            data=data | {"snapshot": snapshot.pk},
        )
        return snapshot
