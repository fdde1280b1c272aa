"""Days from one until another, both included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["ALWAYS", "Span"]

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` until `end`, both included; `None` is without limit."""

    start: date | None = None
    end: date | None = None

    def includes(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def within(self, other: Span) -> Span | None:
        """The days that are in both; `None` where there is none."""
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        start, end = max(starts, default=None), min(ends, default=None)
        return None if start and end and end < start else Span(start, end)

    def turning_days(self) -> Iterator[date]:
        """The first day of the span, and the first day after it."""
        if self.start:
            yield self.start
        if self.end and self.end < date.max:
            yield self.end + A_DAY


ALWAYS = Span()
