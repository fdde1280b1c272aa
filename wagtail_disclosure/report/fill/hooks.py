"""Registrations of this part of the report with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.report.fill.access import may_fill
from wagtail_disclosure.report.fill.actions import LOG_ACTION
from wagtail_disclosure.report.fill.begin import may_begin
from wagtail_disclosure.report.pages import AnnualReportPageMixin, ReportIndexPageMixin
from wagtail_disclosure.review.audit.access import may_read_record


@hooks.register("register_page_header_buttons")
def fill_buttons(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """Fill a draft, and see what its figures were taken from."""
    if not isinstance(page, AnnualReportPageMixin) or not page.pk or page.alias_of_id:
        return
    if may_fill(user, page):
        url = reverse("disclosure_report:fill", args=[page.pk])
        yield Button(_("Fill from registers"), url, icon_name="download", priority=60)
    if may_read_record(user, page):
        url = reverse("disclosure_report:snapshots", args=[page.pk])
        yield Button(_("Sources of the figures"), url, icon_name="history", priority=66)


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def begin_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """Begin a report, in the agency's list of reports."""
    if isinstance(page, ReportIndexPageMixin) and page.pk and may_begin(user, page):
        url = reverse("disclosure_report:begin", args=[page.pk])
        yield Button(_("Begin a report"), url, icon_name="plus", priority=5)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(LOG_ACTION, _("Fill from registers"), _("Filled from registers"))
