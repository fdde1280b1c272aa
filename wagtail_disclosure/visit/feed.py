"""Travel warnings as a feed, sent only when there is something new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.feeds.answer import items_answer
from wagtail_disclosure.feeds.formats import Format
from wagtail_disclosure.feeds.items import Feed, Item, clean, moment
from wagtail_disclosure.visit.levels import WarningLevel

__all__ = ["ENTRIES_IN_FEED", "warnings_feed"]

ENTRIES_IN_FEED = 30


def warnings_feed(
    request: HttpRequest, column: Any, address: str, warnings: Sequence[Any], form: Format
) -> HttpResponseBase:
    """The ``warnings`` (pages) of ``column`` as the feed at ``address``; 304 to a reader who has it
    already. A feed without any is as old as its column.
    """
    agency = agency_of(column)
    feed = Feed(
        title=column.title,
        url=request.build_absolute_uri(column.get_url(request)),
        feed_url=request.build_absolute_uri(address),
        author=agency.name if agency else column.title,
        language=language_of(column),
    )
    items = [_item(warning, feed, request) for warning in warnings]
    opened = column.last_published_at or column.first_published_at or timezone.now()
    return items_answer(request, form, feed, items, moment(opened))


def _item(warning: Any, feed: Feed, request: HttpRequest) -> Item:
    url = request.build_absolute_uri(warning.get_url(request))
    published_at = warning.first_published_at or timezone.now()
    return Item(
        key=url,
        title=clean(warning.title),
        url=url,
        summary=clean(warning.summary),
        author=clean(feed.author),
        category=str(WarningLevel(warning.level).label),
        language=feed.language,
        published_at=moment(published_at),
        updated_at=moment(warning.last_published_at or published_at),
    )
