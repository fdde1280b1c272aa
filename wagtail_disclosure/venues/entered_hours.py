"""The rows of a venue as a schedule, and which row each part of the schedule came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

from wagtail_disclosure.calendars.opening.problem import Part, Place
from wagtail_disclosure.calendars.opening.schedule import (
    WEEKDAYS,
    Closure,
    DatedException,
    HolidayPolicy,
    MakeupPolicy,
    Ranges,
    Schedule,
    Season,
    Week,
)
from wagtail_disclosure.venues.hours import Applies

__all__ = ["EnteredHours", "RowReader", "rows_of"]

# (page or season, name of the relation) -> its rows
RowReader: TypeAlias = Callable[[Any, str], Sequence[Any]]
Rows: TypeAlias = list[Any]


def rows_of(owner: Any, relation: str) -> list[Any]:
    """The rows as they are in memory."""
    return list(getattr(owner, relation).all())


class EnteredHours:
    """What of the rows is complete enough to count. ``read`` says where they come from."""

    def __init__(self, venue: Any, read: RowReader) -> None:
        self.venue = venue
        self._read = read
        rows = [row for row in read(venue, "opening_ranges") if row.time_range]
        self._week = _by_weekday([row for row in rows if row.applies == Applies.WEEK])
        self._holidays = [row for row in rows if row.applies == Applies.HOLIDAYS]

    def schedule(self, closures: tuple[Closure, ...] = ()) -> Schedule:
        """The hours as plain data."""
        return Schedule(
            week=_week(self._week),
            seasons=tuple(_season(row, _week(week)) for row, week in self._seasons),
            holiday_policy=HolidayPolicy(self.venue.holiday_policy),
            makeup_policy=MakeupPolicy(self.venue.makeup_policy),
            holiday_ranges=_times(self._holidays),
            exceptions=tuple(map(_exception, self._exceptions)),
            closures=closures,
        )

    def row_at(self, place: Place) -> Any:
        """The row that a place of the schedule came from; the venue itself for none."""
        if place.part is Part.SEASON and place.weekday is None:
            return self._seasons[place.index or 0][0]
        rows = self._rows_at(place)
        return rows[place.range or 0] if rows else self.venue

    def _rows_at(self, place: Place) -> Rows:
        if place.part is Part.EXCEPTION:
            return self._exceptions[place.index or 0]
        if place.part is Part.HOLIDAY:
            return self._holidays
        week = self._week if place.part is Part.WEEK else self._seasons[place.index or 0][1]
        return week.get(-1 if place.weekday is None else place.weekday, [])

    @cached_property
    def _seasons(self) -> list[tuple[Any, dict[int, Rows]]]:
        seasons = self._read(self.venue, "seasons")
        return [
            (row, _by_weekday([one for one in self._read(row, "ranges") if one.time_range]))
            for row in seasons
            if row.starts_on is not None and row.ends_on is not None
        ]

    @cached_property
    def _exceptions(self) -> list[Rows]:
        """Rows of the same days are one exception."""
        days: dict[tuple[date, date], Rows] = {}
        for row in self._read(self.venue, "hours_exceptions"):
            if row.starts_on is not None and (row.is_closed or row.time_range):
                days.setdefault((row.starts_on, row.last_day), []).append(row)
        return list(days.values())


def _by_weekday(rows: Rows) -> dict[int, Rows]:
    week: dict[int, Rows] = {weekday: [] for weekday in WEEKDAYS}
    for row in rows:
        for weekday in map(int, row.weekdays):
            week[weekday].append(row)
    return {weekday: found for weekday, found in week.items() if found}


def _week(rows: dict[int, Rows]) -> Week:
    return {weekday: _times(found) for weekday, found in rows.items()}


def _season(row: Any, week: Week) -> Season:
    return Season(row.name, row.starts_on, row.ends_on, week, row.is_yearly)


def _times(rows: Rows) -> Ranges:
    return tuple(row.time_range for row in rows)


def _exception(rows: Rows) -> DatedException:
    """One that says closed closes the days of all of them."""
    ranges = () if any(row.is_closed for row in rows) else _times(rows)
    notes = [row.note for row in rows if row.note]
    return DatedException(rows[0].starts_on, rows[0].last_day, ranges, "；".join(notes))
