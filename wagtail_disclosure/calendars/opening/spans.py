"""Hours as stretches of time: from one moment to another, also past midnight.

A range past midnight belongs to the day it begins on, and nothing but a closure or an exception
that closes the next day ends it, at midnight. What holidays or the week make of the next day does
not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache

from wagtail_disclosure.calendars.opening.day_hours import DayState
from wagtail_disclosure.calendars.opening.days import HoursReader
from wagtail_disclosure.calendars.opening.schedule import BEIJING, TimeRange

__all__ = ["DAY", "MINUTE", "Span", "SpanReader", "midnight", "span_of"]

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, in Beijing time, in which a venue is open or it is not known."""

    starts: datetime
    ends: datetime  # no longer part of it
    is_certain: bool = True
    last_entry: datetime | None = None


class SpanReader:
    """Reads the spans of a schedule by the day they begin on."""

    def __init__(self, hours: HoursReader) -> None:
        self.hours = hours
        self.beginning_on = cache(self._find)

    def _find(self, day: date) -> tuple[Span, ...]:
        found = self.hours.on(day)
        if found.state is DayState.UNKNOWN:
            possible = [span_of(day, one).ends for one in found.possible]
            start = midnight(day)
            spans = [Span(start, max([start + DAY, *possible]), is_certain=False)]
        else:
            spans = [span_of(day, one) for one in found.ranges]
        return tuple(self._cut(span, day + DAY) for span in spans)

    def _cut(self, span: Span, next_day: date) -> Span:
        end = midnight(next_day)
        if span.ends <= end or not self.hours.on(next_day).is_shut:
            return span
        return replace(span, ends=end, last_entry=span.last_entry and min(span.last_entry, end))


def midnight(day: date) -> datetime:
    """Return the moment a day begins."""
    return datetime.combine(day, time(), BEIJING)


def span_of(day: date, hours: TimeRange) -> Span:
    """Return the span of a range that begins on ``day``."""
    starts = datetime.combine(day, hours.opens, BEIJING)
    ends = _after(day, hours.closes, hours.closes > hours.opens)
    if ends + MINUTE == starts + DAY:
        ends += MINUTE
    if hours.last_entry is None:
        return Span(starts, ends)
    last_entry = _after(day, hours.last_entry, hours.last_entry >= hours.opens)
    return Span(starts, ends, last_entry=min(last_entry, ends))


def _after(day: date, clock: time, is_same_day: bool) -> datetime:
    return datetime.combine(day if is_same_day else day + DAY, clock, BEIJING)
