"""Buttons for an emergency, for those who may use them, and the words of the page history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.review import guard
from wagtail_disclosure.review.emergency import break_glass, offline
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.permissions import may_take_offline


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def emergency_buttons(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """Publish without review, take offline: each for those who may."""
    if not guard.is_enforced() or not isinstance(page, ReviewedPageMixin):
        return
    if _has_something_to_publish(page) and break_glass.may_publish_unreviewed(user):
        url = reverse("disclosure_review:break_glass", args=[page.pk])
        yield Button(_("Publish without review"), url, icon_name="warning", priority=90)
    if page.live and may_take_offline(user, page):
        url = reverse("disclosure_review:take_offline", args=[page.pk])
        yield Button(_("Take offline"), url, icon_name="no-view", priority=80)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        break_glass.LOG_ACTION,
        _("Publish without review"),
        _("Published without review in an emergency"),
    )
    actions.register_action(offline.LOG_ACTION, _("Take offline"), _("Taken offline"))


def _has_something_to_publish(page: Any) -> bool:
    return not page.alias_of_id and (not page.live or page.has_unpublished_changes)
