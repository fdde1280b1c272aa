"""Closing days that fell on a holiday and wait for a day to move to.

A closing weekday that is a holiday waits for the first day after it that is neither a holiday nor a
closing weekday itself; each takes a day of its own, so two in one block of holidays take two. A
weekend worked in exchange is a day like any other here. Exceptions and closures lie over the result
and move nothing. A season without any hours has no closing days.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from wagtail_disclosure.calendars.opening.ordinary_days import OrdinaryDays, last_hours
from wagtail_disclosure.calendars.opening.schedule import DayKind

__all__ = ["DAYS_LOOKED_BACK", "WaitingClosingDays"]

# A closing day that has found no day by then is let off.
DAYS_LOOKED_BACK = 21
LOOK_BACK = [timedelta(days=back) for back in range(DAYS_LOOKED_BACK, 0, -1)]


class WaitingClosingDays:
    """Counts the closing days that wait on the morning of a day."""

    def __init__(self, days: OrdinaryDays) -> None:
        self._days = days
        self._change_on = cache(self._find_change)

    def on(self, day: date) -> tuple[int, int]:
        """Return how many wait at least and at most; they differ where the calendar is unknown."""
        changes = [self._change_on(day - back) for back in LOOK_BACK]
        if all(more <= 0 for _, more in changes):
            return 0, 0
        at_least = at_most = 0
        for fewer, more in changes:
            at_least, at_most = max(0, at_least + fewer), max(0, at_most + more)
        return at_least, at_most

    def _find_change(self, day: date) -> tuple[int, int]:
        changes = [self._change(day, kind) for kind in self._days.possible_kinds(day)]
        return min(changes), max(changes)

    def _change(self, day: date, kind: DayKind) -> int:
        if kind is not DayKind.HOLIDAY:
            return -1 if self._days.apart_from_holidays(day, kind).ranges else 0
        has_hours = bool(last_hours(self._days.week_on(day), day.weekday(), 7))
        return 1 if has_hours and not self._days.usual(day).ranges else 0
