"""The columns of a visit."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.models import AbstractPage

from wagtail_disclosure.base.clock import beijing_now, beijing_today
from wagtail_disclosure.base.kept_fresh import FRESHNESS_PANEL, KeptFreshMixin
from wagtail_disclosure.base.linked_data import filled
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.feeds.formats import ATOM, JSON, Format
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.publication.selectors import page_of
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.visit import selectors
from wagtail_disclosure.visit.cards import cards_of
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.column_routes import ColumnRoutes
from wagtail_disclosure.visit.feed import ENTRIES_IN_FEED, warnings_feed
from wagtail_disclosure.visit.filters import ColumnFilter, page_model_of
from wagtail_disclosure.visit.lists import LISTS
from wagtail_disclosure.visit.map_places import map_places

__all__ = ["VisitColumnPageMixin"]

CATEGORY_IS_SETTLED = _("There are pages in this column: its category can no longer change.")
ON_MAP = 60
FOLDER = "wagtail_disclosure/visit"


class VisitColumnPageMixin(ReviewedPageMixin, ColumnRoutes, KeptFreshMixin, EntryListMixin):
    """One of the columns of a visit: its pages from the register, as cards and on a map."""

    category = models.CharField(_("category"), max_length=20, choices=VisitCategory.choices)
    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [
        *AbstractPage.content_panels,
        FieldPanel("category"),
        FieldPanel("intro"),
        FRESHNESS_PANEL,
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.numchild and self._has_changed_category():
            raise ValidationError({"category": CATEGORY_IS_SETTLED})

    def _has_changed_category(self) -> bool:
        return not type(self).objects.filter(pk=self.pk, category=self.category).exists()

    @property
    def holds_warnings(self) -> bool:
        return self.category == VisitCategory.WARNINGS

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        if self.holds_warnings:
            return f"{FOLDER}/warnings_column.html"
        if self.category in LISTS:
            return f"{FOLDER}/{self.category}_column.html"
        return super().get_template(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["section"] = section = section_of(self)
        context["today"] = today = beijing_today()
        context["warnings"] = selectors.current_warnings(section.pk, today)
        if self.category in LISTS:
            return context | LISTS[self.category](self, request)
        more = self._warnings if self.holds_warnings else self._offers
        return context | more(request, today)

    def _offers(self, request: HttpRequest, today: date) -> dict[str, Any]:
        """The cards of this page of the list, the filter, and the map of all."""
        listed = PublishedEntry.objects.in_column(self.pk)
        model = page_model_of(self)
        narrowed = ColumnFilter.read(request.GET, listed, model)
        asked = narrowed.apply(listed, model, today)
        entries = page_of(asked, request)
        return {
            "filter": narrowed,
            "entries": entries,
            "cards": cards_of(entries, beijing_now()),
            "places": map_places(selectors.located(asked, ON_MAP), request),
        }

    def _warnings(self, request: HttpRequest, today: date) -> dict[str, Any]:
        section = section_of(self)
        past = selectors.past_warnings(section.pk, today)
        return {"entries": page_of(past, request), "warnings_column": self}

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        return filled({"@type": "CollectionPage", "description": self.intro})

    @path("feed/", name="feed")
    def serve_feed(self, request: HttpRequest) -> HttpResponseBase:
        """The newest travel warnings as Atom; other columns have no feed."""
        return self._feed(request, "feed/", ATOM)

    @path("feed/json/", name="feed_json")
    def serve_json_feed(self, request: HttpRequest) -> HttpResponseBase:
        """The same as JSON Feed."""
        return self._feed(request, "feed/json/", JSON)

    def _feed(self, request: HttpRequest, route: str, form: Format) -> HttpResponseBase:
        if not self.holds_warnings:
            raise Http404
        entries = PublishedEntry.objects.in_column(self.pk).newest_first()[:ENTRIES_IN_FEED]
        model = page_model_of(self)
        pages = model.objects.in_bulk([entry.page_id for entry in entries])
        warnings = [pages[entry.page_id] for entry in entries]
        return warnings_feed(request, self, f"{self.get_url(request)}{route}", warnings, form)
