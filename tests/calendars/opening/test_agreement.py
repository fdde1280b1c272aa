"""At no moment do the outputs disagree, whatever the schedule and the calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours, State

from tests.calendars.opening.json_ld_reader import JsonLdReader
from tests.calendars.opening.strategies import calendars, moments, schedules, starts
from wagtail_disclosure.calendars.opening.day_hours import Cause, DayHours, DayState
from wagtail_disclosure.calendars.opening.osm import opening_hours
from wagtail_disclosure.calendars.opening.schedule import BEIJING, Kinds, Schedule, TimeRange
from wagtail_disclosure.calendars.opening.schema_org import (
    opening_hours_specification,
    special_opening_hours_specification,
)
from wagtail_disclosure.calendars.opening.status import DAYS_AHEAD, Status, status_at
from wagtail_disclosure.calendars.opening.week_table import next_days, week_tables

pytestmark = pytest.mark.once

DAYS = 35
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
# Hours of the schedules drawn change at half hours.
HALF_HOUR = timedelta(minutes=30)
STEPS_LOOKED_AT = 60
STATES = {State.OPEN: True, State.CLOSED: False, State.UNKNOWN: None}


class Asked(NamedTuple):
    """A venue, and a moment within ``DAYS`` days of ``start``."""

    schedule: Schedule
    kinds: Kinds
    start: date
    now: datetime

    @property
    def status(self) -> Status:
        return status_at(self.schedule, self.now, self.kinds)

    def at(self, moment: datetime) -> bool | None:
        return status_at(self.schedule, moment, self.kinds).is_open

    def hours(self, first: date, count: int) -> tuple[DayHours, ...]:
        return next_days(self.schedule, first, count, self.kinds)


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    start = draw(starts)
    return Asked(draw(schedules(start)), draw(calendars(start)), start, draw(moments(start, DAYS)))


@given(asked())
def test_openstreetmap_says_the_same(asked: Asked) -> None:
    text = opening_hours(asked.schedule, asked.start, DAYS, asked.kinds, "not announced")
    state, _ = OpeningHours(text).state(asked.now.replace(tzinfo=None))
    assert STATES[state] is asked.status.is_open, text


@given(asked())
def test_schema_org_says_the_same_or_nothing(asked: Asked) -> None:
    arguments = asked.schedule, asked.start, DAYS, asked.kinds
    reader = JsonLdReader(
        opening_hours_specification(*arguments), special_opening_hours_specification(*arguments)
    )
    said = reader.is_open(asked.now)
    assert said is None or said is asked.status.is_open
    passed = asked.hours(asked.start - DAY, (asked.now.date() - asked.start).days + 2)
    if all(day.state is not DayState.UNKNOWN for day in passed):
        assert said is not None


@given(asked())
def test_the_days_to_come_say_the_same(asked: Asked) -> None:
    yesterday, today, tomorrow = asked.hours(asked.now.date() - DAY, 3)
    minute = asked.now.hour * 60 + asked.now.minute
    is_open = _covers(today, minute) or (not today.is_shut and _covers(yesterday, minute + 24 * 60))
    if is_open or DayState.UNKNOWN not in (yesterday.state, today.state):
        assert asked.status.is_open is is_open
    elif today.state is DayState.UNKNOWN:
        assert asked.status.is_open is None
    assert asked.status.today == today
    assert tomorrow.day == today.day + DAY


def _covers(day: DayHours, minute: int) -> bool:
    return any(_opens(one) <= minute < _opens(one) + _length(one) for one in day.ranges)


def _opens(one: TimeRange) -> int:
    return one.opens.hour * 60 + one.opens.minute


def _length(one: TimeRange) -> int:
    length = one.closes.hour * 60 + one.closes.minute - _opens(one)
    length += 0 if length > 0 else 24 * 60
    return length + 1 if length == 24 * 60 - 1 else length


@given(asked())
def test_the_week_table_says_the_same_of_a_day_like_any_other(asked: Asked) -> None:
    tables = week_tables(asked.schedule, asked.now.date())
    (in_force,) = [table for table in tables if table.is_in_force]
    rows = {weekday: row for row in in_force.rows for weekday in row.weekdays}
    assert sorted(rows) == list(range(7))
    today = asked.status.today
    if today.cause in (Cause.WEEK, Cause.SEASON):
        assert rows[today.day.weekday()].ranges == today.ranges
        assert (in_force.season is None) is (today.cause is Cause.WEEK)


@given(asked())
def test_what_comes_next_is_what_comes_next(asked: Asked) -> None:
    status = asked.status
    changes = [one for one in (status.closes_at, status.opens_next, status.unknown_from) if one]
    midnight = datetime.combine(asked.now.date(), datetime.min.time(), BEIJING)
    horizon = midnight + (DAYS_AHEAD + 1) * DAY
    assert all(asked.now <= change <= horizon for change in changes)
    if status.closes_at:
        assert status.is_open
        assert asked.at(status.closes_at - MINUTE) is True
        assert asked.at(status.closes_at) is False
    if status.opens_next:
        assert asked.at(status.opens_next) is True
        assert asked.at(status.opens_next - MINUTE) is False
        assert status.unknown_from is None
    if status.unknown_from:
        assert asked.at(status.unknown_from) is None
    until = min(changes, default=horizon)
    steps = min(STEPS_LOOKED_AT, (until - asked.now) // HALF_HOUR)
    between = (asked.now + step * HALF_HOUR for step in range(steps))
    assert {asked.at(moment) for moment in between} <= {status.is_open}


@given(asked())
def test_nothing_depends_on_the_zone_of_the_reader(asked: Asked) -> None:
    elsewhere = asked.now.astimezone(timezone(timedelta(hours=-5)))
    assert status_at(asked.schedule, elsewhere, asked.kinds) == asked.status
