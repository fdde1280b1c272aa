"""The answer about one day: open, closed or unknown, with hours and cause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wagtail_disclosure.calendars.opening.schedule import Ranges

__all__ = ["Cause", "DayHours", "DayState", "in_order"]


class DayState(StrEnum):
    """Whether a venue opens on a day at all."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"  # it depends on holidays that are not known


class Cause(StrEnum):
    """What decided the hours of a day."""

    CLOSURE = "closure"
    EXCEPTION = "exception"
    HOLIDAY_POLICY = "holiday_policy"
    MOVED_CLOSING_DAY = "moved_closing_day"
    MAKEUP_WORKDAY = "makeup_workday"
    SEASON = "season"
    WEEK = "week"
    CALENDAR_UNKNOWN = "calendar_unknown"  # nothing did: the calendar has no data


@dataclass(frozen=True, slots=True)
class DayHours:
    """The hours that begin on a day; a range past midnight belongs to the day it begins on."""

    day: date
    state: DayState
    cause: Cause
    ranges: Ranges = ()
    # Of a closure the reason, of an exception the note, of a season the name.
    reason: str = ""
    url: str = ""
    # Of an unknown day the hours it would have as one kind of day or another, all together.
    possible: Ranges = ()

    @property
    def is_shut(self) -> bool:
        """Whether the venue was closed for this very day, which also ends the night before."""
        return self.state is DayState.CLOSED and self.cause in (Cause.CLOSURE, Cause.EXCEPTION)


def in_order(ranges: Ranges) -> Ranges:
    """Return ranges from the earliest to the latest."""
    return tuple(sorted(ranges, key=lambda one: (one.opens, one.closes)))
