"""The sitemap of what is disclosed: from the register, at any size without reading a page.

For ``django.contrib.sitemaps.views``; columns and other pages that hold entries, and those of the
host, are in Wagtail's own.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps import Sitemap as PageSitemap

from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.selectors import with_updates

__all__ = ["DisclosureSitemap", "OtherPagesSitemap"]


class DisclosureSitemap(Sitemap):
    """Every published entry with the time of its last change of substance."""

    limit = 10_000

    def items(self) -> PublishedEntryQuerySet:
        return with_updates(PublishedEntry.objects.all()).order_by("pk")

    def location(self, item: PublishedEntry) -> str:
        return urlsplit(item.get_url() or "/").path

    def lastmod(self, item: PublishedEntry) -> datetime:
        return item.updated_at


class OtherPagesSitemap(PageSitemap):
    """Wagtail's sitemap without the pages that are in the register."""

    def items(self) -> Any:
        return super().items().not_type(RegisteredPage)
