"""Whether readers may subscribe by mail on this site."""

from __future__ import annotations

from django.urls import NoReverseMatch

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.subscriptions.addresses import leaving_path

__all__ = ["is_offered"]


def is_offered() -> bool:
    """Where there is an address to send from, and one at which readers can leave again."""
    if not get_settings().SUBSCRIPTIONS_FROM:
        return False
    try:
        leaving_path("token")
    except NoReverseMatch:
        return False
    return True
