"""Full addresses for mails, worked out without a request."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import swapper
from django.urls import reverse

from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["Addresses", "leaving_path"]


def leaving_path(token: str) -> str:
    """Where whoever holds ``token`` leaves. Raises NoReverseMatch where the project has not
    included ``wagtail_disclosure.urls``.
    """
    return reverse("wagtail_disclosure_public:leave", args=[token])


class Addresses:
    """Addresses with host and scheme, by Wagtail's sites, which are asked for once. Those below a
    section raise LookupError where it is in no site: a mail without a way out is not sent.
    """

    def of_page(self, page: Any) -> str:
        """Blank for a page of no site."""
        return page.get_full_url(self) or ""  # Wagtail keeps the sites' roots on what it is given

    def of_entry(self, entry: PublishedEntry) -> str:
        page_model: Any = swapper.load_model("wagtailcore", "Page")
        return self.of_page(page_model(id=entry.page_id, url_path=entry.url_path))

    def of_search(self, section: Any, query: str) -> str:
        return f"{self._home(section)}search/" + (f"?{query}" if query else "")

    def of_confirmation(self, section: Any, token: str) -> str:
        return f"{self._home(section)}subscribe/confirm/{token}/"

    def of_leaving(self, section: Any, token: str) -> str:
        """On the host of the section."""
        parts = urlsplit(self._home(section))
        return f"{parts.scheme}://{parts.netloc}{leaving_path(token)}"

    def _home(self, section: Any) -> str:
        if address := self.of_page(section):
            return address
        raise LookupError(f"page {section.pk} is in no site")
