"""What is wrong with ranges of one day, and of a day and the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from wagtail_disclosure.calendars.opening.problem import Code, Place, Problem
from wagtail_disclosure.calendars.opening.schedule import Ranges, TimeRange

__all__ = ["problems_of_night", "problems_of_ranges"]

DAY = 24 * 60


def problems_of_ranges(place: Place, ranges: Ranges) -> Iterator[Problem]:
    """Yield what is wrong with the ranges entered at one place for one day."""
    for index, one in enumerate(ranges):
        at = replace(place, range=index)
        for field in ("opens", "closes", "last_entry"):
            if not _is_whole(getattr(one, field)):
                yield Problem(Code.NOT_WHOLE_MINUTES, at, field)
        if one.last_entry and (_minute(one.last_entry) - _start(one)) % DAY > _length(one):
            yield Problem(Code.LAST_ENTRY_OUTSIDE, at, "last_entry")
    open_until = 0
    for index, one in sorted(enumerate(ranges), key=lambda numbered: _start(numbered[1])):
        if _start(one) < open_until:
            yield Problem(Code.RANGES_OVERLAP, replace(place, range=index), "opens")
        open_until = max(open_until, _end(one))


def problems_of_night(evening: Ranges, place: Place, ranges: Ranges) -> Iterator[Problem]:
    """Yield each range at ``place`` that opens before those of the evening before have closed."""
    open_until = max((_end(one) for one in evening), default=0) - DAY
    for index, one in enumerate(ranges):
        if _start(one) < open_until:
            yield Problem(Code.NIGHT_OVERLAPS, replace(place, range=index), "opens")


def _is_whole(clock: time | None) -> bool:
    return clock is None or (clock.second, clock.microsecond) == (0, 0)


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _start(one: TimeRange) -> int:
    return _minute(one.opens)


def _length(one: TimeRange) -> int:
    length = (_minute(one.closes) - _start(one)) % DAY
    return DAY if length in (0, DAY - 1) else length


def _end(one: TimeRange) -> int:
    return _start(one) + _length(one)
