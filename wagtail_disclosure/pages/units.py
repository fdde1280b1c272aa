"""Units and their closures: mixins put on the base page, and nothing else."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from wagtail_disclosure.agency.units.index import UnitIndexPageMixin
from wagtail_disclosure.agency.units.rows import (
    AbstractUnitPrice,
    AbstractUnitRule,
    AbstractUnitService,
)
from wagtail_disclosure.agency.units.unit import UnitPageMixin
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.pages.installed import installed
from wagtail_disclosure.venues.closures import ClosurePageMixin
from wagtail_disclosure.venues.hours import (
    AbstractHoursException,
    AbstractOpeningRange,
    AbstractSeason,
    AbstractSeasonRange,
)
from wagtail_disclosure.venues.place import AbstractContact, AbstractPhoto

__all__ = [
    "ClosurePage",
    "UnitContact",
    "UnitHoursException",
    "UnitIndexPage",
    "UnitOpeningRange",
    "UnitPage",
    "UnitPhoto",
    "UnitPrice",
    "UnitRule",
    "UnitSeason",
    "UnitSeasonRange",
    "UnitService",
]

LABEL = "wagtail_disclosure_pages"
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class UnitIndexPage(UnitIndexPageMixin, Page):
    parent_page_types = [get_settings().SECTION_PAGE_MODEL]
    subpage_types = [get_settings().UNIT_PAGE_MODEL]
    max_count_per_parent = 1
    template = "wagtail_disclosure/units/index.html"

    class Meta:
        app_label = LABEL
        verbose_name = _("directory of units")
        verbose_name_plural = _("directories of units")


class UnitPage(UnitPageMixin, Page):
    parent_page_types = [get_settings().UNIT_INDEX_PAGE_MODEL]
    subpage_types = [get_settings().CLOSURE_PAGE_MODEL]
    template = "wagtail_disclosure/units/unit.html"

    class Meta:
        app_label = LABEL
        verbose_name = _("unit")
        verbose_name_plural = _("units")


class ClosurePage(ClosurePageMixin, Page):
    parent_page_types = installed("UNIT_PAGE_MODEL", "ATTRACTION_PAGE_MODEL")
    subpage_types: list[str] = []
    template = "wagtail_disclosure/venues/closure.html"

    class Meta:
        app_label = LABEL
        verbose_name = _("temporary closure")
        verbose_name_plural = _("temporary closures")


class UnitOpeningRange(AbstractOpeningRange):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="opening_ranges")

    class Meta(AbstractOpeningRange.Meta):
        app_label = LABEL


class UnitSeason(AbstractSeason):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="seasons")

    class Meta(AbstractSeason.Meta):
        app_label = LABEL


class UnitSeasonRange(AbstractSeasonRange):
    season = ParentalKey(UnitSeason, on_delete=models.CASCADE, related_name="ranges")

    class Meta(AbstractSeasonRange.Meta):
        app_label = LABEL


class UnitHoursException(AbstractHoursException):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="hours_exceptions")

    class Meta(AbstractHoursException.Meta):
        app_label = LABEL


class UnitContact(AbstractContact):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="contacts")

    class Meta(AbstractContact.Meta):
        app_label = LABEL


class UnitPhoto(AbstractPhoto):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="photos")

    class Meta(AbstractPhoto.Meta):
        app_label = LABEL


class UnitPrice(AbstractUnitPrice):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="prices")

    class Meta(AbstractUnitPrice.Meta):
        app_label = LABEL


class UnitService(AbstractUnitService):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="services")

    class Meta(AbstractUnitService.Meta):
        app_label = LABEL


class UnitRule(AbstractUnitRule):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="rules")

    class Meta(AbstractUnitRule.Meta):
        app_label = LABEL
