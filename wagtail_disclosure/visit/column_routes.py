"""Files below a column: its events as a calendar, its projects as a table."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.event_calendar import calendar_response
from wagtail_disclosure.visit.library import library_csv
from wagtail_disclosure.visit.lists import coming_events_of, pages_of

__all__ = ["ColumnRoutes"]


class ColumnRoutes(RoutablePageMixin):
    """For a column of a visit. A column of another category has no such files."""

    @path("events.ics", name="events_ics")
    def serve_events(self, request: HttpRequest) -> HttpResponse:
        """All coming events, for a calendar that subscribes to them."""
        if self.category != VisitCategory.EVENTS:
            raise Http404
        entries = list(coming_events_of(self.pk))
        pages = pages_of(entries)
        events = [pages[entry.page_id] for entry in entries]
        return calendar_response(self.title, events, request)

    @path("projects.csv", name="projects_csv")
    def serve_projects(self, request: HttpRequest) -> HttpResponse:
        """The project library as CSV."""
        if self.category != VisitCategory.PROJECTS:
            raise Http404
        return library_csv(self, request)
