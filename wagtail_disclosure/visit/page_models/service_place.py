"""Places that serve visitors."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_disclosure.venues.hours import (
    AbstractHoursException,
    AbstractOpeningRange,
    AbstractSeason,
    AbstractSeasonRange,
)
from wagtail_disclosure.venues.place import AbstractContact, AbstractPhoto
from wagtail_disclosure.visit.places import ServicePlacePageMixin

__all__ = [
    "ServicePlaceContact",
    "ServicePlaceHoursException",
    "ServicePlaceOpeningRange",
    "ServicePlacePage",
    "ServicePlacePhoto",
    "ServicePlaceSeason",
    "ServicePlaceSeasonRange",
]

# The stock page, or what the project has put in its place with WAGTAIL_PAGE_MODEL.
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class ServicePlacePage(ServicePlacePageMixin, Page):
    parent_page_types = ["wagtail_disclosure_visit.VisitColumnPage"]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/service_place.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("place for visitors")
        verbose_name_plural = _("places for visitors")


class ServicePlaceContact(AbstractContact, Orderable):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="contacts")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("contact")


class ServicePlacePhoto(AbstractPhoto, Orderable):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="photos")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("picture")


class ServicePlaceOpeningRange(AbstractOpeningRange, Orderable):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="opening_ranges")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("hours")


class ServicePlaceSeason(AbstractSeason, Orderable):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="seasons")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("season")


class ServicePlaceSeasonRange(AbstractSeasonRange, Orderable):
    season = ParentalKey(ServicePlaceSeason, on_delete=models.CASCADE, related_name="ranges")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("hours of a season")


class ServicePlaceHoursException(AbstractHoursException, Orderable):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="hours_exceptions")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("exception from the hours")
