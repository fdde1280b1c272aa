"""What else can be done with a page: leaders have no rights in the page tree, so the record shows
them the package's own buttons.
"""

from __future__ import annotations

from typing import Any

from django.urls import Resolver404, resolve
from wagtail import hooks
from wagtail.admin.widgets import Button

__all__ = ["ways_on"]

NAMESPACES = frozenset({"disclosure_report", "disclosure_review", "wagtail_disclosure"})


def ways_on(page: Any, user: Any, here: str) -> list[Button]:
    """The package's buttons on ``page`` that ``user`` may use, without the one that leads
    ``here``.
    """
    found = [
        button
        for hook in hooks.get_hooks("register_page_header_buttons")
        for button in hook(page=page, user=user, next_url=None, view_name="record")
        if _is_ours(button.url) and button.url != here
    ]
    return sorted(found)


def _is_ours(url: str | None) -> bool:
    try:
        return not NAMESPACES.isdisjoint(resolve(url or "").namespaces)
    except Resolver404:
        return False
