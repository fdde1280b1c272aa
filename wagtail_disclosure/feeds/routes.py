"""Feeds of a section and of each of its lists, below the page's own address."""

from __future__ import annotations

from wagtail.contrib.routable_page.models import RoutablePageMixin

__all__ = ["FeedRoutes"]


class FeedRoutes(RoutablePageMixin):
    """A page that lists published entries: the newest of them as feeds."""
