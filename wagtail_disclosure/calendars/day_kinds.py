"""What the calendar says of a day, from three sources in this order: days entered by hand, the
national table of a library, and the word that a year was entered in full. Nothing else is known.

The State Council announces the holidays of a year, and the weekends worked in exchange (调休), in
the autumn before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, datetime
from functools import cache, lru_cache
from importlib import import_module

from wagtail_disclosure.calendars.opening.schedule import DayKind
from wagtail_disclosure.calendars.workdays import SATURDAY, YEARS_READ_OFTEN, WorkdayAnswer

__all__ = [
    "FIXED_HOLIDAYS",
    "CalendarInForce",
    "KindReader",
    "is_weekend",
    "national_kinds",
    "national_names",
]

KindReader = Callable[[date], DayKind]

# Month and day of the holidays that do not move: 元旦, 劳动节, 国庆节. Every notice has them.
FIXED_HOLIDAYS = ((1, 1), (5, 1), (10, 1), (10, 2), (10, 3))
# The notice on a year may reach back so far: 29 December 2018 was worked for 2019.
LAST_WEEK = (12, 25)


def is_weekend(day: date) -> bool:
    """Whether ``day`` is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


@cache
def national_kinds(library: str = "chinese_calendar") -> KindReader:
    """Return the reader of an installed library's table, ``UNKNOWN`` for years that it lacks and
    for every day when it is not installed. A weekend within a holiday belongs to the holiday.
    """
    try:
        detail = import_module(library).get_holiday_detail
    except ModuleNotFoundError:
        return _nothing_known

    @lru_cache(maxsize=YEARS_READ_OFTEN)
    def kind(day: date) -> DayKind:
        try:
            is_off, name = detail(day)
        except NotImplementedError:
            return DayKind.UNKNOWN
        if name is None:
            return DayKind.ORDINARY
        return DayKind.HOLIDAY if is_off else DayKind.MAKEUP_WORKDAY

    return kind


@cache
def national_names(library: str = "chinese_calendar") -> Callable[[date], str]:
    """Return the reader of the Chinese names of holidays; of a make-up day, the holiday that it
    pays for. Blank for every other day.
    """
    try:
        module = import_module(library)
        detail, holiday = module.get_holiday_detail, module.Holiday
    except ModuleNotFoundError:
        return _nameless

    def name(day: date) -> str:
        try:
            known = detail(day)[1]
        except NotImplementedError:
            return ""
        return str(holiday(known).chinese) if known else ""

    return name


@dataclass(frozen=True, slots=True)
class CalendarInForce:
    """Days entered by hand over the national table. A `DayCalendar` that also says the kind.

    ``declared`` are the years all of whose holidays and make-up working days are among
    ``entries``. Beyond ``first`` and ``last``, the days that the entries were read for, nothing is
    known.
    """

    entries: Mapping[date, DayKind] = field(default_factory=dict)
    declared: frozenset[int] = frozenset()
    national: KindReader = field(default_factory=national_kinds)
    first: date = date.min
    last: date = date.max

    def kind(self, day: date) -> DayKind:
        """Say what ``day`` is; an ordinary weekend is ``ORDINARY``."""
        if isinstance(day, datetime):
            raise TypeError(f"a calendar is asked about a date, not a time: {day!r}")
        if not self.first <= day <= self.last:
            return DayKind.UNKNOWN
        if day in self.entries:
            return self.entries[day]
        if not all(map(self.knows_year, _years_that_decide(day))):
            return DayKind.UNKNOWN
        kind = self.national(day)
        return DayKind.ORDINARY if kind is DayKind.UNKNOWN else kind

    def answer(self, day: date) -> WorkdayAnswer:
        """Say whether ``day`` is a working day; of an unknown one, what is most likely."""
        kind = self.kind(day)
        likely = self.national(day) if kind is DayKind.UNKNOWN else kind
        return WorkdayAnswer(_is_worked(likely, day), is_certain=kind is not DayKind.UNKNOWN)

    def knows_year(self, year: int) -> bool:
        """Whether the holidays of ``year`` are known."""
        if year in self.declared:
            return True
        return year <= MAXYEAR and self.national(date(year, 1, 1)) is not DayKind.UNKNOWN


def _nothing_known(day: date) -> DayKind:
    return DayKind.UNKNOWN


def _nameless(day: date) -> str:
    return ""


def _years_that_decide(day: date) -> tuple[int, ...]:
    """The years whose notice may name ``day``."""
    if (day.month, day.day) < LAST_WEEK:
        return (day.year,)
    return day.year, day.year + 1


def _is_worked(kind: DayKind, day: date) -> bool:
    if kind in (DayKind.HOLIDAY, DayKind.MAKEUP_WORKDAY):
        return kind is DayKind.MAKEUP_WORKDAY
    return not is_weekend(day)
