"""Whose entries one may take over to new media.

With the review on: whoever reviews for the agency (office, leader in charge, principal leader).
Without it: whoever may publish in the section.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.guard import is_enforced
from wagtail_disclosure.review.roles import OVERSEEING, REVIEWING, agencies_where

__all__ = ["agencies_distributed_by", "agencies_watched_by", "may_distribute"]

ATTRIBUTE = "_disclosure_distribution_rights"


def may_distribute(user: Any, page: Any) -> bool:
    """Whether ``user`` may queue and record ``page``, by the section that it is in. Looked up once
    for a user object, which lives as long as a request: a listing asks for each of its pages.
    """
    if not hasattr(user, ATTRIBUTE):
        setattr(user, ATTRIBUTE, _rights(user))
    rights: dict[str, bool] = getattr(user, ATTRIBUTE)
    above = [path for path in rights if page.path.startswith(path)]
    return bool(above) and rights[max(above, key=len)]


def agencies_distributed_by(user: Any) -> QuerySet[Agency]:
    """The agencies whose entries ``user`` may queue and record."""
    if is_enforced():
        return agencies_where(user, REVIEWING)
    sections = [one for one in _sections() if _may_publish_in(user, one)]
    return Agency.objects.filter(pk__in={one.agency_id for one in sections})


def agencies_watched_by(user: Any) -> QuerySet[Agency]:
    """The agencies whose figures ``user`` may see: those, and those one oversees."""
    own = agencies_distributed_by(user).values("pk")
    overseen = agencies_where(user, OVERSEEING).values("pk")
    return Agency.objects.filter(pk__in=own) | Agency.objects.filter(pk__in=overseen)


def _rights(user: Any) -> dict[str, bool]:
    """For every section by its path, whether the user has the right in it."""
    sections = _sections()
    if not is_enforced():
        return {one.path: _may_publish_in(user, one) for one in sections}
    agencies = set(agencies_where(user, REVIEWING).values_list("pk", flat=True))
    return {one.path: one.agency_id in agencies for one in sections}


def _may_publish_in(user: Any, section: Any) -> bool:
    return section.permissions_for_user(user).can_publish()


def _sections() -> list[Any]:
    return list(get_settings().model("SECTION_PAGE_MODEL").objects.all())
