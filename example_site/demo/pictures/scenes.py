"""The illustrations by name."""

from __future__ import annotations

from collections.abc import Callable

from example_site.demo.pictures import landscapes, settlements
from example_site.demo.pictures.canvas import Canvas

Painter = Callable[[Canvas], None]

SCENES: dict[str, Painter] = {
    "steppe": landscapes.steppe,
    "snow_mountains": landscapes.snow_mountains,
    "apricot_valley": landscapes.apricot_valley,
    "river": landscapes.valley_river,
    "forest": landscapes.forest,
    "reservoir": landscapes.reservoir,
    "museum": settlements.museum,
    "library": settlements.library,
    "cultural_centre": settlements.cultural_centre,
    "stadium": settlements.stadium,
    "broadcasting": settlements.broadcasting,
    "heritage": landscapes.heritage,
    "yurt": settlements.yurt,
    "food": settlements.food,
    "horses": landscapes.horses,
    "town": settlements.town,
    "road": landscapes.road,
    "wild_apples": landscapes.wild_apples,
    "distillery": settlements.distillery,
    "guesthouse": settlements.guesthouse,
}
