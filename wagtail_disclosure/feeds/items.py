"""Published entries as items of a feed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.feeds.enclosures import Enclosure, enclosures_of
from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.publication.selectors import with_updates

__all__ = ["NUMBER", "Feed", "Item", "clean", "items_of", "moment"]

# The newest; whoever wants more asks the API or the export.
NUMBER = 50
# What XML 1.0 has no place for.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. ``key`` (a URL) stays when the title changes; times are Beijing time."""

    key: str
    title: str
    url: str
    summary: str
    author: str
    category: str
    language: str
    published_at: datetime
    updated_at: datetime
    files: Sequence[Enclosure] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself; ``url`` is the page that it belongs to, ``feed_url`` its own,
    both absolute.
    """

    title: str
    url: str
    feed_url: str
    author: str
    language: str


def items_of(entries: PublishedEntryQuerySet, request: HttpRequest) -> list[Item]:
    """The newest of ``entries``. Two queries, one where none has files."""
    newest = list(with_updates(entries).select_related("agency").newest_first()[:NUMBER])
    return list(_items(newest, request))


def _items(entries: Sequence[Any], request: HttpRequest) -> Iterator[Item]:
    files = enclosures_of(entries, request)
    for entry in entries:
        url = request.build_absolute_uri(entry.get_url(request) or "/")
        yield Item(
            key=url,
            title=clean(entry.title),
            url=url,
            summary=clean(entry.summary),
            author=clean(entry.agency.name),
            category=clean(entry.column_title),
            language=entry.language,
            published_at=moment(entry.published_at),
            updated_at=moment(entry.updated_at),
            files=files.get(entry.page_id, ()),
        )


def clean(text: str) -> str:
    """``text`` as XML can hold it."""
    return CONTROLS.sub("", text)


def moment(instant: datetime) -> datetime:
    """As feeds say it: Beijing time, to the second."""
    return instant.astimezone(BEIJING).replace(microsecond=0)
