"""Feeds in their formats: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org).

A further format is one more function here and its route.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed

from wagtail_disclosure.feeds.enclosures import Enclosure
from wagtail_disclosure.feeds.items import Feed, Item, clean

__all__ = ["ATOM", "JSON", "Format"]

VERSION = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class Format:
    """A content type and the function that writes a feed whose last change is given."""

    content_type: str
    write: Callable[[Feed, Sequence[Item], datetime], bytes]


class _AtomFeed(Atom1Feed):
    """Says that it has changed when something has, not whenever it is written, and what files are
    called; their length only where it is known (RFC 4287, 4.2.7).
    """

    def latest_post_date(self) -> datetime:
        return self.feed["changed_at"]

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for file in item["files"]:
            length = {} if file.size is None else {"length": str(file.size)}
            named = {"href": file.url, "type": file.media_type, "title": clean(file.title)}
            handler.addQuickElement("link", "", {"rel": "enclosure", **named, **length})


def _atom(feed: Feed, items: Sequence[Item], changed_at: datetime) -> bytes:
    written = _AtomFeed(
        title=clean(feed.title),
        link=feed.url,
        description="",
        language=feed.language,
        author_name=clean(feed.author),
        feed_url=feed.feed_url,
        feed_guid=feed.feed_url,
        changed_at=changed_at,
    )
    for item in items:
        written.add_item(
            title=item.title,
            link=item.url,
            description=item.summary,
            unique_id=item.key,
            author_name=item.author,
            categories=[item.category],
            pubdate=item.published_at,
            updateddate=item.updated_at,
            files=item.files,
        )
    return written.writeString("utf-8").encode()


def _json(feed: Feed, items: Sequence[Item], changed_at: datetime) -> bytes:
    content = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.url,
        "feed_url": feed.feed_url,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_json_item(item) for item in items],
    }
    return json.dumps(content, ensure_ascii=False).encode()


def _json_item(item: Item) -> dict[str, object]:
    attachments = [_attachment(file) for file in item.files]
    return {
        "id": item.key,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        # The format asks for content; what is published is read where it is published.
        "content_text": item.summary or item.title,
        "date_published": item.published_at.isoformat(),
        "date_modified": item.updated_at.isoformat(),
        "authors": [{"name": item.author}],
        "tags": [item.category],
        "language": item.language,
        **({"attachments": attachments} if attachments else {}),
    }


def _attachment(file: Enclosure) -> dict[str, object]:
    size = {} if file.size is None else {"size_in_bytes": file.size}
    return {"url": file.url, "mime_type": file.media_type, "title": file.title, **size}


ATOM = Format("application/atom+xml; charset=utf-8", _atom)
JSON = Format("application/feed+json; charset=utf-8", _json)
