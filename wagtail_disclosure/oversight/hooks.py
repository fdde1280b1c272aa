"""Registrations of the oversight with Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from wagtail_disclosure.base.menu import AskedOnceMenuItem
from wagtail_disclosure.oversight.access import sees_columns
from wagtail_disclosure.oversight.panels import show_columns


class ColumnReportMenuItem(AskedOnceMenuItem):
    """For those who have a role in an agency."""

    def is_for(self, request: HttpRequest) -> bool:
        return sees_columns(request.user)


@hooks.register("register_reports_menu_item")
def register_column_report() -> MenuItem:
    url = reverse("wagtail_disclosure:column_report")
    return ColumnReportMenuItem(
        _("Currency of columns"), url, name="column-report", icon_name="calendar-check", order=760
    )


@hooks.register("construct_homepage_panels")
def add_columns_panel(request: HttpRequest, panels: list[Any]) -> None:
    show_columns(request, panels)
