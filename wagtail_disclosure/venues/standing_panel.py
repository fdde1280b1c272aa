"""Beside the fields of a page: which statutory elements it has, and what is worth a look."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel

__all__ = ["StandingPanel"]


class StandingPanel(Panel):
    """Shows ``elements_report()`` and ``named_warnings()`` of the page as it was last saved, as far
    as it has them.
    """

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtail_disclosure/venues/standing_panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and super().is_shown()

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            report = getattr(self.instance, "elements_report", None)
            warned = getattr(self.instance, "named_warnings", list)
            return context | {"report": report and report(), "warned": warned()}
