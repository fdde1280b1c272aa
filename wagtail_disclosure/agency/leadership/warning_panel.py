"""What the editors of a division are warned of, on the editing screen. It stops nothing."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel

from wagtail_disclosure.agency.leadership.rules import warnings_of
from wagtail_disclosure.base.clock import beijing_day

__all__ = ["WarningPanel"]


class WarningPanel(Panel):
    """The warnings about the draft as it was last saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtail_disclosure/leadership/admin/warnings.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            found = list(warnings_of(self.instance, beijing_day())) if self.instance.pk else []
            return context | {"warnings": found, "is_new": not self.instance.pk}
