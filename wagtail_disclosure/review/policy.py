"""Which tiers a revision needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.classification import classification_of
from wagtail_disclosure.review.tiers import Tier

__all__ = ["Requirement", "agency_rule", "major_kinds", "requirement_of"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """The tiers that are needed and those that are not, each with the reason."""

    needed: Mapping[Tier, str]
    omitted: Mapping[Tier, str]

    @property
    def tiers(self) -> list[Tier]:
        """The needed tiers, in their order."""
        return [tier for tier in Tier if tier in self.needed]


def agency_rule(page: Any) -> Requirement:
    """The bureau's rule: the office reviews everything first, the leader in charge approves it,
    major information goes to the principal leader as well.
    """
    needed = {
        Tier.OFFICE: _("Everything gets its first review by the office."),
        Tier.LEADER: _("Everything is approved by the leader in charge."),
    }
    if reason := _why_major(page):
        return Requirement(needed | {Tier.PRINCIPAL: reason}, {})
    return Requirement(needed, {Tier.PRINCIPAL: _("Not major information.")})


def requirement_of(revision: Any) -> Requirement:
    """What the project's policy asks for a revision as it was submitted, or as a reviewer has
    classified it since.
    """
    page = revision.as_object()
    if (classified := classification_of(revision)) is not None:
        page.is_major, page.major_reason = classified.is_major, classified.reason
    requirement: Requirement = get_settings().imported("REVIEW_POLICY")(page)
    return requirement


def major_kinds() -> set[str]:
    """The document kinds that are major information by nature."""
    return {kind.strip() for kind in get_settings().MAJOR_DOCUMENT_KINDS.split(",")} - {""}


def _why_major(page: Any) -> str:
    """Why ``page`` is major information; blank when it is not."""
    if page.is_major:
        return page.major_reason or _("Marked as major information.")
    return _("Major by its document kind.") if getattr(page, "kind", "") in major_kinds() else ""
