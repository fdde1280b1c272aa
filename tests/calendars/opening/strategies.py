"""Schedules, calendars and moments of every sort."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from tests.calendars.opening.calendars import overlaid
from wagtail_disclosure.calendars.opening.schedule import (
    BEIJING,
    WEEKDAYS,
    Closure,
    DatedException,
    DayKind,
    HolidayPolicy,
    Kinds,
    MakeupPolicy,
    Ranges,
    Schedule,
    Season,
    TimeRange,
    Week,
)

STEP = 30
HORIZON = 40

clocks = st.one_of(
    st.sampled_from([time(0), time(23, 59), time(12)]),
    st.builds(time, st.integers(0, 23), st.sampled_from([0, STEP])),
)
# Overnight and whole days included, and overlaps, which the software must survive too.
some_ranges: st.SearchStrategy[Ranges] = st.lists(
    st.builds(TimeRange, clocks, clocks), max_size=3
).map(tuple)
day_hours = st.one_of(
    st.just(()), st.just((TimeRange(time(9), time(18)),)), st.just(()), some_ranges
)
weeks: st.SearchStrategy[Week] = st.fixed_dictionaries(dict.fromkeys(WEEKDAYS, day_hours))
starts = st.dates(date(2024, 1, 1), date(2027, 1, 10)) | st.sampled_from(
    [date(2024, 2, 25), date(2025, 9, 28), date(2026, 2, 14), date(2026, 12, 20)]
)


def near(start: date) -> st.SearchStrategy[date]:
    """Draw a day around the days asked about."""
    return st.integers(-8, HORIZON).map(lambda days: start + timedelta(days=days))


@st.composite
def seasons(draw: st.DrawFn, start: date) -> Season:
    first = draw(near(start) | st.just(date(2000, 2, 29)))
    last = draw(near(start) | st.just(date(2000, 2, 29)))
    return Season("season", first, last, draw(weeks), draw(st.booleans()))


@st.composite
def exceptions(draw: st.DrawFn, start: date) -> DatedException:
    first = draw(near(start))
    return DatedException(first, first + timedelta(days=draw(st.integers(0, 4))), draw(day_hours))


@st.composite
def closures(draw: st.DrawFn, start: date) -> Closure:
    first = draw(near(start))
    length = draw(st.none() | st.integers(0, 6))
    last = None if length is None else first + timedelta(days=length)
    return Closure(first, last, 'repair of the "east; hall", until further notice')


@st.composite
def schedules(draw: st.DrawFn, start: date) -> Schedule:
    return Schedule(
        week=draw(weeks),
        seasons=tuple(draw(st.lists(seasons(start), max_size=2))),
        holiday_policy=draw(st.sampled_from(HolidayPolicy)),
        makeup_policy=draw(st.sampled_from(MakeupPolicy)),
        holiday_ranges=draw(day_hours),
        exceptions=tuple(draw(st.lists(exceptions(start), max_size=2))),
        closures=tuple(draw(st.lists(closures(start), max_size=2))),
    )


@st.composite
def calendars(draw: st.DrawFn, start: date) -> Kinds:
    """Draw the calendar of the country, with days changed to anything."""
    changed = draw(st.dictionaries(near(start), st.sampled_from(DayKind), max_size=12))
    return overlaid(changed)


def moments(start: date, days: int) -> st.SearchStrategy[datetime]:
    """Draw a moment within the days, most often one at which something may change."""
    minutes = st.integers(0, days * 24 * 60 // STEP - 1).map(lambda i: i * STEP)
    near_change = st.tuples(minutes, st.sampled_from([0, -1, 1])).map(
        lambda pair: max(0, sum(pair))
    )
    midnight = datetime.combine(start, time(), BEIJING)
    return near_change.map(lambda minute: midnight + timedelta(minutes=minute))
