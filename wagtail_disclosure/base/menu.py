"""Menu items that are for some people only."""

from __future__ import annotations

from abc import abstractmethod

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

__all__ = ["AskedOnceMenuItem"]

ATTRIBUTE = "_disclosure_menu_items_shown"


class AskedOnceMenuItem(MenuItem):
    """A menu item whose answer costs queries. Wagtail asks it again for each menu that it stands
    in; the answer is worked out once for a request.
    """

    @abstractmethod
    def is_for(self, request: HttpRequest) -> bool:
        """Whether the person who asks gets to see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        answers: dict[str, bool] = vars(request).setdefault(ATTRIBUTE, {})
        if self.name not in answers:
            answers[self.name] = self.is_for(request)
        return answers[self.name]
