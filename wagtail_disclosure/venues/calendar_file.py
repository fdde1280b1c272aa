"""Closures as files that other programs take: iCalendar (RFC 5545) and Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import quote_etag
from icalendar import Calendar, Event

__all__ = ["ATOM", "ICALENDAR", "PublicNotice", "answer", "atom_of", "calendar_of"]

ICALENDAR = "text/calendar; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
PRODUCT = "-//wagtail_disclosure//closures//ZH"
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


def calendar_of(notices: Iterable[PublicNotice], name: str) -> bytes:
    """Whole days, because closures are of days; a day means the day in Beijing."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Asia/Shanghai")
    for notice in notices:
        calendar.add_component(_event(notice))
    return calendar.to_ical()


def _event(notice: PublicNotice) -> Event:
    event = Event()
    event.add("uid", notice.key)
    event.add("dtstamp", notice.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("last-modified", notice.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", int(notice.changed_at.timestamp() - notice.published_at.timestamp()))
    event.add("dtstart", notice.starts)
    # The end is the first day that is no longer part of it.
    event.add("dtend", (notice.ends or notice.starts) + timedelta(days=1))
    event.add("summary", notice.title)
    event.add("description", notice.summary)
    event.add("location", notice.place)
    event.add("url", notice.url)
    event.add("transp", "TRANSPARENT")
    return event


class _Feed(Atom1Feed):
    """One that does not say that it has changed when nothing has."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)


def atom_of(notices: Iterable[PublicNotice], title: str, url: str, feed_url: str) -> bytes:
    """The notices as a feed; ``url`` is the page they are on."""
    feed = _Feed(title=title, link=url, description="", feed_url=feed_url, feed_guid=feed_url)
    for notice in notices:
        feed.add_item(
            title=notice.title,
            link=notice.url,
            description=notice.summary,
            unique_id=notice.url,
            pubdate=notice.published_at,
            updateddate=notice.changed_at,
        )
    return feed.writeString("utf-8").encode("utf-8")


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
