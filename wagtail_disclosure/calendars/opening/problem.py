"""A problem of opening hours: what it is and where it was entered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Code", "Part", "Place", "Problem"]


class Code(StrEnum):
    """What is wrong; whoever shows it finds the words."""

    RANGES_OVERLAP = "ranges_overlap"
    NIGHT_OVERLAPS = "night_overlaps"  # with hours of the day before that run past midnight
    LAST_ENTRY_OUTSIDE = "last_entry_outside"
    NOT_WHOLE_MINUTES = "not_whole_minutes"
    HOURS_ON_CLOSED_DAY = "hours_on_closed_day"
    ENDS_BEFORE_START = "ends_before_start"
    SEASONS_OVERLAP = "seasons_overlap"
    EXCEPTIONS_OVERLAP = "exceptions_overlap"
    EXCEPTION_DURING_CLOSURE = "exception_during_closure"
    EXCEPTION_PAST = "exception_past"
    HOLIDAY_HOURS_MISSING = "holiday_hours_missing"
    NO_HOURS = "no_hours"


# What has an answer all the same, though perhaps not the one that was meant.
WARNINGS = {
    Code.SEASONS_OVERLAP,
    Code.EXCEPTIONS_OVERLAP,
    Code.EXCEPTION_DURING_CLOSURE,
    Code.EXCEPTION_PAST,
}


class Part(StrEnum):
    """The list of a schedule that a place is in."""

    WEEK = "week"
    SEASON = "season"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"
    CLOSURE = "closure"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was entered; places count from 0."""

    part: Part
    index: int | None = None  # of the season, exception or closure
    weekday: int | None = None  # in the week or in the week of a season
    range: int | None = None  # among the ranges entered there


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place."""

    code: Code
    place: Place
    field: str = ""  # the attribute there; none: the place as a whole

    @property
    def is_warning(self) -> bool:
        """Whether the hours may be kept as they are."""
        return self.code in WARNINGS
