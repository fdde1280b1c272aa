"""What the entrance of a visit shows: the needs, the season, what comes, where it all is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.visit import selectors
from wagtail_disclosure.visit.cards import Card, cards_of
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.filters import all_year, in_season_on, page_model_of
from wagtail_disclosure.visit.map_places import MapPlace, map_places

__all__ = ["Entrance", "NEEDS", "Season", "entrances", "map_of_sights", "season_of"]

# The six needs in their usual order (吃住行游购娱), each with its character.
NEEDS = {
    VisitCategory.FOOD: "吃",
    VisitCategory.LODGING: "住",
    VisitCategory.TRANSPORT: "行",
    VisitCategory.SIGHTS: "游",
    VisitCategory.SHOPPING: "购",
    VisitCategory.ENTERTAINMENT: "娱",
}
SIGHTS = VisitCategory.SIGHTS
IN_SEASON = 6
ON_MAP = 30


@dataclass(frozen=True, slots=True)
class Entrance:
    """A column with the number of pages in it; ``sign`` is one character, or blank."""

    column: Any
    count: int
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Season:
    """Sights to go to now, and whether it is for the season."""

    is_now: bool
    cards: list[Card]


def entrances(columns: Iterable[Any], counts: dict[str, int]) -> tuple[list[Entrance], ...]:
    """The columns of the six needs in their usual order, and the others as the tree has them."""
    found = [
        Entrance(column, counts.get(column.category, 0), NEEDS.get(column.category, ""))
        for column in columns
    ]
    order = list(NEEDS)
    needs = [entrance for entrance in found if entrance.sign]
    needs.sort(key=lambda entrance: order.index(entrance.column.category))
    return needs, [entrance for entrance in found if not entrance.sign]


def season_of(columns: Iterable[Any], section_pk: int, now: datetime) -> Season:
    """Sights whose best months include this one; without any, those for all the year."""
    model = next((page_model_of(column) for column in columns if column.category == SIGHTS), None)
    if model is None:
        return Season(True, [])
    entries = selectors.offered_in(section_pk).filter(category=SIGHTS)
    pages = model.objects.order_by()
    for is_now, fitting in ((True, in_season_on(pages, now.date())), (False, all_year(pages))):
        shown = entries.filter(page_id__in=fitting.values("pk")).newest_first()[:IN_SEASON]
        if cards := cards_of(shown, now):
            return Season(is_now, cards)
    return Season(False, [])


def map_of_sights(section_pk: int, request: HttpRequest) -> list[MapPlace]:
    """The sights of a section for its map."""
    entries = selectors.offered_in(section_pk).filter(category=SIGHTS)
    return map_places(selectors.located(entries, ON_MAP), request)
