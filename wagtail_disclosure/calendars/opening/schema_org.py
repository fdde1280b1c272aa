"""Opening hours as schema.org says them: the regular week, and the days that differ from it.

A day closed opens and closes at 00:00, a range past midnight closes before it opens, and one of the
whole day round closes in the minute before it opens (00:00 to 23:59). What is said of one date
replaces the regular hours of that date.

There is no way to say that hours are not known. So a day nobody knows is claimed neither as open
nor as closed: the regular week is claimed until the day before the first such day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from functools import lru_cache
from itertools import groupby, takewhile

from wagtail_disclosure.calendars.opening.blocks import day_blocks
from wagtail_disclosure.calendars.opening.day_hours import DayState, in_order
from wagtail_disclosure.calendars.opening.days import HoursReader
from wagtail_disclosure.calendars.opening.schedule import WEEKDAYS, Kinds, Ranges, Schedule, Week
from wagtail_disclosure.calendars.opening.spans import DAY, MINUTE, Span, SpanReader, span_of

__all__ = ["opening_hours_specification", "special_opening_hours_specification"]

Specification = dict[str, str | list[str]]
# Opens and closes of each range that begins on a day.
Hours = tuple[tuple[str, str], ...]

CLOSED: Hours = (("00:00", "00:00"),)
NAMES = [
    f"https://schema.org/{name}day"
    for name in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
]


def opening_hours_specification(
    schedule: Schedule, start: date, days: int, kinds: Kinds
) -> list[Specification]:
    """Return the regular weeks of ``days`` days from ``start`` on.

    They carry dates when the week changes within that time or a day of it is not known.
    """
    reader = HoursReader(schedule, kinds)
    asked = _from_the_day_before(start, days)
    known = [day for day in asked[:1] if _is_known(reader, day)]
    known += takewhile(lambda day: _is_known(reader, day), asked[1:])
    weeks = [(week, list(run)) for week, run in groupby(known, reader.week_on)]
    if known == asked and len(weeks) == 1:
        return list(_regular(weeks[0][0], {}))
    return [
        specification
        for week, run in weeks
        for specification in _regular(week, _validity(run[0], run[-1]))
    ]


def special_opening_hours_specification(
    schedule: Schedule, start: date, days: int, kinds: Kinds
) -> list[Specification]:
    """Return the hours of every known day that is not regular, consecutive ones together."""
    hours = HoursReader(schedule, kinds)
    reader = SpanReader(hours)
    found = [
        (day, _hours(reader.beginning_on(day)))
        for day in _from_the_day_before(start, days)
        if _is_known(hours, day)
    ]
    special = [
        (day, said)
        for day, said in found
        if said != _hours_of(hours.week_on(day).get(day.weekday(), ()))
    ]
    return [
        _specification(opens, closes, _validity(first, last))
        for first, last, said in day_blocks(special)
        for opens, closes in said
    ]


def _from_the_day_before(start: date, days: int) -> list[date]:
    """Return the days asked for, after the one whose hours may run into the first of them."""
    return [start + i * DAY for i in range(-1, days)]


def _is_known(reader: HoursReader, day: date) -> bool:
    return reader.on(day).state is not DayState.UNKNOWN


def _regular(week: Week, validity: dict[str, str]) -> Iterator[Specification]:
    groups: dict[Hours, list[str]] = {}
    for weekday in WEEKDAYS:
        groups.setdefault(_hours_of(week.get(weekday, ())), []).append(NAMES[weekday])
    for said, names in groups.items():
        for opens, closes in said:
            yield {**_specification(opens, closes, validity), "dayOfWeek": names}


@lru_cache(maxsize=256)
def _hours_of(ranges: Ranges) -> Hours:
    """Return the hours of a week, which are the same on any day."""
    return _hours(tuple(span_of(date.min, one) for one in in_order(ranges)))


def _hours(spans: tuple[Span, ...]) -> Hours:
    return tuple((f"{span.starts:%H:%M}", f"{_closes(span):%H:%M}") for span in spans) or CLOSED


def _closes(span: Span) -> time:
    is_whole_day = span.ends - span.starts == DAY
    return (span.ends - MINUTE if is_whole_day else span.ends).time()


def _validity(first: date, last: date) -> dict[str, str]:
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}


def _specification(opens: str, closes: str, validity: dict[str, str]) -> Specification:
    return {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes, **validity}
