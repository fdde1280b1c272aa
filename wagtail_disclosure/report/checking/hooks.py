"""Registrations of the check with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.report.checking.settling import REOPEN, SETTLE
from wagtail_disclosure.report.pages import AnnualReportPageMixin
from wagtail_disclosure.review.proof.access import held_roles


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def check_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """The check, for those who work on the report; an alias follows its source."""
    if not isinstance(page, AnnualReportPageMixin) or page.alias_of_id:
        return
    if held_roles(user, page) or page.permissions_for_user(user).can_edit():
        url = reverse("disclosure_report:check", args=[page.pk])
        yield Button(
            pgettext_lazy("disclosure", "Check"), url, icon_name="clipboard-list", priority=65
        )


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(SETTLE, _("Give a reason"), _("Warning of the check given a reason"))
    actions.register_action(REOPEN, _("Take a reason back"), _("Reason for a warning taken back"))
