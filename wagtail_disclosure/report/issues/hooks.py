"""Registrations of the versions of a report with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.issues.withholding import versions_to_withhold
from wagtail_disclosure.review.permissions import may_take_offline


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def withholding_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """Withhold an earlier version of a corrected report."""
    if not isinstance(page, get_settings().model("REPORT_PAGE_MODEL")) or page.alias_of_id:
        return
    if may_take_offline(user, page) and versions_to_withhold(page).exists():
        url = reverse("disclosure_report:withhold_version", args=[page.pk])
        yield Button(_("Withhold an earlier version"), url, icon_name="no-view", priority=71)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "disclosure.report.withhold",
        _("Withhold an earlier version"),
        _("Earlier version withheld"),
    )
