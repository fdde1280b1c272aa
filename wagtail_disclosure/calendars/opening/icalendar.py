"""Closures and events as iCalendar, written by the library `icalendar`.

Source: RFC 5545; ``NAME`` is RFC 7986, ``X-WR-CALNAME`` what most programs read instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, vText

from wagtail_disclosure.calendars.opening.schedule import BEIJING

__all__ = ["PRODUCT", "Entry", "calendar_of"]

PRODUCT = "-//wagtail_disclosure//opening hours//ZH"
# Since then the zone has had one offset.
ZONE_FROM = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on certain days, both included, or from one moment until another.

    Moments carry a time zone. Without ``ends`` it is one day, or a single moment. A closure until
    further notice ends on the last day for which it can be told. Raises ``ValueError`` for a moment
    without a time zone, for an end before the start and for a day with a moment.
    """

    uid: str  # the same for ever, and nobody else's: `closure-12@example.org`
    summary: str
    starts: date
    ends: date | None = None
    description: str = ""
    location: str = ""
    url: str = ""
    status: str = ""  # of RFC 5545: TENTATIVE, CONFIRMED or CANCELLED

    def __post_init__(self) -> None:
        ends = self.starts if self.ends is None else self.ends
        if isinstance(self.starts, datetime) is not isinstance(ends, datetime):
            raise ValueError(f"a day with a moment: {self.starts!r}, {ends!r}")
        if any(
            isinstance(one, datetime) and one.utcoffset() is None for one in (self.starts, ends)
        ):
            raise ValueError(f"a moment without a time zone: {self.starts!r}, {ends!r}")
        if ends < self.starts:
            raise ValueError(f"it ends before it starts: {self.starts!r}, {ends!r}")


def calendar_of(name: str, entries: Iterable[Entry], stamp: datetime) -> str:
    """Return the calendar ``name``; ``stamp`` is when it was written.

    Raises ``ValueError`` for a stamp without a time zone.
    """
    if stamp.utcoffset() is None:
        raise ValueError(f"a stamp without a time zone: {stamp!r}")
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", vText(name))
    calendar.add("x-wr-timezone", vText(BEIJING.key))
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    calendar.add_missing_timezones(first_date=ZONE_FROM)
    written: bytes = calendar.to_ical()
    return written.decode()


def _event(entry: Entry, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", _in_beijing(entry.starts))
    if entry.ends is not None:
        event.add("dtend", _first_no_longer(entry.ends))
    for heading in ("summary", "description", "location", "url", "status"):
        if text := getattr(entry, heading):
            event.add(heading, text)
    return event


def _first_no_longer(ends: date) -> date:
    """Return the end as iCalendar has it, which is no longer part of the event."""
    return _in_beijing(ends) if isinstance(ends, datetime) else ends + timedelta(days=1)


def _in_beijing(moment: date) -> date:
    return moment.astimezone(BEIJING) if isinstance(moment, datetime) else moment
