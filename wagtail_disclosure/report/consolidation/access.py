"""Who consolidates: those who work on the section of a parent agency."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review.roles import OVERSEEING, Role, agencies_where

__all__ = ["consolidated_by", "may_remind", "subordinates_of"]

LOOKING = frozenset({*OVERSEEING, Role.EDITOR})
REMINDING = frozenset({Role.EDITOR, Role.OFFICE, Role.ADMINISTRATOR})


def consolidated_by(user: Any) -> QuerySet[Agency]:
    """The parent agencies whose board ``user`` may look at, by name."""
    return agencies_where(user, LOOKING).filter(subordinates__isnull=False).distinct()


def may_remind(user: Any, agency: Agency) -> bool:
    """Whether ``user`` may remind the agencies under ``agency`` and set their due day."""
    return agencies_where(user, REMINDING).filter(pk=agency.pk).exists()


def subordinates_of(agency: Agency) -> QuerySet[Agency]:
    """The agencies whose reports ``agency`` adds up: those right under it, for an agency further
    down is in the report of the one between.
    """
    return agency.subordinates.order_by("name")
