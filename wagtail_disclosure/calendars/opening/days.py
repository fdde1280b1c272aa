"""A venue's hours on a day: closure, exception, holiday policy, season, week, in this order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import TypeVar

from wagtail_disclosure.calendars.opening.day_hours import Cause, DayHours, DayState, in_order
from wagtail_disclosure.calendars.opening.holiday_rules import HolidayRules
from wagtail_disclosure.calendars.opening.ordinary_days import Answer
from wagtail_disclosure.calendars.opening.schedule import Closure, DatedException, Kinds, Schedule

__all__ = ["HoursReader", "hours_on"]

Part = TypeVar("Part", Closure, DatedException)


def hours_on(schedule: Schedule, day: date, kinds: Kinds) -> DayHours:
    """Return the hours of ``day``; unknown when they depend on a day the calendar does not know.

    Where every kind of day it could be gives the same hours, those are known. Raises ``TypeError``
    for a time.
    """
    return HoursReader(schedule, kinds).on(day)


class HoursReader:
    """Reads a schedule day by day and keeps what it found: for more than one day or question."""

    def __init__(self, schedule: Schedule, kinds: Kinds) -> None:
        self.schedule = schedule
        self.on = cache(self._find)
        self._rules = HolidayRules(schedule, kinds)
        self.week_on = self._rules.days.week_on

    def _find(self, day: date) -> DayHours:
        if isinstance(day, datetime):
            raise TypeError(f"hours are asked for a date, not a time: {day!r}")
        if closure := _most_specific(self.schedule.closures, day):
            return DayHours(
                day, DayState.CLOSED, Cause.CLOSURE, reason=closure.reason, url=closure.url
            )
        if exception := _most_specific(self.schedule.exceptions, day):
            return _known(day, Answer(Cause.EXCEPTION, exception.ranges, exception.note))
        return self._by_rules(day)

    def _by_rules(self, day: date) -> DayHours:
        answers = self._rules.answers(day)
        possible = {in_order(answer.ranges) for answer in answers}
        if len(possible) == 1:
            return _known(day, answers[0])
        is_holiday = self._rules.is_holiday(day)
        return DayHours(
            day,
            DayState.UNKNOWN,
            Cause.HOLIDAY_POLICY if is_holiday else Cause.CALENDAR_UNKNOWN,
            possible=in_order(
                tuple(dict.fromkeys(one for found in answers for one in found.ranges))
            ),
        )


def _known(day: date, answer: Answer) -> DayHours:
    state = DayState.OPEN if answer.ranges else DayState.CLOSED
    return DayHours(day, state, answer.cause, in_order(answer.ranges), answer.reason)


def _most_specific(parts: Iterable[Part], day: date) -> Part | None:
    """Return the shortest that covers a day, of equals the one entered last."""
    found = [part for part in parts if part.starts <= day <= (part.ends or date.max)]
    return min(
        reversed(found), key=lambda part: (part.ends or date.max) - part.starts, default=None
    )
