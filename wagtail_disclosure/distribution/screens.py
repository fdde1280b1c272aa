"""What the screens of new media have in common."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

__all__ = ["ICON", "PER_PAGE", "screen"]

PER_PAGE = 20
ICON = "mobile-alt"
FOLDER = "wagtail_disclosure/distribution"


def screen(
    request: HttpRequest, name: str, title: str, context: dict[str, Any]
) -> TemplateResponse:
    """The screen ``name``, called ``title``, with the way to it from the dashboard."""
    trail = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    if name != "recent":
        trail.append({"url": reverse("wagtail_disclosure:new_media"), "label": _("New media")})
    header = {
        "breadcrumbs_items": [*trail, {"url": "", "label": title}],
        "header_title": title,
        "header_icon": ICON,
    }
    return TemplateResponse(request, f"{FOLDER}/{name}.html", header | context)
