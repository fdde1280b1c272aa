"""Pages that say to machines what they say to people."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.linked_data import Thing

__all__ = ["DescribedPage"]


class DescribedPage:
    """Has a hook for the linked data of its page tags. Put it before the base page."""

    @abstractmethod
    def machine_readable(self, request: HttpRequest, agency: Any) -> Thing | None:
        """The page as schema.org; ``@type`` is among the keys."""
