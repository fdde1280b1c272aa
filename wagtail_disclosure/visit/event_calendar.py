"""Events as iCalendar (RFC 5545), each time that they take place as an entry of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from wagtail_disclosure.calendars.opening.icalendar import Entry, calendar_of
from wagtail_disclosure.visit.files import file_response
from wagtail_disclosure.visit.occurrences import Slot

__all__ = ["calendar_response"]

CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
STATUS = {"scheduled": CONFIRMED, "postponed": TENTATIVE, "cancelled": CANCELLED}


def calendar_response(name: str, events: Iterable[Any], request: HttpRequest) -> HttpResponse:
    """Answer with the times of ``events`` (event pages) as a calendar called ``name``."""
    entries = [entry for event in events for entry in _entries(event, request)]
    text = calendar_of(name, entries, timezone.now())
    return file_response(text.encode(), "text/calendar; charset=utf-8", f"{name}.ics")


def _entries(event: Any, request: HttpRequest) -> Iterator[Entry]:
    url = request.build_absolute_uri(event.get_url(request) or "")
    location = " ".join(part for part in (event.place_name, event.address) if part)
    for slot in event.slots():
        starts, ends = _days_or_moments(slot)
        yield Entry(
            uid=f"event-{event.pk}-{slot.start:%Y%m%dT%H%M}@{request.get_host()}",
            summary=event.title,
            starts=starts,
            ends=ends,
            description=_description(event, slot),
            location=location,
            url=url,
            status=CANCELLED if slot.is_cancelled else STATUS[event.state],
        )


def _days_or_moments(slot: Slot) -> tuple[date, date | None]:
    """Days, or moments, not one of each: without the time of its end, what goes on for days is
    told in days.
    """
    start, end = slot.start, slot.end
    if isinstance(start, datetime) and end is not None and not isinstance(end, datetime):
        return slot.starts_on, slot.ends_on
    return start, end


def _description(event: Any, slot: Slot) -> str:
    """Whether it takes place comes first: many programs do not show the status."""
    lines = [slot.note, event.summary, event.organiser]
    if event.state != "scheduled":
        lines.insert(0, f"{event.get_state_display()} {event.state_reason}".strip())
    return "\n".join(line for line in lines if line)
