"""Working days: which day is one, which day is the n-th, and how many there are between two days.

Source of the counting rule: 民法典第二百零一条
“按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。”
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from importlib import import_module
from typing import Protocol

__all__ = [
    "Count",
    "DayCalendar",
    "DueDate",
    "NationalCalendar",
    "Overlay",
    "Reader",
    "WorkdayAnswer",
    "add_workdays",
    "national_reader",
    "workdays_between",
]

# Says whether a day is a working day; raises `NotImplementedError` for a day it has no data on.
Reader = Callable[[date], bool]

SATURDAY = 5
WEEK = timedelta(days=7)
YEARS_READ_OFTEN = 10 * 366


@dataclass(frozen=True, slots=True)
class WorkdayAnswer:
    """Whether a day is a working day, and whether that is known or only Monday to Friday."""

    is_workday: bool
    is_certain: bool


class DayCalendar(Protocol):
    """Anything that can say of a day whether it is a working day."""

    def answer(self, day: date) -> WorkdayAnswer:
        """Say whether `day` is a working day."""


@dataclass(frozen=True, slots=True)
class DueDate:
    """The day a count ends on; certain when every day passed on the way was."""

    day: date
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A number of working days; certain when every day looked at was."""

    days: int
    is_certain: bool


def _no_data(day: date) -> bool:
    raise NotImplementedError(f"no library has data on {day}")


@cache
def national_reader(library: str = "chinese_calendar") -> Reader:
    """Return the reader of an installed library, or one without data when it is not installed."""
    try:
        read: Reader = import_module(library).is_workday
    except ModuleNotFoundError:
        return _no_data
    # The library searches its whole table for every day it is asked about.
    return lru_cache(maxsize=YEARS_READ_OFTEN)(read)


@dataclass(frozen=True, slots=True)
class NationalCalendar:
    """National holidays and the weekends worked in exchange; Monday to Friday where unknown.

    The holidays of a year may begin in the last days of the year before (29 December 2018 was a
    Saturday worked for 2019), so a day is certain only if there is data on the week after it too.
    """

    read: Reader = field(default_factory=national_reader)

    def answer(self, day: date) -> WorkdayAnswer:
        """Say whether `day` is a working day for the whole country."""
        _refuse_time(day)
        known = self._known(day)
        if known is None:
            return WorkdayAnswer(day.weekday() < SATURDAY, is_certain=False)
        return WorkdayAnswer(known, is_certain=self._known(day + WEEK) is not None)

    def _known(self, day: date) -> bool | None:
        try:
            return self.read(day)
        except NotImplementedError:
            return None


@dataclass(frozen=True, slots=True)
class Overlay:
    """A calendar with days of its own laid over another: what it names is certain.

    For holidays of a region, days off by local notice, and years the base has no data on.
    Raises `ValueError` for a day that is named as both.
    """

    base: DayCalendar
    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if both := sorted(self.holidays & self.workdays):
            raise ValueError(f"both a holiday and a working day: {', '.join(map(str, both))}")

    def answer(self, day: date) -> WorkdayAnswer:
        """Say whether `day` is a working day, and ask the base about a day not named here."""
        _refuse_time(day)
        if day in self.holidays or day in self.workdays:
            return WorkdayAnswer(day in self.workdays, is_certain=True)
        return self.base.answer(day)


def add_workdays(start: date, n: int, calendar: DayCalendar) -> DueDate:
    """Return the `n`-th working day after `start`; `start` itself is not counted.

    A negative `n` counts back in the same way, as for a reminder before a day. Zero is `start`,
    a working day or not.
    """
    step = timedelta(days=1 if n > 0 else -1)
    day, left, is_certain = start, abs(n), True
    while left:
        day += step
        answer = calendar.answer(day)
        left -= answer.is_workday
        is_certain = is_certain and answer.is_certain
    return DueDate(day, is_certain)


def workdays_between(start: date, end: date, calendar: DayCalendar) -> Count:
    """Count the working days after `start` up to and including `end`.

    It undoes `add_workdays`: negative when `end` comes first, and again `start` is not counted.
    """
    sign = 1 if end >= start else -1
    distance = abs((end - start).days)
    answers = [calendar.answer(start + timedelta(days=sign * i)) for i in range(1, distance + 1)]
    days = sign * sum(answer.is_workday for answer in answers)
    return Count(days, all(answer.is_certain for answer in answers))


def _refuse_time(day: date) -> None:
    """Stop a `datetime`: it equals no date, and which day it falls on depends on the time zone."""
    if isinstance(day, datetime):
        raise TypeError(f"a calendar is asked about a date, not a time: {day!r}")
