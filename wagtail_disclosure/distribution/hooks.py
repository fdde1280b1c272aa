"""Registrations of new media with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.base.menu import AskedOnceMenuItem
from wagtail_disclosure.base.viewsets import SUBMENU_HOOK
from wagtail_disclosure.distribution.access import (
    agencies_distributed_by,
    agencies_watched_by,
    may_distribute,
)
from wagtail_disclosure.distribution.screens import ICON
from wagtail_disclosure.publication.registered import RegisteredPage


class NewMediaMenuItem(AskedOnceMenuItem):
    """For those who may take entries over."""

    def is_for(self, request: HttpRequest) -> bool:
        return agencies_distributed_by(request.user).exists()


class FiguresMenuItem(AskedOnceMenuItem):
    """For them, and for those who oversee an agency."""

    def is_for(self, request: HttpRequest) -> bool:
        return agencies_watched_by(request.user).exists()


@hooks.register(SUBMENU_HOOK)
def register_new_media() -> MenuItem:
    return NewMediaMenuItem(
        _("New media"),
        reverse_lazy("wagtail_disclosure:new_media"),
        name="disclosure-new-media",
        icon_name=ICON,
        order=900,
    )


@hooks.register("register_reports_menu_item")
def register_figures() -> MenuItem:
    url = reverse("wagtail_disclosure:new_media_figures")
    return FiguresMenuItem(
        _("Share of convenience services"), url, name="new-media", icon_name=ICON, order=765
    )


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def new_media_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """To the screen of a published page; what the register has not got is answered there."""
    is_public = isinstance(page, RegisteredPage) and page.live and not page.alias_of_id
    if is_public and may_distribute(user, page):
        url = reverse("wagtail_disclosure:new_media_entry", args=[page.pk])
        yield Button(_("New media"), url, icon_name=ICON, priority=72)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "disclosure.distribution.queue", _("Queue for new media"), _("Queued for new media")
    )
    actions.register_action(
        "disclosure.distribution.record",
        _("Record a post"),
        _("Post in new media recorded"),
    )
    actions.register_action(
        "disclosure.distribution.taken_down",
        _("Note a post as taken down"),
        _("Post in new media taken down"),
    )
