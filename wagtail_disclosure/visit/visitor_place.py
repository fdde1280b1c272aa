"""A place that visitors go to, with hours, contacts and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.venues.linked_data import venue_data
from wagtail_disclosure.venues.panels import CONTACT_PANEL, PLACE_PANELS
from wagtail_disclosure.venues.venue import VenueMixin
from wagtail_disclosure.venues.warnings import Warned, hours_warnings
from wagtail_disclosure.visit.cards import fetched
from wagtail_disclosure.visit.item import VisitItemMixin
from wagtail_disclosure.visit.map_places import MapPlace
from wagtail_disclosure.visit.nearby import nearby

__all__ = ["SUBSTANCE", "WHERE_PANELS", "VisitorPlaceMixin"]

# What makes a new public version of any such place.
SUBSTANCE = ("title", "summary", "body", "township", *VenueMixin.venue_substance_fields)
WHERE_PANELS = [FieldPanel("township"), *PLACE_PANELS, CONTACT_PANEL]


class VisitorPlaceMixin(VenueMixin, VisitItemMixin):
    """Put it first among the bases. The child relations are those of a venue."""

    township = models.CharField(
        _("township"), max_length=40, blank=True, help_text=_("Visitors can filter by it.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    class Meta:
        abstract = True

    def publication_values(self) -> dict[str, Any]:
        return {**super().publication_values(), **self.venue_values()}

    @property
    def has_hours(self) -> bool:
        """Whether anything is known of its hours; a pass in the mountains has none."""
        return any(fetched(self, name) for name in ("opening_ranges", "seasons"))

    def named_warnings(self) -> list[Warned]:
        """What the editor and the reviewers are told, and what stops nothing."""
        return list(self._warnings(beijing_today()))

    def _warnings(self, today: date) -> Iterator[Warned]:
        yield from hours_warnings(self, today)

    def schema_type(self) -> str:
        """The type of schema.org that says most of it."""
        return "Place"

    def schema_facts(self, today: date) -> dict[str, Any]:
        """What is told beside place, hours and telephone."""
        return {}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["venue"] = self.view if self.has_hours else None
        photos = self.photos.select_related("image")
        context["photos"] = [photo for photo in photos if photo.image]
        section, point = context["section"], self.point
        context["nearby"] = nearby(point, section.pk, self.pk) if section and point else []
        context["places"] = [MapPlace(self.title, point, address=self.address)]
        return context

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        url = request.build_absolute_uri(self.get_url(request))
        return {
            "@type": self.schema_type(),
            "description": self.summary,
            **self._venue_data(url),
            **self.schema_facts(self.view.today),
        }

    def _venue_data(self, url: str) -> dict[str, Any]:
        """Of a place without hours nothing is said of them: not that it is closed."""
        data = venue_data(self.view, url)
        if not self.has_hours:
            data.pop("openingHoursSpecification", None)
            data.pop("specialOpeningHoursSpecification", None)
        return data
