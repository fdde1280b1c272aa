"""A place that visitors go to, with hours, contacts and pictures."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.venues.hours import HoursMixin
from wagtail_disclosure.venues.place import PlaceMixin
from wagtail_disclosure.visit.item import VisitItemMixin
from wagtail_disclosure.visit.rows import RowRulesMixin

__all__ = ["SUBSTANCE", "VisitorPlaceMixin"]

# What makes a new public version of any such place; the children's relation names included.
SUBSTANCE = (
    "title",
    "summary",
    "body",
    "township",
    "address",
    "latitude",
    "longitude",
    "transport",
    "accessibility",
    "holiday_policy",
    "makeup_policy",
    "hours_note",
    "contacts",
    "opening_ranges",
    "seasons",
    "hours_exceptions",
)


class VisitorPlaceMixin(RowRulesMixin, VisitItemMixin, PlaceMixin, HoursMixin):
    """Its rows are the child relations ``contacts``, ``photos``, ``opening_ranges``, ``seasons``
    (each with ``ranges``) and ``hours_exceptions``.
    """

    township = models.CharField(
        _("township"), max_length=40, blank=True, help_text=_("Visitors can filter by it.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    class Meta:
        abstract = True

    def publication_values(self) -> dict[str, Any]:
        place = {"latitude": self.latitude, "longitude": self.longitude}
        return {**super().publication_values(), **place}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["contacts"] = list(self.contacts.all())
        context["photos"] = list(self.photos.select_related("image"))
        return context
