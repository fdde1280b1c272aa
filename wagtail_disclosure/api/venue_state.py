"""Venues at a moment: their hours, whether they are open, their closures; many at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail_disclosure.base.clock import beijing_now
from wagtail_disclosure.calendars.opening.schedule import Kinds, Schedule
from wagtail_disclosure.calendars.opening.status import Status, status_at
from wagtail_disclosure.venues.notices import Notice, upcoming_by_venue
from wagtail_disclosure.venues.schedules import kinds_around, schedules_of
from wagtail_disclosure.venues.venue import VenueMixin

__all__ = ["VenueState", "states_of"]


@dataclass(frozen=True, slots=True)
class VenueState:
    """``notices`` are closures in force or ahead; all times are Beijing's."""

    page: Any
    schedule: Schedule
    status: Status
    kinds: Kinds
    notices: tuple[Notice, ...]

    @property
    def today(self) -> date:
        return self.status.at.date()


def states_of(pages: Collection[Any]) -> dict[int, VenueState]:
    """The venues among ``pages`` by primary key. The number of queries depends on the page types
    among them, not on how many they are.
    """
    venues = [page for page in pages if isinstance(page, VenueMixin)]
    if not venues:
        return {}
    now = beijing_now()
    kinds = kinds_around(now.date())
    notices = upcoming_by_venue([venue.pk for venue in venues], now.date())
    schedules = schedules_of(venues)
    return {
        venue.pk: VenueState(
            venue,
            schedules[venue.pk],
            status_at(schedules[venue.pk], now, kinds),
            kinds,
            tuple(notices.get(venue.pk, ())),
        )
        for venue in venues
    }
