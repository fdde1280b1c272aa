"""Addresses of an entry as the public knows them, on the host of its site: whoever asks, and
wherever the admin runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import swapper
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from wagtail_disclosure.distribution.codes import code_of
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["Addresses", "addresses_of"]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Absolute addresses. The short one is blank where the project has not included the package's
    public addresses.
    """

    page: str
    short: str

    @property
    def shortest(self) -> str:
        return self.short or self.page


def addresses_of(entry: PublishedEntry, request: HttpRequest | None = None) -> Addresses | None:
    """None for an entry outside any site. No query once Wagtail has the sites in its cache."""
    page: Any = swapper.load_model("wagtailcore", "Page")(id=entry.page_id, url_path=entry.url_path)
    _site, root, path = page.get_url_parts(request) or (None, None, None)
    if root is None:
        return None
    return Addresses(f"{root}{path}", _short(root, entry.page_id))


def _short(root: str, page_id: int) -> str:
    try:
        path = reverse("wagtail_disclosure_public:short", args=[code_of(page_id)])
    except NoReverseMatch:
        return ""
    return f"{root}{path}"
