"""Bulk publishing: what may not be public is named, and nothing is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from wagtail_disclosure.publication.mixins import PublishedPageMixin
from wagtail_disclosure.publication.registered import RegisteredPage


def refuse_unpublishable(
    request: HttpRequest, action_type: str, objects: list[Any]
) -> HttpResponse | None:
    """Answer a bulk publication with the reasons against it; None when there is nothing against
    it.
    """
    if action_type != "publish":
        return None
    refused = [
        f"{page.title}：{problem}"
        for page in _pages_to_publish(objects, "include_descendants" in request.POST)
        for problem in _problems(page)
    ]
    if not refused:
        return None
    messages.error(request, _("Nothing was published.") + " " + " ".join(refused))
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_explore_root")


def _pages_to_publish(
    objects: list[Any], include_descendants: bool
) -> Iterator[PublishedPageMixin]:
    for page in objects:
        yield from _latest([page.specific])
        if include_descendants:
            yield from _latest(page.get_descendants().not_live().type(RegisteredPage).specific())


def _latest(pages: Any) -> Iterator[PublishedPageMixin]:
    for page in pages:
        if isinstance(page, PublishedPageMixin):
            yield page.get_latest_revision_as_object()


def _problems(page: PublishedPageMixin) -> list[str]:
    try:
        page.check_publishable()
    except ValidationError as error:
        return error.messages
    return []
