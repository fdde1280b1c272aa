"""A feed as an answer: sent only when there is something new (RFC 9110, conditional requests)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag

from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.feeds.formats import Format
from wagtail_disclosure.feeds.items import Feed, Item, items_of
from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.publication.state import Standing, standing_of

__all__ = ["KEPT_FOR", "feed_answer", "items_answer"]

# Seconds that a reader's program may keep a feed without asking.
KEPT_FOR = 300


def feed_answer(
    request: HttpRequest,
    page: Any,
    entries: PublishedEntryQuerySet,
    form: Format,
    *,
    title: str,
    author: str,
    section_id: int | None,
) -> HttpResponseBase:
    """The newest of ``entries`` as a feed that belongs to ``page``. One query to see whether
    anything in the section (none given: the portal) has changed, one to read the entries.
    """
    standing = standing_of(section_id)
    etag = quote_etag(f"{standing.tag}-{page.pk}-{_form_key(form)}")
    modified = int(standing.changed_at.timestamp()) if standing.changed_at else None
    unchanged = get_conditional_response(request, etag, modified)
    response = unchanged or HttpResponse(
        form.write(*_content(request, page, entries, title, author, standing)),
        content_type=form.content_type,
    )
    response["ETag"] = etag
    if modified is not None:
        response["Last-Modified"] = http_date(modified)
    patch_cache_control(response, public=True, max_age=KEPT_FOR)
    return response


def items_answer(
    request: HttpRequest, form: Format, feed: Feed, items: Sequence[Item], changed_at: datetime
) -> HttpResponseBase:
    """A feed of what is not a list of the register; ``changed_at`` is for one without items. Caches
    ask each time, and are told by its content whether it is the same.
    """
    modified = max((item.updated_at for item in items), default=changed_at)
    body = form.write(feed, items, modified)
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type=form.content_type)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(int(modified.timestamp()))
    patch_cache_control(response, no_cache=True)
    # Given a response, it never answers with none.
    return get_conditional_response(request, etag, int(modified.timestamp()), response) or response


def _content(
    request: HttpRequest,
    page: Any,
    entries: PublishedEntryQuerySet,
    title: str,
    author: str,
    standing: Standing,
) -> tuple[Any, ...]:
    feed = Feed(
        title=title,
        url=request.build_absolute_uri(page.get_url(request) or "/"),
        feed_url=request.build_absolute_uri(),
        author=author,
        language=language_of(page) or settings.LANGUAGE_CODE,
    )
    return feed, items_of(entries, request), standing.changed_at or timezone.now()


def _form_key(form: Format) -> str:
    return form.content_type.partition(";")[0].rpartition("/")[2]
