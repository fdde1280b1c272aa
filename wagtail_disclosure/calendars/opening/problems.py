"""What is wrong with the opening hours somebody entered, and where."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import TypeVar

from wagtail_disclosure.calendars.opening.problem import Code, Part, Place, Problem
from wagtail_disclosure.calendars.opening.range_problems import (
    problems_of_night,
    problems_of_ranges,
)
from wagtail_disclosure.calendars.opening.schedule import (
    WEEKDAYS,
    Closure,
    DatedException,
    HolidayPolicy,
    Ranges,
    Schedule,
    Season,
    Week,
)
from wagtail_disclosure.calendars.opening.seasons import covers

__all__ = ["problems_of"]

HOLIDAY = Place(Part.HOLIDAY)
Dated = TypeVar("Dated", Season, DatedException, Closure)


def problems_of(
    schedule: Schedule, today: date, marked_closed: Collection[Place] = ()
) -> list[Problem]:
    """Return every problem of a schedule.

    ``marked_closed`` names the weekdays and exceptions that were entered as closed: there, hours
    are a problem.
    """
    entered = list(_entered(schedule))
    found = [problem for place, ranges in entered for problem in problems_of_ranges(place, ranges)]
    found += _nights(schedule)
    found += [
        Problem(Code.HOURS_ON_CLOSED_DAY, place)
        for place, ranges in entered
        if ranges and (place in marked_closed or _is_closed_holiday(schedule, place))
    ]
    found += _backwards(schedule)
    found += _overlaps(schedule)
    found += [
        Problem(Code.EXCEPTION_PAST, Place(Part.EXCEPTION, index), "ends")
        for index, one in enumerate(schedule.exceptions)
        if one.starts <= one.ends < today
    ]
    if schedule.holiday_policy is HolidayPolicy.OWN_HOURS and not schedule.holiday_ranges:
        found.append(Problem(Code.HOLIDAY_HOURS_MISSING, HOLIDAY, "holiday_ranges"))
    if not any(ranges for _, ranges in entered):
        found.append(Problem(Code.NO_HOURS, Place(Part.WEEK)))
    return found


def _entered(schedule: Schedule) -> Iterator[tuple[Place, Ranges]]:
    """Yield the ranges of each place that has ranges of its own."""
    for place, week in _weeks(schedule):
        for weekday in WEEKDAYS:
            yield Place(place.part, place.index, weekday), week.get(weekday, ())
    yield HOLIDAY, schedule.holiday_ranges
    for index, exception in enumerate(schedule.exceptions):
        yield Place(Part.EXCEPTION, index), exception.ranges


def _weeks(schedule: Schedule) -> Iterator[tuple[Place, Week]]:
    yield Place(Part.WEEK), schedule.week
    for index, season in enumerate(schedule.seasons):
        yield Place(Part.SEASON, index), season.week


def _nights(schedule: Schedule) -> Iterator[Problem]:
    """Yield the hours that the evening before runs into, of what has days one after another."""
    for place, week in _weeks(schedule):
        for weekday in WEEKDAYS:
            at = Place(place.part, place.index, weekday)
            evening = week.get((weekday - 1) % len(WEEKDAYS), ())
            yield from problems_of_night(evening, at, week.get(weekday, ()))
    yield from problems_of_night(schedule.holiday_ranges, HOLIDAY, schedule.holiday_ranges)
    for index, one in enumerate(schedule.exceptions):
        if one.starts < one.ends:
            yield from problems_of_night(one.ranges, Place(Part.EXCEPTION, index), one.ranges)


def _is_closed_holiday(schedule: Schedule, place: Place) -> bool:
    return place == HOLIDAY and schedule.holiday_policy is HolidayPolicy.CLOSED


def _backwards(schedule: Schedule) -> Iterator[Problem]:
    dated: list[tuple[Part, int, Season | DatedException | Closure]] = [
        *((Part.SEASON, i, one) for i, one in enumerate(schedule.seasons) if not one.is_yearly),
        *((Part.EXCEPTION, i, one) for i, one in enumerate(schedule.exceptions)),
        *((Part.CLOSURE, i, one) for i, one in enumerate(schedule.closures)),
    ]
    for part, index, one in dated:
        if one.ends is not None and one.ends < one.starts:
            yield Problem(Code.ENDS_BEFORE_START, Place(part, index), "ends")


def _overlaps(schedule: Schedule) -> Iterator[Problem]:
    for index in _meeting(schedule.seasons, _seasons_meet):
        yield Problem(Code.SEASONS_OVERLAP, Place(Part.SEASON, index), "starts")
    for index in _meeting(schedule.exceptions, _meet):
        yield Problem(Code.EXCEPTIONS_OVERLAP, Place(Part.EXCEPTION, index), "starts")
    for index, one in enumerate(schedule.exceptions):
        if one.ranges and any(_meet(one, closure) for closure in schedule.closures):
            yield Problem(Code.EXCEPTION_DURING_CLOSURE, Place(Part.EXCEPTION, index))


def _meeting(parts: Sequence[Dated], meet: Callable[[Dated, Dated], bool]) -> Iterator[int]:
    """Yield the place of each part that meets one entered before it."""
    for index, part in enumerate(parts):
        if any(meet(part, before) for before in parts[:index]):
            yield index


def _meet(
    first: Season | DatedException | Closure, second: Season | DatedException | Closure
) -> bool:
    ends = min(one.ends or date.max for one in (first, second))
    return max(first.starts, second.starts) <= ends


def _seasons_meet(first: Season, second: Season) -> bool:
    """Say whether two seasons of the same kind share a day."""
    if first.is_yearly is not second.is_yearly:
        return False
    if first.is_yearly:
        return covers(first, second.starts) or covers(second, first.starts)
    return _meet(first, second)
