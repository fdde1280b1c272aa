"""The entrance of a visit and its columns."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.venues.place import AbstractPhoto
from wagtail_disclosure.visit.columns import VisitColumnPageMixin
from wagtail_disclosure.visit.index import VisitIndexPageMixin
from wagtail_disclosure.visit.page_types import COLUMN_PAGE_TYPES

__all__ = ["VisitColumnPage", "VisitIndexPage", "VisitIndexPhoto"]

# The stock page, or what the project has put in its place with WAGTAIL_PAGE_MODEL.
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class VisitIndexPage(VisitIndexPageMixin, Page):
    parent_page_types = [get_settings().SECTION_PAGE_MODEL]
    subpage_types = ["wagtail_disclosure_visit.VisitColumnPage"]
    max_count_per_parent = 1
    template = "wagtail_disclosure/visit/index.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("visit")
        verbose_name_plural = _("visit pages")


class VisitIndexPhoto(AbstractPhoto):
    page = ParentalKey(VisitIndexPage, on_delete=models.CASCADE, related_name="photos")

    class Meta(AbstractPhoto.Meta):
        app_label = "wagtail_disclosure_visit"


class VisitColumnPage(VisitColumnPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_visit.VisitIndexPage"]
    subpage_types = COLUMN_PAGE_TYPES
    template = "wagtail_disclosure/visit/column.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("column of a visit")
        verbose_name_plural = _("columns of a visit")
