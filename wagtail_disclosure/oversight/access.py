"""Whose columns one sees: those of the agencies in which one has a role, all for superusers."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.oversight.columns import sections_of, states_of
from wagtail_disclosure.oversight.state import ColumnState
from wagtail_disclosure.review.roles import OVERSEEING, Role, agencies_where

__all__ = ["sees_columns", "states_for", "visible_agencies"]

SEEING = frozenset({Role.EDITOR, *OVERSEEING})
ATTRIBUTE = "_disclosure_column_states"


def visible_agencies(user: Any) -> QuerySet[Agency]:
    """The agencies whose columns ``user`` may see."""
    return agencies_where(user, SEEING)


def sees_columns(user: Any) -> bool:
    """Whether ``user`` may open the report at all."""
    return user.is_active and (user.is_superuser or visible_agencies(user).exists())


def states_for(request: HttpRequest) -> list[ColumnState]:
    """The columns that whoever asks may see, the most urgent first; looked up once a request."""
    if not hasattr(request, ATTRIBUTE):
        found = states_of(sections_of(visible_agencies(request.user)))
        setattr(request, ATTRIBUTE, sorted(found, key=lambda state: state.urgency))
    states: list[ColumnState] = getattr(request, ATTRIBUTE)
    return states
