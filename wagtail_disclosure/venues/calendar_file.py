"""Closures as a file that calendars take: iCalendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag

from wagtail_disclosure.calendars.opening import icalendar
from wagtail_disclosure.calendars.opening.icalendar import Entry
from wagtail_disclosure.venues.linked_data import DAYS_SAID

__all__ = ["ICALENDAR", "NEVER", "PublicNotice", "answer", "calendar_of"]

ICALENDAR = "text/calendar; charset=utf-8"
# Of a feed with nothing in it: it has not changed since ever.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PublicNotice:
    """A closure as files say it. ``key`` is the same for ever; ``ends`` is none until further
    notice; ``url`` is absolute.
    """

    key: str
    title: str
    summary: str
    place: str
    url: str
    starts: date
    ends: date | None
    published_at: datetime
    changed_at: datetime


def calendar_of(notices: Iterable[PublicNotice], name: str, today: date) -> bytes:
    """Whole days, because closures are of days; a day means the day in Beijing. Until further
    notice means for as long as hours are said at all.
    """
    listed = list(notices)
    told_until = today + timedelta(days=DAYS_SAID)
    entries = [
        Entry(
            uid=notice.key,
            summary=notice.title,
            starts=notice.starts,
            ends=notice.ends or max(notice.starts, told_until),
            description=notice.summary,
            location=notice.place,
            url=notice.url,
        )
        for notice in listed
    ]
    stamp = max((notice.changed_at for notice in listed), default=NEVER)
    return icalendar.calendar_of(name, entries, stamp.astimezone(UTC)).encode()


def answer(request: HttpRequest, body: bytes, media_type: str, name: str = "") -> HttpResponse:
    """Answer with a file, or 304 to whoever has it as it is. Caches ask each time."""
    tag = quote_etag(sha256(body).hexdigest()[:32])
    response = get_conditional_response(request, etag=tag) or HttpResponse(
        body, content_type=media_type
    )
    response["ETag"] = tag
    if name:
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    patch_cache_control(response, no_cache=True)
    return response
