"""The channels of the project, as ``DISTRIBUTION_CHANNELS`` names them."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import Promise
from django.utils.module_loading import import_string

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.distribution.channels.base import Channel

__all__ = ["channels", "label_of", "made"]

KNOWN = frozenset(("BACKEND", "OPTIONS"))


def channels() -> dict[str, Channel]:
    """Every channel by its key, in the order of the setting. Raises ImproperlyConfigured."""
    return {key: made(key, told) for key, told in get_settings().DISTRIBUTION_CHANNELS.items()}


def made(key: str, told: Any) -> Channel:
    """The channel that the setting tells of under ``key``. Raises ImproperlyConfigured."""
    if not isinstance(told, dict) or "BACKEND" not in told or not KNOWN.issuperset(told):
        raise ImproperlyConfigured("it must be a dict with BACKEND and, if need be, OPTIONS.")
    try:
        backend = import_string(told["BACKEND"])
        if not (isinstance(backend, type) and issubclass(backend, Channel)):
            raise ImproperlyConfigured(f"{told['BACKEND']!r} is no Channel.")
        return backend(key, **told.get("OPTIONS", {}))
    except (ImportError, TypeError, AttributeError) as error:
        raise ImproperlyConfigured(str(error)) from error


def label_of(key: str, known: dict[str, Channel]) -> str | Promise:
    """What a channel is called; one that has gone from the setting is called by its key."""
    return known[key].label if key in known else key
