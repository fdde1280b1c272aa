"""What of one's columns is out of date, on the dashboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from wagtail_disclosure.oversight.access import sees_columns, states_for

__all__ = ["ColumnsPanel", "show_columns"]

SHOWN = 5


class ColumnsPanel(Component):
    """The most urgent columns of the agencies that the user works for or oversees; empty when all
    are current.
    """

    name = "disclosure_columns"
    template_name = "wagtail_disclosure/oversight/home_panel.html"
    order = 120

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        states = states_for(parent_context["request"])
        urgent = [state for state in states if state.wants_attention]
        return {"states": urgent[:SHOWN], "count": len(urgent)}


def show_columns(request: HttpRequest, panels: list[Any]) -> None:
    """Put the panel on the dashboard of those who have columns to look after."""
    if sees_columns(request.user):
        panels.append(ColumnsPanel())
