"""What is known of a venue's opening hours: plain data, without a date it is asked for.

All times are Beijing time (UTC+8, no summer time). The order in which the parts count is: closure
or exception, holiday policy, season, week.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from zoneinfo import ZoneInfo

__all__ = [
    "BEIJING",
    "WEEKDAYS",
    "Closure",
    "DayKind",
    "DatedException",
    "HolidayPolicy",
    "Kinds",
    "MakeupPolicy",
    "Ranges",
    "Schedule",
    "Season",
    "TimeRange",
    "Week",
]

BEIJING = ZoneInfo("Asia/Shanghai")
# As `date.weekday()`: Monday is 0.
WEEKDAYS = range(7)


class DayKind(StrEnum):
    """What the calendar says of a day; what it knows nothing of is ``UNKNOWN``."""

    ORDINARY = "ordinary"  # the weekday counts: Monday to Friday worked, the weekend not
    HOLIDAY = "holiday"
    MAKEUP_WORKDAY = "makeup_workday"  # a weekend worked in exchange (调休)
    UNKNOWN = "unknown"


# Asks the calendar about a day.
Kinds = Callable[[date], DayKind]


class HolidayPolicy(StrEnum):
    """What a venue does on a holiday."""

    FOLLOW_WEEK = "follow_week"  # as on any such weekday
    CLOSED = "closed"
    OWN_HOURS = "own_hours"  # the hours entered for holidays
    MOVE_CLOSING_DAY = "move_closing_day"  # open; a closing day moves behind the holidays


class MakeupPolicy(StrEnum):
    """What a venue does on a weekend worked in exchange."""

    FOLLOW_WEEK = "follow_week"  # as on any Saturday or Sunday
    AS_WORKDAY = "as_workday"  # as on a working day


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From ``opens`` until ``closes``, in whole minutes; at or before ``opens``: on the next day.

    ``closes`` equal to ``opens``, or one minute before (00:00 to 23:59), is the whole day round.
    ``last_entry`` lies within the range.
    """

    opens: time
    closes: time
    last_entry: time | None = None


Ranges = tuple[TimeRange, ...]
# Ranges by weekday; a weekday without any is a closing day.
Week = Mapping[int, Ranges]


@dataclass(frozen=True, slots=True)
class Season:
    """A week that counts in a part of the year, or between two dates.

    ``starts`` and ``ends`` are days, both included. With ``is_yearly`` only their month and day
    count, and an end before the start runs over the turn of the year.
    """

    name: str
    starts: date
    ends: date
    week: Week
    is_yearly: bool = True


@dataclass(frozen=True, slots=True)
class DatedException:
    """Hours of certain days, both included; no range means closed."""

    starts: date
    ends: date
    ranges: Ranges = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Closure:
    """A temporary closure of the whole venue, both days included; no end: until further notice."""

    starts: date
    ends: date | None
    reason: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Everything that decides when a venue is open."""

    week: Week
    seasons: tuple[Season, ...] = ()
    holiday_policy: HolidayPolicy = HolidayPolicy.FOLLOW_WEEK
    makeup_policy: MakeupPolicy = MakeupPolicy.FOLLOW_WEEK
    holiday_ranges: Ranges = ()
    exceptions: tuple[DatedException, ...] = ()
    closures: tuple[Closure, ...] = ()
