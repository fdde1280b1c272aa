"""Registrations of venues with Wagtail's admin."""

from __future__ import annotations

import swapper
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from wagtail_disclosure.venues import urls


class ElementsMenuItem(MenuItem):
    """For those who may work on pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(swapper.load_model("wagtailcore", "Page"))
        allowed: bool = policy.user_has_any_permission(request.user, ["add", "change", "publish"])
        return allowed


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern | URLResolver]:
    return [path("disclosure-venues/", include(urls))]


@hooks.register("register_reports_menu_item")
def register_elements_report() -> MenuItem:
    url = reverse("disclosure_venues:elements_report")
    return ElementsMenuItem(
        _("Statutory elements"), url, name="statutory-elements", icon_name="tasks", order=760
    )
