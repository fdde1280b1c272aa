"""What a page says about a venue: status, week, the days to come, closures, machine-readable
forms. Reckoned anew for every request.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wagtail_disclosure.base.clock import beijing_now
from wagtail_disclosure.calendars.opening.osm import opening_hours
from wagtail_disclosure.calendars.opening.schedule import WEEKDAYS, Kinds, Ranges, Week
from wagtail_disclosure.calendars.opening.seasons import season_on
from wagtail_disclosure.calendars.opening.week_table import next_days
from wagtail_disclosure.venues.linked_data import DAYS_SAID
from wagtail_disclosure.venues.notices import Notice, notices_of
from wagtail_disclosure.venues.schedules import kinds_around
from wagtail_disclosure.venues.status import StatusWords, status_in_words
from wagtail_disclosure.venues.words import (
    cause_in_words,
    hours_in_words,
    ranges_in_words,
    season_in_words,
    weekday_in_words,
)

__all__ = ["DayLine", "VenueView", "WeekLine", "WeekView"]

DAYS_LISTED = 30


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A weekday of a printed week. ``last_entry`` may be blank."""

    name: str
    hours: str
    last_entry: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week in words: the ordinary one, without name and days, or that of a season."""

    name: str
    days: str
    is_in_force: bool
    lines: tuple[WeekLine, ...]


@dataclass(frozen=True, slots=True)
class DayLine:
    """One of the days to come."""

    day: date
    weekday: str
    hours: str
    cause: str
    state: str
    url: str


class VenueView:
    """A venue at a moment, Beijing time."""

    def __init__(self, venue: Any, now: datetime | None = None) -> None:
        self.venue = venue
        self.now = now or beijing_now()
        self.today = self.now.date()

    @cached_property
    def kinds(self) -> Kinds:
        return kinds_around(self.today)

    @property
    def status(self) -> StatusWords:
        return status_in_words(self.venue.schedule, self.now, self.kinds)

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Closures that are in force or ahead."""
        return notices_of(self.venue, self.today)

    @property
    def weeks(self) -> tuple[WeekView, ...]:
        """The ordinary week and those of the seasons, the one in force first."""
        schedule = self.venue.schedule
        current = season_on(schedule, self.today)
        found = [_week("", "", schedule.week, current is None, self.today)]
        found += [
            _week(one.name, season_in_words(one), one.week, one is current, self.today)
            for one in schedule.seasons
        ]
        return tuple(sorted(found, key=lambda week: not week.is_in_force))

    @property
    def days(self) -> tuple[DayLine, ...]:
        """The next thirty days, today included."""
        found = next_days(self.venue.schedule, self.today, DAYS_LISTED, self.kinds)
        return tuple(
            DayLine(
                hours.day,
                weekday_in_words(hours.day.weekday()),
                hours_in_words(hours),
                cause_in_words(hours),
                hours.state.value,
                hours.url,
            )
            for hours in found
        )

    @property
    def osm(self) -> str:
        """The hours as OpenStreetMap writes them, right for the next weeks."""
        schedule, unknown = self.venue.schedule, _("not known yet")
        return opening_hours(schedule, self.today, DAYS_SAID, self.kinds, unknown)


def _week(name: str, days: str, week: Week, is_in_force: bool, today: date) -> WeekView:
    lines = tuple(
        _line(weekday, week.get(weekday, ()), is_in_force and weekday == today.weekday())
        for weekday in WEEKDAYS
    )
    return WeekView(name, days, is_in_force, lines)


def _line(weekday: int, ranges: Ranges, is_today: bool) -> WeekLine:
    ordered = sorted(ranges, key=lambda one: one.opens)
    entries = [f"{one.last_entry:%H:%M}" for one in ordered if one.last_entry]
    hours = ranges_in_words(ordered) or _("closed")
    return WeekLine(
        weekday_in_words(weekday), hours, pgettext("list", ", ").join(entries), is_today
    )
