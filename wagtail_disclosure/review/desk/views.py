"""The lists of what waits, and a look at the revision as the public would see it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wagtail_disclosure.review.desk.case import open_case
from wagtail_disclosure.review.desk.duties import duties_of
from wagtail_disclosure.review.desk.waiting import (
    Item,
    described,
    in_review,
    waiting_items,
    with_people,
)
from wagtail_disclosure.review.roles import OVERSEEING, agencies_where

__all__ = ["breadcrumbs", "preview", "queue", "review_list"]

PER_PAGE = 20


def queue(request: HttpRequest) -> HttpResponse:
    """What waits for the person who asks. 403 for somebody who neither decides nor oversees."""
    duties = duties_of(request.user)
    oversees = agencies_where(request.user, OVERSEEING).exists()
    if not duties and not oversees:
        raise PermissionDenied
    items, shown = _shown(request, waiting_items(duties))
    context = {"items": described(items), "shown": shown, "oversees": oversees, "tab": "queue"}
    return _listing(request, "queue", _("Waiting for me"), context)


def review_list(request: HttpRequest) -> HttpResponse:
    """Everything that waits in the agencies one reviews for or oversees, with who can act."""
    if not agencies_where(request.user, OVERSEEING).exists():
        raise PermissionDenied
    items, shown = _shown(request, in_review(request.user))
    context = {
        "items": with_people(described(items)),
        "shown": shown,
        "oversees": True,
        "tab": "in_review",
    }
    return _listing(request, "in_review", _("In review"), context)


def preview(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """The revision under review as the public would see it, for whoever may read the case."""
    draft = open_case(request.user, task_state_id).draft
    return draft.make_preview_request(request, draft.default_preview_mode)


def breadcrumbs(label: str, *, is_case: bool = False) -> list[dict[str, str]]:
    """The way from the dashboard to a screen called ``label``."""
    items = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    if is_case:
        items.append({"url": reverse("disclosure_review:queue"), "label": _("Waiting for me")})
    return [*items, {"url": "", "label": label}]


def _shown(request: HttpRequest, items: list[Item]) -> tuple[list[Item], Page]:
    shown = Paginator(items, PER_PAGE).get_page(request.GET.get("p"))
    return list(shown.object_list), shown


def _listing(
    request: HttpRequest, name: str, title: str, context: dict[str, Any]
) -> TemplateResponse:
    header = {
        "breadcrumbs_items": breadcrumbs(title),
        "header_title": title,
        "header_icon": "clipboard-list",
    }
    template = f"wagtail_disclosure/review/desk/{name}.html"
    return TemplateResponse(request, template, header | context)
