"""The button to the preview links of a page, and the words of the page history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.preview.links import CREATED, LOG_ACTIONS, REVOKED, may_link


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def preview_link_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """For who edits or reviews the page."""
    if isinstance(page, ReviewedPageMixin) and page.latest_revision_id and may_link(user, page):
        url = reverse("disclosure_review:preview_links", args=[page.pk])
        yield Button(_("Preview links"), url, icon_name="link", priority=75)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        LOG_ACTIONS[CREATED], _("Create preview link"), _("Preview link created")
    )
    actions.register_action(
        LOG_ACTIONS[REVOKED], _("Revoke preview link"), _("Preview link revoked")
    )
