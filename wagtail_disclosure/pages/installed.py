"""Which page types there are."""

from __future__ import annotations

from django.apps import apps

from wagtail_disclosure.conf import get_settings

__all__ = ["installed"]


def installed(*keys: str) -> list[str]:
    """The page types that the settings name, as far as their apps are installed."""
    labels = [getattr(get_settings(), key) for key in keys]
    apps_at_hand = {config.label for config in apps.get_app_configs()}
    return [label for label in labels if label.partition(".")[0] in apps_at_hand]
