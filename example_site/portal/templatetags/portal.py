"""The portal's navigation."""

from __future__ import annotations

from typing import Any

from django import template
from wagtail.models import Site

register = template.Library()


@register.inclusion_tag("portal/navigation.html", takes_context=True)
def navigation(context: dict[str, Any]) -> dict[str, Any]:
    """The home page and its children that are marked for menus; empty without a site."""
    site = Site.find_for_request(context["request"]) if "request" in context else None
    if site is None:
        return {"entries": []}
    home = site.root_page
    entries = [home, *home.get_children().live().in_menu()]
    return {"entries": entries, "home": home, "page": context.get("page")}
