"""Opening hours as OpenStreetMap writes them.

First the week, then the seasons, then a rule for every day of the time asked for that the week and
the seasons get wrong. Readers differ on what a later rule does to hours that run past midnight, so
no range does: they are split there. ``PH`` is not used: no reader's holidays are the ones that the
State Council sets each year. After the time asked for, the string is only the week and the seasons.

Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from wagtail_disclosure.calendars.opening.blocks import day_blocks, runs
from wagtail_disclosure.calendars.opening.day_hours import Cause, DayState
from wagtail_disclosure.calendars.opening.day_times import (
    DayTimes,
    Minutes,
    times_of,
    times_of_week,
)
from wagtail_disclosure.calendars.opening.days import HoursReader
from wagtail_disclosure.calendars.opening.schedule import WEEKDAYS, Kinds, Schedule, Season, Week
from wagtail_disclosure.calendars.opening.seasons import by_precedence, covers
from wagtail_disclosure.calendars.opening.spans import DAY, SpanReader

__all__ = ["opening_hours"]

WHOLE_DAY: tuple[Minutes, ...] = ((0, 24 * 60),)
WEEKDAY_NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTH_NAMES = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


def opening_hours(
    schedule: Schedule, start: date, days: int, kinds: Kinds, unknown: str = ""
) -> str:
    """Return the string, right for ``days`` days from ``start`` on.

    ``unknown`` is the comment on days whose hours are not known. The reason of a closure and the
    note of an exception are the comments on theirs.
    """
    written = [one for one in map(_written, by_precedence(schedule)) if one]
    seasons = [one for one in written if one.is_yearly or one.ends >= start]
    reader = SpanReader(HoursReader(schedule, kinds))
    claims = _Claims(seasons, _times_by_weekday(schedule.week))
    asked = (start + i * DAY for i in range(days))
    said = ((day, (times_of(reader, day), _comment(reader, day, unknown))) for day in asked)
    wrong = ((day, found) for day, found in said if found[0] != claims.on(day))
    rules = [
        *_week_rules("", schedule.week),
        *(rule for season in seasons for rule in _week_rules(_season_days(season), season.week)),
        *(
            _dated_rule(_dates(first, last), times, comment)
            for first, last, (times, comment) in day_blocks(wrong)
        ),
    ]
    return "; ".join(rules)


class _Claims:
    """What the rules without single dates say of a day: of several seasons the last counts."""

    def __init__(self, seasons: list[Season], usual: list[DayTimes]) -> None:
        self._seasons = [(season, _times_by_weekday(season.week)) for season in reversed(seasons)]
        self._usual = usual

    def on(self, day: date) -> DayTimes:
        found = (times for season, times in self._seasons if covers(season, day))
        return next(found, self._usual)[day.weekday()]


def _written(season: Season) -> Season | None:
    """Return a yearly season without 29 February, which readers place differently."""
    if not season.is_yearly:
        return season
    starts, ends = season.starts, season.ends
    if _is_leap_day(starts) and _is_leap_day(ends):
        return None
    starts = starts + DAY if _is_leap_day(starts) else starts
    return replace(season, starts=starts, ends=ends - DAY if _is_leap_day(ends) else ends)


def _is_leap_day(day: date) -> bool:
    return (day.month, day.day) == (2, 29)


def _times_by_weekday(week: Week) -> list[DayTimes]:
    return [
        times_of_week(week.get((weekday - 1) % 7, ()), week.get(weekday, ()))
        for weekday in WEEKDAYS
    ]


def _week_rules(days: str, week: Week) -> Iterator[str]:
    """Yield a rule for each group of weekdays with the same times, closed ones last."""
    groups: dict[DayTimes, list[int]] = {}
    for weekday, times in enumerate(_times_by_weekday(week)):
        groups.setdefault(times, []).append(weekday)
    for times, weekdays in sorted(groups.items(), key=lambda group: not group[0].open):
        yield " ".join(filter(None, (days, _weekdays(weekdays), _clock(times.open) or "off")))


def _dated_rule(days: str, times: DayTimes, comment: str) -> str:
    """Return a rule of certain days; what is not known of them follows as an additional rule."""
    quoted = f' "{comment}"' if comment else ""
    opened = f"{days} {_clock(times.open)}" if times.open else ""
    if not times.unknown:
        return f"{opened} open{quoted}" if opened and comment else opened or f"{days} off{quoted}"
    hours = "" if times.unknown == WHOLE_DAY else f" {_clock(times.unknown)}"
    return ", ".join(filter(None, (opened, f"{days}{hours} unknown{quoted}")))


def _comment(reader: SpanReader, day: date, unknown: str) -> str:
    found = reader.hours.on(day)
    if found.state is DayState.UNKNOWN:
        return _unquoted(unknown)
    return _unquoted(found.reason) if found.cause in (Cause.CLOSURE, Cause.EXCEPTION) else ""


def _unquoted(text: str) -> str:
    return " ".join(text.replace('"', "'").split())


def _weekdays(weekdays: list[int]) -> str:
    return ",".join(_range(WEEKDAY_NAMES[a], WEEKDAY_NAMES[b]) for a, b in runs(weekdays))


def _season_days(season: Season) -> str:
    write = _month_day if season.is_yearly else _date
    return _range(write(season.starts), write(season.ends))


def _dates(first: date, last: date) -> str:
    return _range(_date(first), _date(last))


def _date(day: date) -> str:
    return f"{day.year:04d} {_month_day(day)}"


def _month_day(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.day:02d}"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}-{last}"


def _clock(parts: tuple[Minutes, ...]) -> str:
    return ",".join(
        f"{start // 60:02d}:{start % 60:02d}-{end // 60:02d}:{end % 60:02d}" for start, end in parts
    )
