"""The tiles of the interactive map (settings ``MAP_TILES…``)."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.geography.datum import Datum

__all__ = ["DATUMS", "Tiles", "tiles_from_settings"]

# Web map tiles in Baidu's datum have a grid of their own, which the script does not know.
DATUMS = (Datum.WGS84, Datum.GCJ02)


@dataclass(frozen=True, slots=True)
class Tiles:
    """Where tiles come from: one address for each layer, the lowest first."""

    addresses: tuple[str, ...]
    attribution: str
    datum: Datum


def tiles_from_settings() -> Tiles | None:
    """The tiles of the site; ``None`` where maps stay drawn."""
    settings = get_settings()
    addresses = tuple(settings.MAP_TILES.split())
    if not addresses:
        return None
    return Tiles(addresses, settings.MAP_TILES_ATTRIBUTION, Datum(settings.MAP_TILES_DATUM))
