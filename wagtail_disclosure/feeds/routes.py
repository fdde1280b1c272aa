"""Feeds of a section and of each of its lists, below the page's own address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.feeds.answer import feed_answer
from wagtail_disclosure.feeds.formats import ATOM, JSON, Format
from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet

__all__ = ["FeedRoutes"]


class FeedRoutes(RoutablePageMixin):
    """A page that lists published entries: the newest of them as feeds. Wagtail asks before that
    who may see the page.
    """

    has_feeds = True

    def feed_entries(self, section: Any) -> PublishedEntryQuerySet:
        """What the feeds are about."""
        return PublishedEntry.objects.in_section(section.pk)

    @path("feed/atom/", name="feed_atom")
    def serve_atom(self, request: HttpRequest) -> HttpResponseBase:
        """The newest entries as Atom."""
        return self._feed(request, ATOM)

    @path("feed/json/", name="feed_json")
    def serve_json(self, request: HttpRequest) -> HttpResponseBase:
        """The newest entries as JSON Feed."""
        return self._feed(request, JSON)

    def _feed(self, request: HttpRequest, form: Format) -> HttpResponseBase:
        section = section_of(self)
        agency = section.agency.name
        title = self.title if agency in self.title else f"{self.title} – {agency}"
        return feed_answer(
            request,
            self,
            self.feed_entries(section),
            form,
            title=title,
            author=agency,
            section_id=section.pk,
        )
