"""The desk in the admin's menu and on its dashboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.models import TaskState

from wagtail_disclosure.base.menu import AskedOnceMenuItem
from wagtail_disclosure.review.desk.duties import Duty, duties_of, tier_models, waiting_for
from wagtail_disclosure.review.desk.waiting import described, waiting_items
from wagtail_disclosure.review.roles import OVERSEEING, agencies_where

__all__ = ["InReviewMenuItem", "WaitingMenuItem", "WaitingPanel", "show_waiting"]

ATTRIBUTE = "_disclosure_duties"
SHOWN = 5


def duties_for(request: HttpRequest) -> list[Duty]:
    """The duties of the person who asks, looked up once for a request."""
    if not hasattr(request, ATTRIBUTE):
        setattr(request, ATTRIBUTE, duties_of(request.user))
    duties: list[Duty] = getattr(request, ATTRIBUTE)
    return duties


def show_waiting(request: HttpRequest, panels: list[Any]) -> None:
    """Put the panel on the dashboard of those who decide. Wagtail's own list of the same pages,
    which asks for each of them who may do what, makes way unless it has something else to show.
    """
    if not duties_for(request):
        return
    panels.append(WaitingPanel())
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    if not waiting.exclude(task__content_type__in=_tier_types()).exists():
        panels[:] = [
            item for item in panels if not isinstance(item, WorkflowObjectsToModeratePanel)
        ]


def _tier_types() -> list[ContentType]:
    return list(ContentType.objects.get_for_models(*tier_models()).values())


class WaitingMenuItem(MenuItem):
    """What waits for me, with the number; for those who decide somewhere."""

    def __init__(self) -> None:
        super().__init__(
            _("Waiting for me"),
            reverse_lazy("disclosure_review:queue"),
            name="disclosure-waiting",
            icon_name="clipboard-list",
            order=1,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(duties_for(request))

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        count = waiting_for(duties_for(request)).count()
        label = f"{self.label} ({count})" if count else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name)


class InReviewMenuItem(AskedOnceMenuItem):
    """What waits for anybody in the agencies one oversees."""

    def __init__(self) -> None:
        super().__init__(
            _("In review"),
            reverse_lazy("disclosure_review:in_review"),
            name="disclosure-in-review",
            icon_name="tasks",
            order=2,
        )

    def is_for(self, request: HttpRequest) -> bool:
        return agencies_where(request.user, OVERSEEING).exists()


class WaitingPanel(Component):
    """The first of what waits for me, on the dashboard."""

    name = "disclosure_waiting"
    template_name = "wagtail_disclosure/review/desk/home_panel.html"
    order = 100

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        items = waiting_items(duties_for(parent_context["request"]))
        return {"items": described(items[:SHOWN]), "count": len(items)}
