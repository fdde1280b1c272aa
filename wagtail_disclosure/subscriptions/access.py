"""Whose subscriptions one sees: those of the sections that one keeps."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.roles import Role, agencies_where
from wagtail_disclosure.subscriptions.model import Subscription, SubscriptionQuerySet

__all__ = ["kept_agencies", "keeps_subscriptions", "subscriptions_for"]

# The disclosure office answers to readers, the administrators for the site.
KEEPING = frozenset({Role.OFFICE, Role.ADMINISTRATOR})


def kept_agencies(user: Any) -> QuerySet[Agency]:
    return agencies_where(user, KEEPING)


def keeps_subscriptions(user: Any) -> bool:
    """Whether ``user`` may open the list at all."""
    return user.is_active and (user.is_superuser or kept_agencies(user).exists())


def subscriptions_for(user: Any) -> SubscriptionQuerySet:
    """Those in the sections of the agencies that ``user`` keeps."""
    sections = get_settings().model("SECTION_PAGE_MODEL").objects
    kept = sections.filter(agency__in=kept_agencies(user)).values("pk")
    return Subscription.objects.filter(section__in=kept)
