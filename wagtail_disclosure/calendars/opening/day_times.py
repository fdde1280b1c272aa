"""What is open and what is not known within one calendar day, whenever it began."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wagtail_disclosure.calendars.opening.schedule import Ranges
from wagtail_disclosure.calendars.opening.spans import DAY, Span, SpanReader, midnight, span_of

__all__ = ["DayTimes", "Minutes", "times_of", "times_of_week"]

MINUTES_OF_DAY = 24 * 60
ANY_DAY = date(2001, 1, 1)
# From one minute of the day until another, which is no longer part of it.
Minutes = tuple[int, int]


@dataclass(frozen=True, slots=True)
class DayTimes:
    """Minutes of a day; what is in neither is closed."""

    open: tuple[Minutes, ...] = ()
    unknown: tuple[Minutes, ...] = ()


def times_of(reader: SpanReader, day: date) -> DayTimes:
    """Return the times of a day, with what yesterday's hours leave of it."""
    return _times(day, (*reader.beginning_on(day - DAY), *reader.beginning_on(day)))


def times_of_week(before: Ranges, on_the_day: Ranges) -> DayTimes:
    """Return the times of a weekday by its hours and those of the weekday before."""
    spans = [span_of(ANY_DAY - DAY, one) for one in before]
    return _times(ANY_DAY, (*spans, *(span_of(ANY_DAY, one) for one in on_the_day)))


def _times(day: date, spans: Iterable[Span]) -> DayTimes:
    parts = [(part, span.is_certain) for span in spans if (part := _part_on(day, span))]
    opened = _united(part for part, is_certain in parts if is_certain)
    unknown = _united(part for part, is_certain in parts if not is_certain)
    return DayTimes(tuple(opened), tuple(_without(unknown, opened)))


def _part_on(day: date, span: Span) -> Minutes | None:
    start, end = (
        max(0, min(MINUTES_OF_DAY, int((moment - midnight(day)).total_seconds()) // 60))
        for moment in (span.starts, span.ends)
    )
    return (start, end) if start < end else None


def _united(parts: Iterable[Minutes]) -> list[Minutes]:
    """Join what adjoins or overlaps."""
    joined: list[Minutes] = []
    for start, end in sorted(parts):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _without(parts: list[Minutes], taken: list[Minutes]) -> list[Minutes]:
    """Return what is left of ``parts``; both are in order and without overlap."""
    for start, end in taken:
        parts = [
            piece
            for first, last in parts
            for piece in ((first, min(last, start)), (max(first, end), last))
            if piece[0] < piece[1]
        ]
    return parts
