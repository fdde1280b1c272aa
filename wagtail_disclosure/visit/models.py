"""Models of the visit app, gathered where Django looks for them."""

from __future__ import annotations

import swapper
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.visit.index import VisitColumnPageMixin, VisitIndexPageMixin

__all__ = ["VisitColumnPage", "VisitIndexPage"]

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


class VisitColumnPage(VisitColumnPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_visit.VisitIndexPage"]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/column.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("column of a visit")
        verbose_name_plural = _("columns of a visit")
