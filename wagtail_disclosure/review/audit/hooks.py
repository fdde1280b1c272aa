"""Registrations of this part of the review with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from wagtail_disclosure.base.menu import AskedOnceMenuItem
from wagtail_disclosure.review.audit.access import may_read_record, oversees
from wagtail_disclosure.review.audit.panels import EmergencyPanel
from wagtail_disclosure.review.mixins import ReviewedPageMixin


class AuditReportMenuItem(AskedOnceMenuItem):
    """For those who oversee an agency."""

    def is_for(self, request: HttpRequest) -> bool:
        return oversees(request.user)


@hooks.register("register_reports_menu_item")
def register_audit_report() -> MenuItem:
    url = reverse("disclosure_review:audit_report")
    return AuditReportMenuItem(
        _("Review ledger"), url, name="review-ledger", icon_name="history", order=750
    )


@hooks.register("register_page_header_buttons")
def record_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """What the ledger says of the page."""
    if isinstance(page, ReviewedPageMixin) and page.pk and may_read_record(user, page):
        url = reverse("disclosure_review:page_record", args=[page.pk])
        yield Button(pgettext_lazy("disclosure", "Record"), url, icon_name="history", priority=75)


@hooks.register("construct_homepage_panels")
def add_emergency_panel(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(EmergencyPanel())
