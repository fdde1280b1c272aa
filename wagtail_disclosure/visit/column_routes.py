"""Files below a column: its events as a calendar, its projects as a table."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.base.clock import beijing_now
from wagtail_disclosure.visit.cards import cards_of
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.event_calendar import calendar_response
from wagtail_disclosure.visit.library import library_csv
from wagtail_disclosure.visit.lists import coming_events_of

__all__ = ["ColumnRoutes"]


class ColumnRoutes(RoutablePageMixin):
    """For a column of a visit. A column of another category has no such files."""

    @path("ics/", name="events_ics")
    def serve_events(self, request: HttpRequest) -> HttpResponse:
        """All coming events, for a calendar that subscribes to them."""
        if self.category != VisitCategory.EVENTS:
            raise Http404
        events = [card.page for card in cards_of(coming_events_of(self), beijing_now())]
        return calendar_response(self.title, events, request)

    @path("csv/", name="projects_csv")
    def serve_projects(self, request: HttpRequest) -> HttpResponse:
        """The project library as CSV."""
        if self.category != VisitCategory.PROJECTS:
            raise Http404
        return library_csv(self, request)
