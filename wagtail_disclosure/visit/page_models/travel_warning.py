"""Travel warnings."""

from __future__ import annotations

import swapper
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.visit.warnings import TravelWarningPageMixin

__all__ = ["TravelWarningPage"]

# The stock page, or what the project has put in its place with WAGTAIL_PAGE_MODEL.
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class TravelWarningPage(TravelWarningPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_visit.VisitColumnPage"]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/travel_warning.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("travel warning")
        verbose_name_plural = _("travel warnings")
