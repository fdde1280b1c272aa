"""The entrance of a visit."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.clock import beijing_now, beijing_today
from wagtail_disclosure.base.linked_data import filled
from wagtail_disclosure.base.open_pages import open_children
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.venues.panels import PHOTO_PANEL
from wagtail_disclosure.visit import front, selectors
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.columns import VisitColumnPageMixin

__all__ = ["VisitIndexPageMixin"]

EVENTS = 4


class VisitIndexPageMixin(ReviewedPageMixin):
    """What the county offers its visitors (走进新源), by what they look for. Child relation:
    ``photos``, of which the first is shown.
    """

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro"), PHOTO_PANEL]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["section"] = section = section_of(self)
        context["today"] = today = beijing_today()
        below = open_children(self).type(VisitColumnPageMixin)
        columns = list(below.specific())
        counts = selectors.counts_by_category(section.pk)
        context["needs"], context["others"] = front.entrances(columns, counts)
        context["warnings_column"] = _first(columns, VisitCategory.WARNINGS)
        context["events_column"] = _first(columns, VisitCategory.EVENTS)
        context["photo"] = self.photos.select_related("image").exclude(image=None).first()
        return context | self._of_today(columns, section.pk, request, today)

    def _of_today(
        self, columns: list[Any], section_pk: int, request: HttpRequest, today: date
    ) -> dict[str, Any]:
        return {
            "warnings": selectors.current_warnings(section_pk, today),
            "season": front.season_of(columns, section_pk, beijing_now()),
            "events": selectors.coming_events(section_pk, today, EVENTS),
            "sights": front.map_of_sights(section_pk, request),
        }

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        url = request.build_absolute_uri(self.get_url(request))
        data = {"@type": "TouristDestination", "name": self.title, "url": url}
        return filled(data | {"description": self.intro})


def _first(columns: list[Any], category: VisitCategory) -> Any | None:
    return next((column for column in columns if column.category == category), None)
