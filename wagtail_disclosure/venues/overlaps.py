"""Which hours share time, within a week that begins anew after its last minute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import time

from wagtail_disclosure.calendars.opening.schedule import TimeRange

__all__ = ["is_within", "overlapping_weekday", "ranges_overlap"]

DAY = 24 * 60
WEEK = 7 * DAY
Days = tuple[TimeRange, Iterable[int]]


def is_within(moment: time, hours: TimeRange) -> bool:
    """Whether ``moment`` is not before the hours begin nor after they end."""
    starts, ends = _minutes(hours)
    offset = (_minute(moment) - starts) % DAY
    return offset <= ends - starts


def ranges_overlap(one: TimeRange, other: TimeRange) -> bool:
    """Whether two ranges that begin on the same day share time; touching is not sharing."""
    first, second = _minutes(one), _minutes(other)
    return first[0] < second[1] and second[0] < first[1]


def overlapping_weekday(one: Days, other: Days) -> int | None:
    """The first weekday of ``one`` on which the two share time; None where they do not."""
    theirs = list(_spans(other))
    for weekday in one[1]:
        mine = list(_spans((one[0], [weekday])))
        if any(a < d and c < b for a, b in mine for c, d in theirs):
            return weekday
    return None


def _spans(days: Days) -> Iterator[tuple[int, int]]:
    """Minutes of the week; what runs over its end is cut there."""
    starts, ends = _minutes(days[0])
    for weekday in days[1]:
        begin, end = weekday * DAY + starts, weekday * DAY + ends
        yield begin, min(end, WEEK)
        if end > WEEK:
            yield 0, end - WEEK


def _minutes(hours: TimeRange) -> tuple[int, int]:
    starts, ends = _minute(hours.opens), _minute(hours.closes)
    return starts, ends if ends > starts else ends + DAY


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute
