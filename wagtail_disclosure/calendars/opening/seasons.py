"""Which season a day falls in, and so which week counts on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wagtail_disclosure.calendars.opening.schedule import Schedule, Season

__all__ = ["by_precedence", "covers", "last_covering", "season_on"]

# A leap year, so that 29 February has a place.
YEAR_OF_YEARLY = 2000
DAYS_OF_YEAR = 366


def covers(season: Season, day: date) -> bool:
    """Say whether ``day`` lies in the season.

    A yearly season that starts or ends on 29 February does so on 1 March or 28 February in a year
    without one.
    """
    if not season.is_yearly:
        return season.starts <= day <= season.ends
    first, last = _month_day(season.starts), _month_day(season.ends)
    if first <= last:
        return first <= _month_day(day) <= last
    return _month_day(day) >= first or _month_day(day) <= last


def by_precedence(schedule: Schedule) -> list[Season]:
    """Return the seasons so that on a day of several the last counts.

    One between two dates counts more than one of every year, a shorter one more than a longer,
    and of equals the one entered last.
    """
    return sorted(schedule.seasons, key=lambda season: (not season.is_yearly, -_length(season)))


def season_on(schedule: Schedule, day: date) -> Season | None:
    """Return the season that counts on ``day``; none outside every season."""
    return last_covering(by_precedence(schedule), day)


def last_covering(seasons: Sequence[Season], day: date) -> Season | None:
    """Return the last of ``seasons`` that ``day`` lies in."""
    return next((season for season in reversed(seasons) if covers(season, day)), None)


def _month_day(day: date) -> tuple[int, int]:
    return day.month, day.day


def _length(season: Season) -> int:
    """Number of days after the first."""
    if not season.is_yearly:
        return (season.ends - season.starts).days
    first, last = (day.replace(year=YEAR_OF_YEARLY) for day in (season.starts, season.ends))
    return (last - first).days % DAYS_OF_YEAR
