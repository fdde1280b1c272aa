"""Travel warnings as an Atom feed (RFC 4287), sent only when there is something new (RFC 9110)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import http_date

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.visit.levels import WarningLevel

__all__ = ["ENTRIES_IN_FEED", "warnings_feed"]

ENTRIES_IN_FEED = 30
# What XML 1.0 has no place for.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class _WarningsFeed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        """Without an entry the feed is as old as its column, not made anew at every look."""
        return super().latest_post_date() if self.items else self.feed["opened"]


def warnings_feed(
    request: HttpRequest, column: Any, address: str, warnings: Sequence[Any]
) -> HttpResponseBase:
    """The ``warnings`` (pages) of ``column`` as the feed at ``address``; 304 to a reader who has it
    already.
    """
    feed = _feed(request, column, address)
    for warning in warnings:
        _add(feed, request, warning)
    content = feed.writeString("utf-8").encode()
    etag = f'"{hashlib.sha256(content).hexdigest()}"'
    modified = int(feed.latest_post_date().timestamp())
    response = HttpResponse(content, content_type=Atom1Feed.content_type)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    # Given a response, it never answers with none.
    return get_conditional_response(request, etag, modified, response) or response


def _feed(request: HttpRequest, column: Any, address: str) -> Atom1Feed:
    url = request.build_absolute_uri(address)
    agency = agency_of(column)
    return _WarningsFeed(
        title=_clean(column.title),
        link=request.build_absolute_uri(column.get_url(request)),
        description=_clean(column.intro),
        language=_language(column),
        author_name=_clean(agency.name if agency else column.title),
        feed_url=url,
        feed_guid=url,
        subtitle=_clean(column.intro) or None,
        opened=_moment(column.last_published_at or column.first_published_at),
    )


def _add(feed: Atom1Feed, request: HttpRequest, warning: Any) -> None:
    url = request.build_absolute_uri(warning.get_url(request))
    feed.add_item(
        title=_clean(warning.title),
        link=url,
        description=_clean(warning.summary),
        unique_id=url,
        pubdate=_moment(warning.first_published_at),
        updateddate=_moment(warning.last_published_at or warning.first_published_at),
        categories=[str(WarningLevel(warning.level).label)],
    )


def _language(page: Any) -> str:
    """Of what editors wrote, as opposed to the reader's."""
    if getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return str(page.locale.language_code)
    return settings.LANGUAGE_CODE


def _moment(moment: datetime | None) -> datetime:
    return (moment or timezone.now()).astimezone(BEIJING).replace(microsecond=0)


def _clean(text: str) -> str:
    return CONTROLS.sub("", text)
