"""Pages that say to machines what they say to people."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from django.http import HttpRequest

__all__ = ["DescribedPage"]


class DescribedPage:
    """Gives the template ``structured_data``. Put it before the base page."""

    @abstractmethod
    def structured_data(self, request: HttpRequest) -> dict[str, Any]:
        """The page as schema.org; ``@type`` is among the keys."""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"structured_data": self.structured_data(request)}
