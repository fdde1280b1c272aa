"""A map of places as a page shows it: the drawings, and the same as a list."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from wagtail_disclosure.geography.datum import Datum, from_wgs84
from wagtail_disclosure.geography.locator import NARROW, WIDE, LocatorMap, Marker, svg
from wagtail_disclosure.geography.map_links import map_links
from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.maps.context import map_context
from wagtail_disclosure.maps.tiles import Tiles, tiles_from_settings
from wagtail_disclosure.maps.wording import PROVIDERS

__all__ = ["AppLink", "DrawnMap", "Located", "Row", "app_links", "draw_map"]

VENDOR = "wagtail_disclosure/vendor/leaflet"


class Located(Protocol):
    """What can stand on a map; ``url`` and ``address`` may be missing."""

    title: str
    point: Point | None


@dataclass(frozen=True, slots=True)
class AppLink:
    """A link to a map app with its name and datum in words."""

    name: str
    url: str
    datum: str


@dataclass(frozen=True, slots=True)
class Row:
    """A marker in words. ``number`` is blank where there is only one."""

    number: str
    title: str
    url: str
    point: Point
    links: tuple[AppLink, ...]


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """Both drawings, the list, the note on the surroundings, and what the script needs."""

    title: str
    narrow: SafeString
    wide: SafeString
    rows: tuple[Row, ...]
    note: str
    data: str


def draw_map(items: Iterable[Located], title: str = "", is_route: bool = False) -> DrawnMap | None:
    """Draw those of ``items`` that have a point; ``None`` when none has.

    Numbers follow the order of those drawn. A route is a line through them in this order.
    """
    located = [item for item in items if item.point]
    if not located:
        return None
    rows = tuple(_row(number, item, len(located)) for number, item in enumerate(located, start=1))
    points = tuple(row.point for row in rows)
    spec = LocatorMap(
        title=title or _title(rows),
        description="；".join(f"{row.number} {row.title}".strip() for row in rows),
        markers=tuple(Marker(row.point, row.title) for row in rows),
        route=points if is_route else (),
        context=map_context(),
        # Translators: one or two letters at the arrow of a map.
        north=pgettext("at the arrow of a map", "N"),
    )
    # Every text of the drawing is escaped where it is drawn.
    narrow, wide = (mark_safe(svg(spec, size)) for size in (NARROW, WIDE))
    tiles = tiles_from_settings()
    data = json.dumps(_script_data(rows, is_route, tiles), ensure_ascii=False) if tiles else ""
    return DrawnMap(spec.title, narrow, wide, rows, spec.context.note, data)


def app_links(point: Point, title: str, address: str = "") -> tuple[AppLink, ...]:
    """Links that open ``point`` in map apps."""
    return tuple(
        AppLink(str(PROVIDERS[link.provider]), link.url, link.datum.label)
        for link in map_links(point, title, address)
    )


def _row(number: int, item: Any, total: int) -> Row:
    links = app_links(item.point, item.title, getattr(item, "address", "") or "")
    shown = str(number) if total > 1 else ""
    return Row(shown, item.title, getattr(item, "url", "") or "", item.point, links)


def _title(rows: tuple[Row, ...]) -> str:
    if len(rows) == 1:
        return _("Where it is: %(title)s") % {"title": rows[0].title}
    text = ngettext("Map with %(count)s place", "Map with %(count)s places", len(rows))
    return text % {"count": len(rows)}


def _script_data(rows: tuple[Row, ...], is_route: bool, tiles: Tiles) -> dict[str, Any]:
    """Places in the datum of the tiles, so that the script need not know of datums."""
    return {
        "places": [_place(row, tiles.datum) for row in rows],
        "isRoute": is_route,
        "tiles": tiles.addresses,
        "attribution": tiles.attribution,
        "datum": tiles.datum.label,
        "script": static(f"{VENDOR}/leaflet.js"),
        "style": static(f"{VENDOR}/leaflet.css"),
        "words": {
            "open": _("Show the interactive map"),
            "close": _("Show the drawn map"),
            "failed": _("The interactive map cannot be loaded."),
            "zoomIn": _("Zoom in"),
            "zoomOut": _("Zoom out"),
        },
    }


def _place(row: Row, datum: Datum) -> dict[str, Any]:
    shown = from_wgs84(row.point, datum)
    place = [shown.latitude, shown.longitude]
    return {"number": row.number, "title": row.title, "url": row.url, "place": place}
