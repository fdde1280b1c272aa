"""The secrecy review of one item: its checks and its entry in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.proof.access import may_review_secrecy
from wagtail_disclosure.review.secrecy_review import Conclusion, SecrecyReview

__all__ = ["Attribute", "ReviewSecrecy", "attribute_of", "obstacle"]

# The value of a page's ``mode`` that needs no reason.
PROACTIVE = "proactive"


@dataclass(frozen=True, slots=True)
class Attribute:
    """公开属性: the disclosure mode of a page with its reason, as the page itself says it."""

    mode: str = ""
    label: str = ""
    reason: str = ""

    @property
    def lacks_reason(self) -> bool:
        return self.mode not in ("", PROACTIVE) and not self.reason.strip()


def attribute_of(page: Any) -> Attribute:
    """The attribute of ``page``; blank for a page type that has none."""
    if not hasattr(page, "mode"):
        return Attribute()
    return Attribute(page.mode, str(page.get_mode_display()), page.mode_reason)


def obstacle(revision: Any, user: Any) -> str:
    """Why somebody with the right to review may not review this text; blank when they may."""
    if revision is None:
        return _("The page has no text yet.")
    if revision.user_id == user.pk:
        return _("Whoever edited the text last does not review it for secrets.")
    return ""


@dataclass(slots=True)
class ReviewSecrecy:
    """Write down the conclusion on the text whose digest is ``digest``, the page's latest.

    Raises PermissionDenied, or ValidationError by field.
    """

    page: Any
    user: Any
    digest: str
    office: str
    conclusion: str
    basis: str
    note: str = ""

    @transaction.atomic
    def execute(self) -> SecrecyReview:
        revision = self.page.get_latest_revision()
        self._check_person(revision)
        content = revision.as_object()
        self._check(content)
        attribute = attribute_of(content)
        review = SecrecyReview(
            page_id=self.page.pk,
            revision=revision,
            content_digest=self.digest,
            reviewer=self.user,
            mode=attribute.mode,
            mode_reason=attribute.reason,
            **self._fields(),
        )
        review.clean_fields(exclude=["page", "revision", "reviewer"])
        review.save()
        data = {**self._fields(), "mode": attribute.mode, "mode_reason": attribute.reason}
        ledger.record(
            Act.SECRECY,
            self.page,
            user=self.user,
            revision=revision,
            digest=self.digest,
            reason=review.note,
            data=data,
        )
        return review

    def _fields(self) -> dict[str, str]:
        names = ("office", "conclusion", "basis", "note")
        return {name: str(getattr(self, name)).strip() for name in names}

    def _check_person(self, revision: Any) -> None:
        if not may_review_secrecy(self.user, self.page):
            raise PermissionDenied
        if reason := obstacle(revision, self.user):
            raise PermissionDenied(reason)

    def _check(self, content: Any) -> None:
        if content_digest(content) != self.digest:
            message = _("The text has been edited in the meantime; look at it again.")
            raise ValidationError(message, code="edited")
        if self.conclusion != Conclusion.MAY_DISCLOSE and not self.note.strip():
            message = _("Say what stands against it, or what has to be changed.")
            raise ValidationError({"note": message}, code="required")
        if self.conclusion != Conclusion.MAY_NOT and attribute_of(content).lacks_reason:
            message = _(
                "The page gives no reason for its disclosure mode: add it to the page first."
            )
            raise ValidationError({"conclusion": message}, code="contradiction")
