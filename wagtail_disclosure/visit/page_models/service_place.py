"""Places that serve visitors."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

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


class ServicePlaceContact(AbstractContact):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="contacts")

    class Meta(AbstractContact.Meta):
        app_label = "wagtail_disclosure_visit"


class ServicePlacePhoto(AbstractPhoto):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="photos")

    class Meta(AbstractPhoto.Meta):
        app_label = "wagtail_disclosure_visit"


class ServicePlaceOpeningRange(AbstractOpeningRange):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="opening_ranges")

    class Meta(AbstractOpeningRange.Meta):
        app_label = "wagtail_disclosure_visit"


class ServicePlaceSeason(AbstractSeason):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="seasons")

    class Meta(AbstractSeason.Meta):
        app_label = "wagtail_disclosure_visit"


class ServicePlaceSeasonRange(AbstractSeasonRange):
    season = ParentalKey(ServicePlaceSeason, on_delete=models.CASCADE, related_name="ranges")

    class Meta(AbstractSeasonRange.Meta):
        app_label = "wagtail_disclosure_visit"


class ServicePlaceHoursException(AbstractHoursException):
    page = ParentalKey(ServicePlacePage, on_delete=models.CASCADE, related_name="hours_exceptions")

    class Meta(AbstractHoursException.Meta):
        app_label = "wagtail_disclosure_visit"
