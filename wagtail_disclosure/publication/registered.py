"""What the register asks of a page."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from wagtail_disclosure.publication.visibility import Sight

__all__ = ["RegisteredPage"]


class RegisteredPage:
    """Marks the page types that the register lists. Plain Python, so that it can be looked for by
    type.
    """

    @abstractmethod
    def publication_values(self) -> dict[str, Any]:
        """Fields of ``PublishedEntry`` that this type fills: at least ``kind`` and
        ``published_at``.
        """

    def disclosed_sight(self) -> Sight:
        """What the public sees once the page is live and unrestricted."""
        return Sight.FULL
