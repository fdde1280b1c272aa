"""A route as the public sees it: the stops that are public, by day, with how far it is.

A stop may be a page of the site or a place that has none. Pages are read from the register of what
is published, so that the title of a draft never shows: a stop whose page is not public is left
out, and counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from wagtail_disclosure.geography.distance import metres_between
from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["Day", "Itinerary", "Leg", "Stop", "itinerary_of"]


@dataclass(frozen=True, slots=True)
class Leg:
    """The way from the stop before. ``km`` is None where nobody knows; ``is_estimate``: measured
    straight, which is shorter than any road.
    """

    km: Decimal | None
    minutes: int | None = None
    is_estimate: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop. ``number`` is that of its marker on the map, None where it has no coordinates; the
    first stop has no ``leg``.
    """

    number: int | None
    day: int
    title: str
    point: Point | None
    stay: str
    note: str
    entry: PublishedEntry | None
    leg: Leg | None


@dataclass(frozen=True, slots=True)
class Day:
    """The stops of one day; ``left_out`` counts those whose page is not public."""

    number: int
    stops: tuple[Stop, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Itinerary:
    """The whole route, day by day."""

    days: tuple[Day, ...]

    @property
    def stops(self) -> list[Stop]:
        return [stop for day in self.days for stop in day.stops]

    @property
    def legs(self) -> list[Leg]:
        return [stop.leg for stop in self.stops if stop.leg]

    @property
    def left_out(self) -> int:
        return sum(day.left_out for day in self.days)

    @property
    def located(self) -> list[Stop]:
        """The stops that can be drawn on a map."""
        return [stop for stop in self.stops if stop.point]

    @property
    def total_km(self) -> Decimal | None:
        """The known legs together; None where none is known."""
        known = [leg.km for leg in self.legs if leg.km is not None]
        return sum(known, Decimal()) if known else None

    @property
    def estimated_legs(self) -> int:
        return sum(leg.is_estimate for leg in self.legs)

    @property
    def unknown_legs(self) -> int:
        return sum(leg.km is None for leg in self.legs)


def itinerary_of(rows: Iterable[Any], days: int) -> Itinerary:
    """The itinerary of stop rows in their order, over ``days`` days. One query."""
    kept = list(rows)
    entries = _entries(row.place_page_id for row in kept if row.place_page_id)
    stops = list(_stops(kept, entries))
    by_day = {day: tuple(group) for day, group in groupby(stops, key=lambda stop: stop.day)}
    hidden = [row.day for row in kept if _is_hidden(row, entries)]
    numbers = range(1, max([days or 1, *by_day, *hidden]) + 1)
    return Itinerary(tuple(Day(n, by_day.get(n, ()), hidden.count(n)) for n in numbers))


def _entries(page_ids: Iterable[int]) -> dict[int, PublishedEntry]:
    entries = PublishedEntry.objects.filter(page_id__in=list(page_ids))
    return {entry.page_id: entry for entry in entries}


def _is_hidden(row: Any, entries: dict[int, PublishedEntry]) -> bool:
    """Whether the stop has nothing to show: its page is not public, or has been deleted."""
    if row.place_page_id:
        return row.place_page_id not in entries
    return not row.name


def _stops(rows: Sequence[Any], entries: dict[int, PublishedEntry]) -> Iterator[Stop]:
    before: Stop | None = None
    located, was_hidden = 0, False
    for row in sorted(rows, key=lambda row: row.day):
        if _is_hidden(row, entries):
            was_hidden = True
            continue
        entry = entries.get(row.place_page_id)
        point = _point(row, entry)
        located += point is not None
        before = Stop(
            number=located if point else None,
            day=row.day,
            title=entry.title if entry else row.name,
            point=point,
            stay=row.stay,
            note=row.note,
            entry=entry,
            leg=_leg(row, point, before.point, not was_hidden) if before else None,
        )
        was_hidden = False
        yield before


def _point(row: Any, entry: PublishedEntry | None) -> Point | None:
    """Where the stop is: its own coordinates, or else those of its page."""
    for place in (row, entry):
        if place and place.latitude is not None and place.longitude is not None:
            return Point(float(place.latitude), float(place.longitude))
    return None


def _leg(row: Any, point: Point | None, start: Point | None, is_direct: bool) -> Leg:
    """What was entered, where it is the way from the stop before: not where that is left out."""
    if is_direct and row.leg_km is not None:
        return Leg(row.leg_km, row.leg_minutes)
    minutes = row.leg_minutes if is_direct else None
    if point is None or start is None:
        return Leg(None, minutes)
    metres = Decimal(str(metres_between(start, point)))
    return Leg((metres / 1000).quantize(Decimal("0.1")), minutes, is_estimate=True)
