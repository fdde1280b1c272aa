"""Open now, closes at, opens next.

A moment is open from ``opens`` on until just before ``closes``. Ranges that adjoin or overlap, also
over midnight, are one stretch. Nothing is said to open next when a day nobody knows comes before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from wagtail_disclosure.calendars.opening.day_hours import DayHours
from wagtail_disclosure.calendars.opening.days import HoursReader
from wagtail_disclosure.calendars.opening.schedule import BEIJING, Kinds, Schedule
from wagtail_disclosure.calendars.opening.spans import DAY, Span, SpanReader, midnight

__all__ = ["DAYS_AHEAD", "Status", "status_at"]

# What opens later than this is not looked for.
DAYS_AHEAD = 60


@dataclass(frozen=True, slots=True)
class Status:
    """A venue at a moment; every time is Beijing time."""

    at: datetime
    is_open: bool | None  # none: not known
    today: DayHours
    # When open: the end of the stretch; none when it is not known or not within `DAYS_AHEAD`.
    closes_at: datetime | None = None
    # When open: the last moment to go in, when that is before the end.
    last_entry: datetime | None = None
    # The next opening after the present stretch; none when not known or not within `DAYS_AHEAD`.
    opens_next: datetime | None = None
    # The moment from which nothing is known, when it comes before what closes or opens next.
    unknown_from: datetime | None = None

    @property
    def last_entry_passed(self) -> bool:
        """Whether the venue is open but lets nobody in any more."""
        return self.last_entry is not None and self.at > self.last_entry


def status_at(schedule: Schedule, now: datetime, kinds: Kinds) -> Status:
    """Say whether a venue is open at ``now`` and what comes next.

    Raises ``ValueError`` for a time without a time zone.
    """
    if now.utcoffset() is None:
        raise ValueError(f"a time without a time zone: {now!r}")
    return _Ahead(SpanReader(HoursReader(schedule, kinds)), now.astimezone(BEIJING)).status()


class _Ahead:
    """What lies ahead of one moment."""

    def __init__(self, reader: SpanReader, now: datetime) -> None:
        self._reader = reader
        self._now = now
        self._horizon = midnight(now.date() + (DAYS_AHEAD + 1) * DAY)

    def status(self) -> Status:
        end = self._open_until()
        opens_next = self._opens_after(end)
        unknown_from = self._unknown_between(end, opens_next or self._horizon)
        has_end = self._now < end < self._horizon and end != unknown_from
        return Status(
            self._now,
            end > self._now or (None if unknown_from == self._now else False),
            self._reader.hours.on(self._now.date()),
            end if has_end else None,
            self._last_entry(end) if has_end else None,
            None if unknown_from else opens_next,
            unknown_from,
        )

    def _spans(self) -> Iterator[Span]:
        """Yield what has not ended, in order of its beginning; yesterday's may run into today."""
        for days in range(-1, DAYS_AHEAD + 1):
            for span in self._reader.beginning_on(self._now.date() + days * DAY):
                if span.ends > self._now:
                    yield span

    def _certain(self) -> Iterator[Span]:
        return (span for span in self._spans() if span.is_certain)

    def _open_until(self) -> datetime:
        """Return the end of the stretch around the moment, or the moment itself when closed."""
        end = self._now
        for span in self._certain():
            if span.starts > end:
                break
            end = max(end, span.ends)
        return end

    def _opens_after(self, end: datetime) -> datetime | None:
        starts = (span.starts for span in self._certain())
        return next((start for start in starts if start > end), None)

    def _unknown_between(self, end: datetime, next_start: datetime) -> datetime | None:
        before = takewhile(lambda span: span.starts < next_start, self._spans())
        unknown = (span for span in before if not span.is_certain and span.ends > end)
        return next((max(end, span.starts) for span in unknown), None)

    def _last_entry(self, end: datetime) -> datetime | None:
        """Return the last entry of the stretch; none when people may go in until it ends."""
        ending = (span for span in self._certain() if span.ends == end)
        last = max(span.last_entry or end for span in ending)
        return None if last == end else last
