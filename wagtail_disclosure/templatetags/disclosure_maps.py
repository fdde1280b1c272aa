"""Template tags of maps. The page links ``wagtail_disclosure/maps.css`` in ``disclosure_head``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template

from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.maps.drawn import AppLink, Located, app_links, draw_map
from wagtail_disclosure.maps.wording import distance_in_words

register = template.Library()


@register.inclusion_tag("wagtail_disclosure/maps/locator.html")
def locator_map(items: Iterable[Located], title: str = "", route: bool = False) -> dict[str, Any]:
    """A map of the places, and the list of them with links to map apps. Nothing without a point.

    ``{% locator_map units title=_("Our places") %}``, ``{% locator_map stops route=True %}``
    """
    return {"map": draw_map(items, title, route)}


@register.simple_tag
def disclosure_map_links(point: Point, title: str, address: str = "") -> tuple[AppLink, ...]:
    """Links that open a place in map apps, each with ``name``, ``url`` and ``datum``."""
    return app_links(point, title, address)


@register.filter
def disclosure_distance(metres: float) -> str:
    """A distance in words."""
    return distance_in_words(metres)
