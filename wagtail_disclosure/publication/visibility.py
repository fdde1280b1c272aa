"""The one function that decides how much of a page the public may see.

Every rendering asks ``sight_of``: the page itself, its PDF and files, the register behind the
lists. A project may put its own policy in ``WAGTAIL_DISCLOSURE["VISIBILITY_POLICY"]``.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.conf import get_settings

__all__ = ["Sight", "sight_for", "sight_of", "statutory_sight"]


class Sight(Enum):
    """What the public gets to see of a page."""

    FULL = "full"
    METADATA = "metadata"  # disclosure on request: that it exists, not what it says
    TOMBSTONE = "tombstone"  # withdrawn: that it existed, and why it went
    NONE = "none"

    @property
    def is_listed(self) -> bool:
        return self in {Sight.FULL, Sight.METADATA}


def sight_of(page: Any) -> Sight:
    """How much of ``page`` (a specific page) everybody may see."""
    if page.live and page.get_view_restrictions().exists():
        return Sight.NONE
    return _sight(page)


def sight_for(request: HttpRequest, page: Any) -> Sight:
    """How much the reader of ``request`` may see, whom Wagtail has let past view restrictions.

    A preview, which Wagtail gives only to those who may edit, shows all.
    """
    return Sight.FULL if getattr(request, "is_preview", False) else _sight(page)


def statutory_sight(page: Any) -> Sight:
    """The default policy for a live page, from the Regulations (articles 13-20) and 行政处罚法
    article 48.
    """
    return page.disclosed_sight()


def _sight(page: Any) -> Sight:
    """By the policy in force; what is not live nobody sees."""
    return get_settings().imported("VISIBILITY_POLICY")(page) if page.live else Sight.NONE
