"""Public addresses of closures, below a venue's or a directory's own.

``serve`` of the page asks who may see it, for these addresses too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import swapper
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.feeds.answer import items_answer
from wagtail_disclosure.feeds.formats import ATOM, JSON, Format
from wagtail_disclosure.feeds.items import Feed, Item, clean, moment
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.venues.calendar_file import (
    ICALENDAR,
    NEVER,
    PublicNotice,
    answer,
    calendar_of,
)
from wagtail_disclosure.venues.notices import closures_below

__all__ = ["ClosureCalendarRoutes", "ClosureFeedRoutes"]

# Closures that ended longer ago than this are history.
KEPT = timedelta(days=366)
NUMBER_IN_FEED = 50


class ClosureCalendarRoutes(RoutablePageMixin):
    """A venue: its closures as a calendar."""

    def closure_entries(self) -> Any:
        """The closures that the files are made of."""
        return PublishedEntry.objects.in_column(self.pk).of_kind(EntryKind.CLOSURE)

    @path("closures/calendar/", name="closure_calendar")
    def serve_closure_calendar(self, request: HttpRequest) -> HttpResponse:
        """The closures as a calendar to subscribe to."""
        name = _("Closures: %(title)s") % {"title": self.title}
        today = beijing_today()
        entries = self.closure_entries().exclude(ends_on__lt=today - KEPT)
        body = calendar_of(_public_notices(entries, request), name, today)
        return answer(request, body, ICALENDAR, f"{self.slug}-closures.ics")


class ClosureFeedRoutes(ClosureCalendarRoutes):
    """A directory: the closures of its whole section, as a calendar and as a feed."""

    def closure_entries(self) -> Any:
        section = section_of(self)
        return closures_below(section.pk) if section else PublishedEntry.objects.none()

    @path("closures/feed/", name="closure_feed")
    def serve_closure_feed(self, request: HttpRequest) -> HttpResponseBase:
        """The newest notices as Atom."""
        return self._closure_feed(request, ATOM, "closure_feed")

    @path("closures/feed/json/", name="closure_feed_json")
    def serve_closure_feed_json(self, request: HttpRequest) -> HttpResponseBase:
        """The newest notices as JSON Feed."""
        return self._closure_feed(request, JSON, "closure_feed_json")

    def _closure_feed(self, request: HttpRequest, form: Format, route: str) -> HttpResponseBase:
        url = self.get_full_url(request) or ""
        section = section_of(self)
        feed = Feed(
            title=_("Closures: %(title)s") % {"title": self.title},
            url=url,
            feed_url=url + self.reverse_subpage(route),
            author=section.agency.name if section else self.title,
            language=language_of(self),
        )
        notices = _public_notices(self.closure_entries(), request)
        items = [_item(notice, feed) for notice in notices]
        return items_answer(request, form, feed, items, NEVER)


def _item(notice: PublicNotice, feed: Feed) -> Item:
    return Item(
        key=notice.url,
        title=clean(notice.title),
        url=notice.url,
        summary=clean(notice.summary),
        author=clean(feed.author),
        category=clean(notice.place),
        language=feed.language,
        published_at=moment(notice.published_at),
        updated_at=moment(notice.changed_at),
    )


def _public_notices(entries: Any, request: HttpRequest) -> Iterable[PublicNotice]:
    """The newest first. Two queries, however many there are."""
    listed = list(entries.filter(starts_on__isnull=False).newest_first()[:NUMBER_IN_FEED])
    pages = swapper.load_model("wagtailcore", "Page").objects
    keys = [entry.page_id for entry in listed]
    changed = dict(pages.filter(pk__in=keys).values_list("pk", "last_published_at"))
    return [
        _public_notice(entry, entry.starts_on, changed.get(entry.page_id), request)
        for entry in listed
        if entry.starts_on is not None
    ]


def _public_notice(
    entry: PublishedEntry, starts: date, changed_at: Any, request: HttpRequest
) -> PublicNotice:
    page = swapper.load_model("wagtailcore", "Page")(id=entry.page_id, url_path=entry.url_path)
    host = request.get_host().partition(":")[0]
    return PublicNotice(
        key=f"disclosure-closure-{entry.page_id}@{host}",
        title=f"{entry.column_title}：{entry.title}",
        summary=entry.summary,
        place=entry.column_title,
        url=page.get_full_url(request) or "",
        starts=starts,
        ends=entry.ends_on,
        published_at=entry.published_at,
        changed_at=changed_at or entry.published_at,
    )
