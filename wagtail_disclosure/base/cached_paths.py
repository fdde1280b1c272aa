"""The addresses that a page answers at, for caches in front of the portal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail.contrib.routable_page.models import RoutablePageMixin

__all__ = ["paths_of"]


def paths_of(page: Any) -> Iterator[str]:
    """Paths below the page's address, without its own: of every route that takes no argument."""
    if not isinstance(page, RoutablePageMixin):
        return
    for pattern in page.get_subpage_urls():
        route = str(pattern.pattern)
        if route and not route.startswith("^") and not pattern.pattern.regex.groups:
            yield f"/{route}"
