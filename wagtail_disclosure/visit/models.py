"""Models of the visit app, gathered where Django looks for them."""

from __future__ import annotations

from wagtail_disclosure.visit.page_models.columns import VisitColumnPage, VisitIndexPage

__all__ = ["VisitColumnPage", "VisitIndexPage"]
