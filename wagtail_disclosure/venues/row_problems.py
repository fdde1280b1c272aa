"""What cannot be true of hours as they were entered: said of a row and a field, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.utils.translation import gettext as _

from wagtail_disclosure.venues.hours import Applies, Weekday
from wagtail_disclosure.venues.overlaps import is_within, overlapping_weekday, ranges_overlap

__all__ = ["RowProblem", "exception_problems", "range_problems", "season_problems"]

# An hour is said of a field or, when there is none, of the row.
Times = tuple[time, time]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """``row`` is the row as it was handed in, ``field`` the name of one of its fields."""

    row: Any
    field: str
    message: str


def range_problems(rows: Sequence[Any]) -> Iterator[RowProblem]:
    """Of the rows of one week: days that are missing, last entries, hours that overlap."""
    for row in rows:
        yield from _last_entry(row)
        if _applies(row) == Applies.WEEK and not row.weekdays:
            yield RowProblem(row, "weekdays", _("Tick the weekdays that these hours are for."))
    yield from _overlaps([row for row in rows if row.time_range and row.weekdays])
    yield from _overlaps_of_a_day(row for row in rows if _applies(row) == Applies.HOLIDAYS)


def season_problems(season: Any) -> Iterator[RowProblem]:
    """Of a season: the days. Its hours are those of a week."""
    starts, ends = season.starts_on, season.ends_on
    if starts and ends and ends < starts and not season.is_yearly:
        yield RowProblem(season, "ends_on", _("A season cannot end before it begins."))


def exception_problems(rows: Sequence[Any]) -> Iterator[RowProblem]:
    """Of the exceptions: days, hours on a day that is closed, hours that overlap."""
    for row in rows:
        yield from _days(row)
        yield from _hours_of_exception(row)
    for alike in _of_same_days(rows):
        yield from _overlaps_of_a_day(alike)
        yield from _closed_and_open(alike)


def _applies(row: Any) -> str:
    """Hours of a season are for weekdays only."""
    return getattr(row, "applies", Applies.WEEK)


def _last_entry(row: Any) -> Iterator[RowProblem]:
    if row.time_range and row.last_entry and not is_within(row.last_entry, row.time_range):
        yield RowProblem(row, "last_entry", _("The last entry must lie within the hours."))


def _overlaps(rows: list[Any]) -> Iterator[RowProblem]:
    """The later of two rows is told; hours past midnight reach into the next weekday."""
    rows = [row for row in rows if _applies(row) == Applies.WEEK]
    for number, row in enumerate(rows):
        mine = row.time_range, [int(day) for day in row.weekdays]
        for other in rows[:number]:
            theirs = other.time_range, [int(day) for day in other.weekdays]
            if (weekday := overlapping_weekday(mine, theirs)) is not None:
                yield RowProblem(row, "opens", _overlap(Weekday(str(weekday)).label, other))
                break


def _overlap(day: Any, other: Any) -> str:
    message = _("On %(day)s these hours overlap with %(opens)s–%(closes)s.")
    return message % {"day": day, **_clock(other)}


def _overlaps_of_a_day(rows: Iterable[Any]) -> Iterator[RowProblem]:
    timed = [row for row in rows if row.time_range]
    for number, row in enumerate(timed):
        for other in timed[:number]:
            if ranges_overlap(row.time_range, other.time_range):
                message = _("These hours overlap with %(opens)s–%(closes)s.") % _clock(other)
                yield RowProblem(row, "opens", message)
                break


def _clock(row: Any) -> dict[str, str]:
    return {"opens": f"{row.opens:%H:%M}", "closes": f"{row.closes:%H:%M}"}


def _days(row: Any) -> Iterator[RowProblem]:
    if row.starts_on and row.ends_on and row.ends_on < row.starts_on:
        yield RowProblem(row, "ends_on", _("An exception cannot end before it begins."))


def _hours_of_exception(row: Any) -> Iterator[RowProblem]:
    yield from _last_entry(row)
    if row.is_closed and (row.opens or row.closes or row.last_entry):
        field = next(name for name in ("opens", "closes", "last_entry") if getattr(row, name))
        message = _("These days are marked closed: take the hours out, or the mark.")
        yield RowProblem(row, field, message)


def _of_same_days(rows: Sequence[Any]) -> list[list[Any]]:
    groups: dict[tuple[date, date], list[Any]] = {}
    for row in rows:
        if row.starts_on:
            groups.setdefault((row.starts_on, row.last_day), []).append(row)
    return list(groups.values())


def _closed_and_open(rows: list[Any]) -> Iterator[RowProblem]:
    closed = [row for row in rows if row.is_closed]
    timed = [row for row in rows if row.time_range and not row.is_closed]
    if closed and timed:
        message = _("Another row marks these days as closed.")
        yield RowProblem(timed[0], "opens", message)
