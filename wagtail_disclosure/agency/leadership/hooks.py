"""Registrations of the leadership with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.agency.leadership import urls
from wagtail_disclosure.agency.leadership.access import may_begin, may_see_matrix
from wagtail_disclosure.agency.leadership.new_division import LOG_ACTION
from wagtail_disclosure.agency.leadership.pages import LeadershipPageMixin
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.workflow import RefusingWorkflowActionView


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern | URLResolver]:
    return [path("disclosure-leadership/", include(urls))]


@hooks.register("register_admin_viewset")
def register_page_viewset() -> list[PageViewSet]:
    """None where the project has no such model."""
    try:
        leadership_model = get_settings().model("LEADERSHIP_PAGE_MODEL")
    except LookupError:
        return []

    class LeadershipPageViewSet(PageViewSet):
        model = leadership_model
        workflow_action_view_class = RefusingWorkflowActionView

    return [LeadershipPageViewSet("disclosure_leadership_pages")]


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def leadership_buttons(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """The matrix, and a new division; an alias follows its source."""
    if not isinstance(page, LeadershipPageMixin) or not page.pk or page.alias_of_id:
        return
    if may_see_matrix(user, page):
        url = reverse("disclosure_leadership:matrix", args=[page.pk])
        yield Button(_("Who is in charge of what"), url, icon_name="table", priority=60)
    if may_begin(user, page):
        url = reverse("disclosure_leadership:begin", args=[page.pk])
        yield Button(_("Begin a new division"), url, icon_name="plus", priority=61)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(LOG_ACTION, _("Begin a new division"), _("New division begun"))
