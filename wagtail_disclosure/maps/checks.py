"""System checks of the settings of maps."""

from __future__ import annotations

import re
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register

from wagtail_disclosure.conf import SETTING, get_settings
from wagtail_disclosure.geography.geojson import ContextError
from wagtail_disclosure.geography.points import PointError
from wagtail_disclosure.maps.bounds import box_from_setting
from wagtail_disclosure.maps.context import map_context
from wagtail_disclosure.maps.tiles import DATUMS

FIELDS = ("{z}", "{x}", "{y}")
ADDRESS = re.compile(r"(https?://|/)\S+")


@register(Tags.compatibility)
def check_map_settings(**kwargs: Any) -> list[CheckMessage]:
    """E030 bad bounds, E031 unreadable surroundings, E032 bad address of tiles, E033 unknown
    datum, W030 nobody named. Values of the wrong type are E003 and not looked at again.
    """
    settings = get_settings()
    keys = (key for key in settings.__slots__ if key.startswith(("MAP_", "COUNTY_")))
    if any(not isinstance(getattr(settings, key), str) for key in keys):
        return []
    return [*_check_bounds(), *_check_context(), *_check_tiles()]


def _check_bounds() -> list[CheckMessage]:
    try:
        box_from_setting()
    except PointError as error:
        hint = "Write south, west, north and east in degrees: 43.0,82.4,43.7,85.0."
        return [_error("COUNTY_BOUNDS", f"is no box: {error}", "disclosure.E030", hint)]
    return []


def _check_context() -> list[CheckMessage]:
    try:
        map_context()
    # A TypeError comes from a name that is no function.
    except (ContextError, ImportError, OSError, TypeError) as error:
        return [_error("MAP_CONTEXT", f"cannot be read: {error}", "disclosure.E031")]
    return []


def _check_tiles() -> list[CheckMessage]:
    settings = get_settings()
    errors = [
        _error("MAP_TILES", f"has an address that cannot be used: {address}", "disclosure.E032")
        for address in settings.MAP_TILES.split()
        if not ADDRESS.fullmatch(address) or any(field not in address for field in FIELDS)
    ]
    if settings.MAP_TILES_DATUM not in DATUMS:
        hint = f"Known: {', '.join(DATUMS)}."
        errors.append(_error("MAP_TILES_DATUM", "is not known.", "disclosure.E033", hint))
    if settings.MAP_TILES and not settings.MAP_TILES_ATTRIBUTION:
        message = f"{SETTING}['MAP_TILES'] is set, MAP_TILES_ATTRIBUTION is not."
        hint = "Providers of tiles require that they are named."
        errors.append(Warning(message, hint=hint, id="disclosure.W030"))
    return errors


def _error(key: str, what: str, number: str, hint: str | None = None) -> CheckMessage:
    value = getattr(get_settings(), key)
    return Error(f"{SETTING}[{key!r}] = {value!r} {what}", hint=hint, id=number)
