"""The key tasks of an agency, year by year."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import AbstractPage

from wagtail_disclosure.agency.matters.files import tasks_csv
from wagtail_disclosure.agency.matters.selectors import tasks_of_year, years_of
from wagtail_disclosure.agency.matters.timeline import months_of
from wagtail_disclosure.base.kept_fresh import FRESHNESS_PANEL, KeptFreshMixin
from wagtail_disclosure.base.section import part_of, section_of
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.publication.selectors import last_update
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.people.due import local_day
from wagtail_disclosure.statutory import major_decisions
from wagtail_disclosure.statutory.articles import ARTICLE_20

__all__ = ["MatterIndexPageMixin"]

TABLE, TIMELINE = "table", "timeline"
PLANS = ARTICLE_20[2]
BASIS = f"《中华人民共和国政府信息公开条例》{PLANS.label}、{major_decisions.BASIS}"


class MatterIndexPageMixin(ReviewedPageMixin, KeptFreshMixin, RoutablePageMixin, EntryListMixin):
    """重大事项: the key tasks of a year as a table and as a timeline."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro"), FRESHNESS_PANEL]
    keeps_each_entry_fresh: ClassVar[bool] = True

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        today = local_day()
        context["years"] = years = years_of(self)
        context["year"] = year = _chosen_year(request, years)
        context["tasks"] = tasks = tasks_of_year(self, year, today) if year else []
        context["view"] = view = _chosen_view(request)
        context["months"] = months_of(tasks) if view == TIMELINE else []
        context["stale"] = [task.page.pk for task in tasks if self._is_stale(task, today)]
        context["basis"] = BASIS
        context["updated_at"] = last_update(PublishedEntry.objects.in_column(self.pk))
        if not tasks:
            context["section"] = section = section_of(self)
            context["request_page"] = part_of(section, "REQUEST_PAGE_MODEL")
        return context

    def _is_stale(self, task: Any, today: Any) -> bool:
        """Whether a task that goes on has been without an update for longer than it may."""
        days = task.days_without_update(today)
        return days is not None and self.days_allowed is not None and days > self.days_allowed

    @path("csv/<int:year>/", name="csv")
    def serve_csv(self, request: HttpRequest, year: int) -> HttpResponse:
        """The tasks of a year as CSV; 404 for a year without any."""
        if year not in years_of(self):
            raise Http404
        tasks = tasks_of_year(self, year, local_day())
        return tasks_csv(tasks, f"{self.title}{year}年.csv")


def _chosen_view(request: HttpRequest) -> str:
    """The table, unless ``?view=`` asks for the timeline."""
    return TIMELINE if request.GET.get("view") == TIMELINE else TABLE


def _chosen_year(request: HttpRequest, years: list[int]) -> int | None:
    """The year that ``?year=`` asks for, or the newest; None where there is none."""
    by_name = {str(year): year for year in years}
    return by_name.get(request.GET.get("year", ""), next(iter(years), None))
