"""Registrations of this part of the review with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.admin.widgets import Button
from wagtail.models import TaskState

from wagtail_disclosure.base.viewsets import SUBMENU_HOOK
from wagtail_disclosure.review.desk.menu import InReviewMenuItem, WaitingMenuItem, show_waiting
from wagtail_disclosure.review.desk.viewset import ReviewedPageViewSet
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.tasks import TierTaskMixin


@hooks.register(SUBMENU_HOOK)
def register_waiting() -> MenuItem:
    return WaitingMenuItem()


@hooks.register(SUBMENU_HOOK)
def register_in_review() -> MenuItem:
    return InReviewMenuItem()


@hooks.register("register_admin_viewset")
def register_reviewed_pages() -> PageViewSet:
    """Wagtail's own dialog for decisions, for every reviewed page type."""
    return ReviewedPageViewSet("disclosure_reviewed_pages")


@hooks.register("construct_homepage_panels")
def add_waiting_panel(request: HttpRequest, panels: list[Any]) -> None:
    show_waiting(request, panels)


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def review_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """To the decision screen, while the page waits at a tier."""
    if not isinstance(page, ReviewedPageMixin):
        return
    state = page.current_workflow_task_state
    if state is None or state.status != TaskState.STATUS_IN_PROGRESS:
        return
    # By its content type: in a listing the task itself would be a query for each page.
    model = ContentType.objects.get_for_id(state.task.content_type_id).model_class()
    if model is not None and issubclass(model, TierTaskMixin):
        url = reverse("disclosure_review:review", args=[state.pk])
        yield Button(_("Review"), url, icon_name="clipboard-list", priority=68)
