"""The surroundings that every map of the site shows (setting ``MAP_CONTEXT``)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.module_loading import import_string

from wagtail_disclosure.conf import SETTING, get_settings
from wagtail_disclosure.geography.geojson import ContextError, context_of_geojson
from wagtail_disclosure.geography.locator import EMPTY_CONTEXT, Context

__all__ = ["load_context", "map_context"]


def map_context() -> Context:
    """The surroundings in force. Raises what ``load_context`` does; the checks say so first."""
    return load_context(get_settings().MAP_CONTEXT)


@cache
def load_context(setting: str) -> Context:
    """Read the file or call the function that ``setting`` names, once a process.

    Raises ``ContextError``, ``OSError`` for a file that cannot be read, ``ImportError``.
    """
    if not setting:
        return EMPTY_CONTEXT
    found = _from_file(setting) if _is_file(setting) else import_string(setting)()
    return found if isinstance(found, Context) else context_of_geojson(found)


def _is_file(setting: str) -> bool:
    return setting.endswith((".geojson", ".json"))


def _from_file(path: str) -> Any:
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except ValueError as error:
        raise ContextError(f"{path} is no JSON: {error}") from error


@receiver(setting_changed)
def _forget(*, setting: str, **kwargs: Any) -> None:
    if setting == SETTING:
        load_context.cache_clear()
