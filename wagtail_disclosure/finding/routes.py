"""The search of a section, below the section's own address."""

from __future__ import annotations

from wagtail.contrib.routable_page.models import RoutablePageMixin

__all__ = ["FindingRoutes"]


class FindingRoutes(RoutablePageMixin):
    """A section: search page, suggestions, export."""
