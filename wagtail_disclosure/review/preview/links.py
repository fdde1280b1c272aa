"""Making, finding and revoking the signed address under which an outsider sees one revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.preview_link import PreviewLink
from wagtail_disclosure.review.roles import REVIEWING, has_role

__all__ = [
    "CREATED",
    "LOG_ACTIONS",
    "MOST_DAYS",
    "REVOKED",
    "CreatePreviewLink",
    "RevokePreviewLink",
    "count_visit",
    "default_days",
    "link_of",
    "may_link",
    "token_of",
]

SALT = "wagtail_disclosure.review.preview"
MOST_DAYS = 30
CREATED, REVOKED = "created", "revoked"
LOG_ACTIONS = {state: f"disclosure.review.preview_link.{state}" for state in (CREATED, REVOKED)}


def default_days() -> int:
    """How long a link is valid unless somebody says otherwise."""
    return min(max(get_settings().PREVIEW_LINK_DAYS, 1), MOST_DAYS)


def may_link(user: Any, page: Any) -> bool:
    """Whether ``user`` may show drafts of ``page`` to outsiders: who edits or reviews it."""
    if not user.is_active:
        return False
    if page.permissions_for_user(user).can_edit():
        return True
    return has_role(user, agency_of(page), REVIEWING)


def token_of(link: PreviewLink) -> str:
    """What stands in the address. Nobody can make one without the project's secret."""
    return _signer().sign(link.key.hex)


def link_of(token: str) -> PreviewLink | None:
    """The link behind ``token``, valid or not; None for what was never given out or is deleted. A
    forged token takes as long as an unknown one.
    """
    try:
        key = UUID(hex=_signer().unsign(token))
    except (BadSignature, ValueError):
        key = uuid4()
    return PreviewLink.objects.select_related("revision").filter(key=key).first()


def count_visit(link: PreviewLink) -> None:
    PreviewLink.objects.filter(pk=link.pk).update(visits=F("visits") + 1)


@dataclass(frozen=True, slots=True)
class CreatePreviewLink:
    """Give out an address for the latest revision of ``page``, valid for ``days``.

    Raises PermissionDenied, or ValidationError by field: ``purpose``, ``days``.
    """

    page: Any
    user: Any
    purpose: str
    days: int

    def check(self) -> None:
        if not may_link(self.user, self.page):
            raise PermissionDenied(_("You may not show drafts of this page."))
        if not self.purpose.strip():
            raise ValidationError({"purpose": _("Say who is to check what.")})
        if not 1 <= self.days <= MOST_DAYS:
            message = _("Between 1 and %(count)d days.") % {"count": MOST_DAYS}
            raise ValidationError({"days": message})
        if self.page.get_latest_revision() is None or not self.page.is_previewable():
            raise ValidationError(_("There is no saved version that could be shown."))

    @transaction.atomic
    def execute(self) -> PreviewLink:
        self.check()
        link = PreviewLink.objects.create(
            page_id=self.page.pk,
            revision=self.page.get_latest_revision(),
            purpose=self.purpose.strip(),
            created_by=self.user,
            expires_at=timezone.now() + timedelta(days=self.days),
        )
        _write(link, self.page, self.user, CREATED)
        return link


@dataclass(frozen=True, slots=True)
class RevokePreviewLink:
    """Close a link before its time. Raises PermissionDenied, or ValidationError when it is closed
    already.
    """

    link: PreviewLink
    user: Any

    @transaction.atomic
    def execute(self) -> None:
        page = self.link.page.specific
        if not may_link(self.user, page):
            raise PermissionDenied(_("You may not revoke this link."))
        now = timezone.now()
        still_open = PreviewLink.objects.filter(revoked_at=None, expires_at__gt=now)
        if not still_open.filter(pk=self.link.pk).update(revoked_at=now):
            raise ValidationError(_("The link was not valid any more."))
        _write(self.link, page, self.user, REVOKED)


def _write(link: PreviewLink, page: Any, user: Any, state: str) -> None:
    """In ledger and page history: what the link is for, never its address."""
    data = {"link": link.pk, "state": state, "until": link.expires_at.isoformat()}
    ledger.record(
        Act.PREVIEW_LINK,
        page,
        user=user,
        revision=link.revision,
        reason=link.purpose,
        data=data,
    )
    log(page, LOG_ACTIONS[state], user=user, data={"reason": link.purpose}, revision=link.revision)


def _signer() -> Signer:
    # A full stop survives being pasted into any message, unlike Django's colon.
    return Signer(sep=".", salt=SALT)
