"""What is near a place, without a spatial database: a box for the database, the rest here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import cos, radians

from django.db.models import ExpressionWrapper, F, FloatField

from wagtail_disclosure.geography.distance import Near, box_around, nearest
from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.selectors import offered_in

__all__ = ["Nearby", "nearby", "point_of"]

NEAR_METRES = 60_000.0  # an hour's drive in a county with few roads
EACH = 3
CATEGORIES = (VisitCategory.SIGHTS, VisitCategory.FOOD, VisitCategory.LODGING)


@dataclass(frozen=True, slots=True)
class Nearby:
    """The nearest of one category, with their distances in metres."""

    category: VisitCategory
    places: list[Near[PublishedEntry]]


def point_of(entry: PublishedEntry) -> Point | None:
    """Where an entry is."""
    if entry.latitude is None or entry.longitude is None:
        return None
    return Point(float(entry.latitude), float(entry.longitude))


def nearby(point: Point, section_pk: int, but: int | None) -> list[Nearby]:
    """The three nearest sights, places to eat and to sleep around ``point``, the page ``but`` left
    out. A query for each category, whose answer does not grow with the register.
    """
    entries = _within(offered_in(section_pk), point).exclude(page_id=but)
    return list(_by_category(entries, point))


def _by_category(entries: PublishedEntryQuerySet, point: Point) -> Iterator[Nearby]:
    for category in CATEGORIES:
        # Nearly in order already; a few more, so that the exact distance decides.
        found = entries.filter(category=category).order_by("squared", "id")[: 2 * EACH]
        places = nearest(point, found, point_of, NEAR_METRES)[:EACH]
        if places:
            yield Nearby(category, places)


def _within(entries: PublishedEntryQuerySet, point: Point) -> PublishedEntryQuerySet:
    """Those in the box around ``point``, with the square of their distance on a flat map."""
    box = box_around(point, NEAR_METRES)
    north = F("latitude") - Decimal(str(point.latitude))
    east = F("longitude") - Decimal(str(point.longitude))
    narrowing = Decimal(str(round(cos(radians(point.latitude)) ** 2, 6)))
    squared = north * north + east * east * narrowing
    return entries.filter(
        latitude__range=(Decimal(str(box.south)), Decimal(str(box.north))),
        longitude__range=(Decimal(str(box.west)), Decimal(str(box.east))),
    ).annotate(squared=ExpressionWrapper(squared, output_field=FloatField()))
