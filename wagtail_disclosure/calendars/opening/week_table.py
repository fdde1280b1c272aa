"""The week as it is printed, and the days that come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from wagtail_disclosure.calendars.opening.blocks import runs
from wagtail_disclosure.calendars.opening.day_hours import DayHours, in_order
from wagtail_disclosure.calendars.opening.days import HoursReader
from wagtail_disclosure.calendars.opening.schedule import (
    WEEKDAYS,
    Kinds,
    Ranges,
    Schedule,
    Season,
    Week,
)
from wagtail_disclosure.calendars.opening.seasons import season_on

__all__ = ["WeekRow", "WeekTable", "next_days", "week_rows", "week_tables"]


@dataclass(frozen=True, slots=True)
class WeekRow:
    """Weekdays with the same hours; no range means closed."""

    weekdays: tuple[int, ...]
    ranges: Ranges

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """First and last weekday of each unbroken run, as in "Monday to Friday, Sunday"."""
        return tuple(runs(self.weekdays))


@dataclass(frozen=True, slots=True)
class WeekTable:
    """One week: of a season, or (no season) of the rest of the year."""

    season: Season | None
    is_in_force: bool
    rows: tuple[WeekRow, ...]


def week_tables(schedule: Schedule, day: date) -> tuple[WeekTable, ...]:
    """Return the usual week and that of each season that is not over on ``day``."""
    in_force = season_on(schedule, day)
    coming = [season for season in schedule.seasons if season.is_yearly or season.ends >= day]
    return tuple(
        WeekTable(season, season is in_force, week_rows(season.week if season else schedule.week))
        for season in (None, *coming)
    )


def week_rows(week: Week) -> tuple[WeekRow, ...]:
    """Group the weekdays by their hours, in the order of the first weekday of each group."""
    groups: dict[Ranges, list[int]] = {}
    for weekday in WEEKDAYS:
        groups.setdefault(in_order(week.get(weekday, ())), []).append(weekday)
    return tuple(WeekRow(tuple(weekdays), ranges) for ranges, weekdays in groups.items())


def next_days(schedule: Schedule, start: date, count: int, kinds: Kinds) -> tuple[DayHours, ...]:
    """Return the hours of ``count`` days from ``start`` on."""
    reader = HoursReader(schedule, kinds)
    return tuple(reader.on(start + timedelta(days=i)) for i in range(count))
