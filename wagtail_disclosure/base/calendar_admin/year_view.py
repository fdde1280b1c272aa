"""A year at a glance."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from wagtail_disclosure.base.calendar_admin.year_days import LEGEND, days_of, weeks_of
from wagtail_disclosure.base.calendar_days import FIRST_YEAR, LAST_YEAR, CalendarDay
from wagtail_disclosure.calendars.opening.schedule import DayKind

__all__ = ["YearView"]

MONTHS = range(1, 13)
WEEKDAYS = [
    (date(2024, 1, day), mark)
    for day, mark in enumerate(
        (
            pgettext_lazy("mark in a calendar", "Mo"),
            pgettext_lazy("mark in a calendar", "Tu"),
            pgettext_lazy("mark in a calendar", "We"),
            pgettext_lazy("mark in a calendar", "Th"),
            pgettext_lazy("mark in a calendar", "Fr"),
            pgettext_lazy("mark in a calendar", "Sa"),
            pgettext_lazy("mark in a calendar", "Su"),
        ),
        start=1,
    )
]


class YearView(WagtailAdminTemplateMixin, View):
    """Twelve months, and the days among them that are not as their weekday says."""

    page_title = _("The year at a glance")
    header_icon = "calendar"
    template_name = "wagtail_disclosure/calendar_year.html"
    index_url_name = ""
    year_url_name = "wagtailsnippets_wagtail_disclosure_calendarday:year"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        policy = policy_registry.get_by_type(CalendarDay)
        if not policy.user_has_any_permission(request.user, {"add", "change", "delete", "view"}):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, year: int) -> Any:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise Http404
        return self.render_to_response(self.get_context_data(year=year))

    def get_page_subtitle(self) -> str:
        return str(self.kwargs["year"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = str(CalendarDay._meta.verbose_name_plural)
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": label},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year = kwargs["year"]
        days = days_of(year)
        return super().get_context_data(
            months=[(date(year, month, 1), list(weeks_of(month, days))) for month in MONTHS],
            unlike=[day for day in days if day.source],
            unknown=sum(day.kind is DayKind.UNKNOWN for day in days),
            weekdays=WEEKDAYS,
            legend=LEGEND,
            earlier=year - 1 if year > FIRST_YEAR else None,
            later=year + 1 if year < LAST_YEAR else None,
            **kwargs,
        )
