"""Registrations of the consolidation with Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.base.menu import AskedOnceMenuItem
from wagtail_disclosure.base.viewsets import SUBMENU_HOOK
from wagtail_disclosure.report.consolidation.access import consolidated_by


class BoardMenuItem(AskedOnceMenuItem):
    """For those who work on the section of a parent agency."""

    def is_for(self, request: HttpRequest) -> bool:
        return consolidated_by(request.user).exists()


@hooks.register(SUBMENU_HOOK)
def register_board() -> MenuItem:
    return BoardMenuItem(
        _("Annual reports of the agencies"),
        reverse_lazy("disclosure_report:first_board"),
        name="report-board",
        icon_name="clipboard-list",
        order=320,
    )


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "disclosure.report.remind", _("Remind of the annual report"), _("Reminded of its report")
    )
    actions.register_action(
        "disclosure.report.due_date", _("Set the due day"), _("Due day of the reports set")
    )
