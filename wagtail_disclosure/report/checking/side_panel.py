"""The check beside the form in Wagtail's editor."""

from __future__ import annotations

from typing import Any

from django import forms
from django.middleware.csrf import get_token
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.side_panels import BaseSidePanel

from wagtail_disclosure.report.checking.screen import Screen

__all__ = ["CheckSidePanel"]


class CheckSidePanel(BaseSidePanel):
    """All findings about the report as it was last saved, with their number on the button."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle the check of the report")
        icon_name = "clipboard-list"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["count"] = self.panel.screen.check.count
            return context

    name = "disclosure-check"
    title = _("Check of the report")
    template_name = "wagtail_disclosure/report/checking/panel.html"
    order = 340

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.screen = Screen(page, request.user)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        # A component is rendered without the request's own context.
        return context | {"screen": self.screen, "csrf_token": get_token(self.request)}

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            js=[versioned_static("wagtail_disclosure/admin/report_check.js")],
            css={"all": [versioned_static("wagtail_disclosure/admin/report_check.css")]},
        )
