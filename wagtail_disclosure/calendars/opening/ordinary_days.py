"""A venue's days without regard to what it does on holidays: season, week, weekends worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from wagtail_disclosure.calendars.opening.day_hours import Cause
from wagtail_disclosure.calendars.opening.schedule import (
    DayKind,
    Kinds,
    MakeupPolicy,
    Ranges,
    Schedule,
    Week,
)
from wagtail_disclosure.calendars.opening.seasons import by_precedence, last_covering

__all__ = ["Answer", "OrdinaryDays", "last_hours"]

FRIDAY, SATURDAY = 4, 5


@dataclass(frozen=True, slots=True)
class Answer:
    """Hours a day has or may have, and why; no range means closed."""

    cause: Cause
    ranges: Ranges = ()
    reason: str = ""


class OrdinaryDays:
    """Reads schedule and calendar together, and keeps what it was told about a day."""

    def __init__(self, schedule: Schedule, kinds: Kinds) -> None:
        self.schedule = schedule
        self.kind_on = cache(kinds)
        self.season_on = cache(partial(last_covering, by_precedence(schedule)))

    def possible_kinds(self, day: date) -> tuple[DayKind, ...]:
        """Return what a day may be: one kind when known; only a weekend can be worked."""
        kind = self.kind_on(day)
        if kind is not DayKind.UNKNOWN:
            return (kind,)
        if day.weekday() < SATURDAY:
            return DayKind.ORDINARY, DayKind.HOLIDAY
        return DayKind.ORDINARY, DayKind.HOLIDAY, DayKind.MAKEUP_WORKDAY

    def week_on(self, day: date) -> Week:
        """Return the week that counts on a day."""
        season = self.season_on(day)
        return season.week if season else self.schedule.week

    def usual(self, day: date) -> Answer:
        """Return the hours by season and week."""
        season, ranges = self.season_on(day), self.week_on(day).get(day.weekday(), ())
        return Answer(Cause.SEASON, ranges, season.name) if season else Answer(Cause.WEEK, ranges)

    def apart_from_holidays(self, day: date, kind: DayKind) -> Answer:
        """Return the hours of a day that is no holiday."""
        as_workday = self.schedule.makeup_policy is MakeupPolicy.AS_WORKDAY
        if kind is not DayKind.MAKEUP_WORKDAY or not as_workday or day.weekday() < SATURDAY:
            return self.usual(day)
        return Answer(Cause.MAKEUP_WORKDAY, last_hours(self.week_on(day), FRIDAY, FRIDAY + 1))


def last_hours(week: Week, weekday: int, days: int) -> Ranges:
    """Return the hours of ``weekday`` or of the last before it that has any, within ``days``."""
    found = (week.get((weekday - back) % 7) for back in range(days))
    return next((ranges for ranges in found if ranges), ())
