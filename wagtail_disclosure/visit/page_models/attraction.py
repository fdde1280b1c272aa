"""Sights."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.venues.hours import (
    AbstractHoursException,
    AbstractOpeningRange,
    AbstractSeason,
    AbstractSeasonRange,
)
from wagtail_disclosure.venues.place import AbstractContact, AbstractPhoto
from wagtail_disclosure.visit.relics import AbstractProtectedRelic
from wagtail_disclosure.visit.sights import AttractionPageMixin
from wagtail_disclosure.visit.tickets import AbstractTicketPrice

__all__ = [
    "AttractionContact",
    "AttractionHoursException",
    "AttractionOpeningRange",
    "AttractionPage",
    "AttractionPhoto",
    "AttractionRelic",
    "AttractionSeason",
    "AttractionSeasonRange",
    "AttractionTicketPrice",
]

# The stock page, or what the project has put in its place with WAGTAIL_PAGE_MODEL.
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class AttractionPage(AttractionPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_visit.VisitColumnPage"]
    subpage_types = [get_settings().CLOSURE_PAGE_MODEL]
    template = "wagtail_disclosure/visit/attraction.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("sight")
        verbose_name_plural = _("sights")


class AttractionContact(AbstractContact):
    page = ParentalKey(AttractionPage, on_delete=models.CASCADE, related_name="contacts")

    class Meta(AbstractContact.Meta):
        app_label = "wagtail_disclosure_visit"


class AttractionPhoto(AbstractPhoto):
    page = ParentalKey(AttractionPage, on_delete=models.CASCADE, related_name="photos")

    class Meta(AbstractPhoto.Meta):
        app_label = "wagtail_disclosure_visit"


class AttractionOpeningRange(AbstractOpeningRange):
    page = ParentalKey(AttractionPage, on_delete=models.CASCADE, related_name="opening_ranges")

    class Meta(AbstractOpeningRange.Meta):
        app_label = "wagtail_disclosure_visit"


class AttractionSeason(AbstractSeason):
    page = ParentalKey(AttractionPage, on_delete=models.CASCADE, related_name="seasons")

    class Meta(AbstractSeason.Meta):
        app_label = "wagtail_disclosure_visit"


class AttractionSeasonRange(AbstractSeasonRange):
    season = ParentalKey(AttractionSeason, on_delete=models.CASCADE, related_name="ranges")

    class Meta(AbstractSeasonRange.Meta):
        app_label = "wagtail_disclosure_visit"


class AttractionHoursException(AbstractHoursException):
    page = ParentalKey(AttractionPage, on_delete=models.CASCADE, related_name="hours_exceptions")

    class Meta(AbstractHoursException.Meta):
        app_label = "wagtail_disclosure_visit"


class AttractionTicketPrice(AbstractTicketPrice):
    page = ParentalKey(AttractionPage, on_delete=models.CASCADE, related_name="ticket_prices")

    class Meta(AbstractTicketPrice.Meta):
        app_label = "wagtail_disclosure_visit"


class AttractionRelic(AbstractProtectedRelic):
    page = ParentalKey(AttractionPage, on_delete=models.CASCADE, related_name="relics")

    class Meta(AbstractProtectedRelic.Meta):
        app_label = "wagtail_disclosure_visit"
