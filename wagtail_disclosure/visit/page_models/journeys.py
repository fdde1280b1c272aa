"""Routes, events and projects."""

from __future__ import annotations

import swapper
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_disclosure.venues.place import AbstractContact, AbstractPhoto
from wagtail_disclosure.visit.events import EventPageMixin
from wagtail_disclosure.visit.occurrences import AbstractOccurrence
from wagtail_disclosure.visit.projects import AbstractProjectUpdate, ProjectPageMixin
from wagtail_disclosure.visit.route_stop import AbstractRouteStop
from wagtail_disclosure.visit.routes import RoutePageMixin

__all__ = [
    "EventContact",
    "EventOccurrence",
    "EventPage",
    "ProjectPage",
    "ProjectUpdate",
    "RoutePage",
    "RoutePhoto",
    "RouteStop",
]

COLUMN = "wagtail_disclosure_visit.VisitColumnPage"
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class RoutePage(RoutePageMixin, Page):
    parent_page_types = [COLUMN]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/route.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("route")
        verbose_name_plural = _("routes")


class RouteStop(AbstractRouteStop, Orderable):
    page = ParentalKey(RoutePage, related_name="stops")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"


class RoutePhoto(AbstractPhoto):
    page = ParentalKey(RoutePage, related_name="photos")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"


class EventPage(EventPageMixin, Page):
    parent_page_types = [COLUMN]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/event.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("event")
        verbose_name_plural = _("events")


class EventOccurrence(AbstractOccurrence, Orderable):
    page = ParentalKey(EventPage, related_name="occurrences")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"


class EventContact(AbstractContact):
    page = ParentalKey(EventPage, related_name="contacts")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"


class ProjectPage(ProjectPageMixin, Page):
    parent_page_types = [COLUMN]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/project.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("project")
        verbose_name_plural = _("projects")


class ProjectUpdate(AbstractProjectUpdate, Orderable):
    page = ParentalKey(ProjectPage, related_name="updates")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
