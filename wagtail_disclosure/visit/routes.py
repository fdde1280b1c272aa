"""Routes: where to stop, day by day, how far it is and when to go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import AbstractPage

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.fields import ChoiceSetField, StreamField
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.visit import route_panels, route_rules, schema_org
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.described import DescribedPage
from wagtail_disclosure.visit.files import file_response
from wagtail_disclosure.visit.findings import errors_by
from wagtail_disclosure.visit.gpx import gpx_of
from wagtail_disclosure.visit.grades import Month
from wagtail_disclosure.visit.item import VisitItemMixin
from wagtail_disclosure.visit.itinerary import Itinerary, itinerary_of
from wagtail_disclosure.visit.pictures import with_renditions
from wagtail_disclosure.visit.row_rules import RowProblem, RowRulesMixin

__all__ = ["Difficulty", "RoutePageMixin", "Vehicle"]


class Difficulty(models.TextChoices):
    """What a route asks of those who travel it."""

    EASY = "easy", _("easy")
    MODERATE = "moderate", _("moderate")
    DEMANDING = "demanding", _("demanding")


class Vehicle(models.TextChoices):
    """How a route is travelled."""

    CAR = "car", _("car")
    COACH = "coach", _("coach")
    BICYCLE = "bicycle", _("bicycle")
    HORSE = "horse", _("horse")
    FOOT = "foot", _("on foot")


class RoutePageMixin(RowRulesMixin, DescribedPage, VisitItemMixin, RoutablePageMixin, models.Model):
    """A route with its stops in order."""

    days = models.PositiveSmallIntegerField(
        _("days"), null=True, validators=[MinValueValidator(1), MaxValueValidator(30)]
    )
    best_months = ChoiceSetField(_("best months"), max_length=36, blank=True, choices=Month.choices)
    difficulty = models.CharField(
        _("difficulty"), max_length=12, blank=True, choices=Difficulty.choices
    )
    vehicles = ChoiceSetField(_("travelled by"), max_length=40, blank=True, choices=Vehicle.choices)
    tips = StreamField(BodyBlock(), verbose_name=_("good to know"), blank=True)

    kind = EntryKind.ROUTE
    categories = (VisitCategory.ROUTES,)
    substance_fields = (
        "title",
        "summary",
        "days",
        "best_months",
        "difficulty",
        "vehicles",
        "stops",
        "photos",
        "tips",
    )
    content_panels = route_panels.CONTENT_PANELS
    settings_panels = AbstractPage.settings_panels

    class Meta:
        abstract = True

    @cached_property
    def itinerary(self) -> Itinerary:
        """The stops that the public may see, by day."""
        return itinerary_of(self.stops.all(), self.days or 1)

    @cached_property
    def pictures_shown(self) -> list[Any]:
        """The pictures with the sizes that the page shows."""
        return with_renditions(self.photos.all())

    def months(self) -> list[str]:
        """The names of the best months."""
        return self._meta.get_field("best_months").labels_of(self.best_months)

    def ways_to_travel(self) -> list[str]:
        """The names of the vehicles."""
        return self._meta.get_field("vehicles").labels_of(self.vehicles)

    def card_facts(self, today: date) -> list[Any]:
        days = ngettext("%(days)d day", "%(days)d days", self.days or 0) % {"days": self.days or 0}
        season = _("Best in %(months)s") % {"months": "、".join(self.months())}
        return [days, season] if self.best_months else [days]

    def publication_errors(self) -> Errors:
        return super().publication_errors() | errors_by((route_rules.has_days,), self)

    def row_problems(self) -> Iterator[RowProblem]:
        return route_rules.stop_problems(self)

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        return schema_org.route(self, request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["itinerary"] = self.itinerary
        context["gpx_url"] = f"{self.get_url(request) or ''}{self.reverse_subpage('gpx')}"
        return context

    @path("gpx/", name="gpx")
    def serve_gpx(self, request: HttpRequest) -> HttpResponse:
        """The stops for a navigation device."""
        stops = self.itinerary.located
        if not stops:
            raise Http404
        content = gpx_of(self.title, self.summary, [(stop.title, stop.point) for stop in stops])
        return file_response(content, "application/gpx+xml", f"{self.title}.gpx")
