"""Calendars for tests: the one of the country, and one with whatever kinds of day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from chinese_calendar.constants import holidays, workdays

from wagtail_disclosure.calendars.opening.schedule import DayKind, Kinds

FIRST_DAY = date(2004, 1, 1)
# What the library has of the next year may begin in the last week of this one.
LAST_KNOWN_DAY = date(2026, 12, 24)


def national(day: date) -> DayKind:
    """Return the kind of a day for the whole country; 2027 is not known."""
    if not FIRST_DAY <= day <= LAST_KNOWN_DAY:
        return DayKind.UNKNOWN
    if day in holidays:
        return DayKind.HOLIDAY
    return DayKind.MAKEUP_WORKDAY if day in workdays else DayKind.ORDINARY


def overlaid(days: Mapping[date, DayKind]) -> Kinds:
    """Return the calendar of the country with days of its own laid over it."""
    return lambda day: days.get(day) or national(day)


def never_asked(day: date) -> DayKind:
    """Stand in for a calendar that must not matter."""
    raise AssertionError(f"the calendar was asked about {day}")
