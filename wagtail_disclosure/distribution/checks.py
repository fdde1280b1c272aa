"""System check: the channels that the project configures."""

from __future__ import annotations

import re
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured

from wagtail_disclosure.conf import SETTING, user_settings
from wagtail_disclosure.distribution.channels.registry import made

KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@register(Tags.compatibility)
def check_channels(**kwargs: Any) -> list[CheckMessage]:
    """E051: a channel of DISTRIBUTION_CHANNELS cannot be made."""
    given = user_settings()
    told = given.get("DISTRIBUTION_CHANNELS") if isinstance(given, dict) else None
    # What is no dict is E001 or E003.
    channels = told if isinstance(told, dict) else {}
    return [error for key, value in channels.items() for error in _check(key, value)]


def _check(key: Any, value: Any) -> list[CheckMessage]:
    name = f"{SETTING}['DISTRIBUTION_CHANNELS'][{key!r}]"
    if not isinstance(key, str) or not KEY.fullmatch(key):
        hint = "Use up to 40 small letters, digits, hyphens and underscores."
        return [Error(f"{name} has a key that cannot be.", hint=hint, id="disclosure.E051")]
    try:
        made(key, value)
    except ImproperlyConfigured as error:
        return [Error(f"{name} cannot be used: {error}", id="disclosure.E051")]
    return []
