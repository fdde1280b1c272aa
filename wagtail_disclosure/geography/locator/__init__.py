"""A locator map: one description, drawn as SVG on the server in any width."""

from __future__ import annotations

from wagtail_disclosure.geography.locator.spec import (
    EMPTY_CONTEXT,
    Context,
    LocatorMap,
    Marker,
    Place,
)
from wagtail_disclosure.geography.locator.svg import NARROW, WIDE, Size, svg

__all__ = [
    "EMPTY_CONTEXT",
    "NARROW",
    "WIDE",
    "Context",
    "LocatorMap",
    "Marker",
    "Place",
    "Size",
    "svg",
]
