"""The page that lists the units, which the law has published as a list of its own."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.agency.units.directory import directory_of
from wagtail_disclosure.base.kept_fresh import FRESHNESS_PANEL, KeptFreshMixin
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.venues.closure_routes import ClosureFeedRoutes

__all__ = ["UnitIndexPageMixin"]


class UnitIndexPageMixin(ReviewedPageMixin, ClosureFeedRoutes, KeptFreshMixin, EntryListMixin):
    """公共文化体育设施名录 (公共文化体育设施条例 第二十四条, 公共文化服务保障法 第十四条)."""

    basis: ClassVar[str] = "公共文化服务保障法 第十四条；公共文化体育设施条例 第二十四条"

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro"), FRESHNESS_PANEL]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["directory"] = directory_of(self, request)
        return context

    def render(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().render(request, *args, **kwargs)
        # "Open now" is true for minutes: nobody keeps the page.
        response["Cache-Control"] = "no-cache"
        return response
