"""Publishes demo pages as of the day they would have been published."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.utils import timezone
from wagtail.models import Page


def publish(page: Any, at: datetime) -> Any:
    """Publish ``page`` (in the tree) as if it were ``at``; returns it fresh from the database."""
    if page.first_published_at is None:
        page.first_published_at = at
        Page.objects.filter(pk=page.pk).update(first_published_at=at)
    page.save_revision(clean=False).publish()
    Page.objects.filter(pk=page.pk).update(last_published_at=at)
    return type(page).objects.get(pk=page.pk)


def add_draft(parent: Any, page: Any) -> Any:
    """Put ``page`` under ``parent`` without publishing it."""
    page.live = False
    return parent.add_child(instance=page)


def midday(day: str) -> datetime:
    """Twelve o'clock of an ISO date, in the portal's time zone."""
    return timezone.make_aware(datetime.combine(datetime.fromisoformat(day), time(12)))
