"""What has to be done before a page may be submitted, and before the office may approve it."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.review import ledger, proofreading
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.proofreading_models import FindingStatus, ProofreadingRound
from wagtail_disclosure.review.secrecy_review import Conclusion, SecrecyReview
from wagtail_disclosure.review.tiers import Tier

__all__ = ["approval_problems", "missing_steps", "secrecy_review_of", "submission_errors"]

# Findings that a refusal names; the proofreading lists them all.
NAMED = 10

# Of a withheld item the public gets nothing: that it may not be disclosed is why it is withheld.
ALLOWING = {"withheld": {Conclusion.MAY_DISCLOSE, Conclusion.MAY_NOT}}


def submission_errors(page: Any) -> Errors:
    """Why ``page``, as it is in memory, may not be submitted, by field name."""
    errors: Errors = dict(page.submission_errors())
    if problems := _personal_data_problems(page):
        found = [ValidationError(problem, code="personal_data") for problem in problems]
        errors["__all__"] = [*errors.get("__all__", []), *found]
    if not page.is_major and not page.major_reason.strip() and _was_major(page):
        message = _("It was submitted as major information: say why it no longer is.")
        errors["major_reason"] = [ValidationError(message, code="required")]
    return errors


def approval_problems(revision: Any, tier: Tier) -> list[str]:
    """Why the tier may not approve ``revision`` yet. The proofreadings and the secrecy review are
    part of what the tiers approve, so they come before the first of them.
    """
    if tier != Tier.OFFICE:
        return []
    # Asked again: an edit in mid-flow begins the review anew without a submission.
    page = revision.as_object()
    asked = [text for errors in page.submission_errors().values() for text in _texts(errors)]
    return [*asked, *_personal_data_problems(page), *missing_steps(revision)]


def missing_steps(revision: Any) -> list[str]:
    """The proofreadings and the secrecy review that ``revision`` still lacks."""
    page = revision.as_object()
    digest = content_digest(page)
    return [*_proofreading_problems(page, digest), *_secrecy_problems(page, digest)]


def secrecy_review_of(page_id: int, digest: str) -> SecrecyReview | None:
    """The last secrecy review of exactly this content."""
    return SecrecyReview.objects.filter(page_id=page_id, content_digest=digest).first()


def _personal_data_problems(page: Any) -> list[str]:
    found = proofreading.open_personal_data(page)
    if not found:
        return []
    places = "; ".join(f"{item.place}: {item.quote}" for item in found[:NAMED])
    more = " …" if len(found) > NAMED else ""
    message = _("Personal data: remove it, or keep it with a reason in the proofreading.")
    return [f"{message} {places}{more}"]


def _proofreading_problems(page: Any, digest: str) -> list[str]:
    missing = proofreading.rounds_missing(page.pk, digest)
    if not missing:
        return []
    message = ngettext(
        "%(count)d proofreading is missing.", "%(count)d proofreadings are missing.", missing
    )
    unfinished = proofreading.rounds_of(page.pk, digest).filter(completed_at=None)
    return [message % {"count": missing}, *map(_unfinished, unfinished)]


def _unfinished(reading: ProofreadingRound) -> str:
    values = {
        "number": reading.number,
        "name": _name(reading.user),
        "open": reading.findings.filter(status=FindingStatus.OPEN).count(),
    }
    return _("%(name)s is reading round %(number)d; open findings: %(open)d.") % values


def _secrecy_problems(page: Any, digest: str) -> list[str]:
    review = secrecy_review_of(page.pk, digest)
    if review is None:
        if SecrecyReview.objects.filter(page_id=page.pk).exists():
            return [_("The secrecy review is missing: the last one is of an earlier text.")]
        return [_("The secrecy review is missing.")]
    if review.conclusion not in ALLOWING.get(review.mode, {Conclusion.MAY_DISCLOSE}):
        message = _("The secrecy review by %(name)s does not allow disclosure: %(conclusion)s.")
        values = {"name": _name(review.reviewer), "conclusion": review.get_conclusion_display()}
        return [message % values]
    return []


def _texts(errors: list[ValidationError]) -> list[str]:
    return [message for error in errors for message in error.messages]


def _name(user: Any) -> str:
    return user.get_full_name() or user.get_username() if user else "?"


def _was_major(page: Any) -> bool:
    """Whether the page was major when it last came before the reviewers."""
    if not page.pk:
        return False
    handed_in = (Act.SUBMIT, Act.RESUME, Act.RESTART)
    last = ledger.entries_of(page.pk).filter(act__in=handed_in).last()
    return last is not None and bool(json.loads(last.data)["is_major"])
