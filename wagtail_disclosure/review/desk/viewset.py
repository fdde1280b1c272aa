"""Wagtail's editing views of reviewed pages, whatever type the project gives them."""

from __future__ import annotations

from wagtail.admin.viewsets.pages import PageViewSet, page_viewset_registry

from wagtail_disclosure.publication.workflow import RefusingWorkflowActionView
from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = ["ReviewedPageViewSet"]


class ReviewedPageViewSet(PageViewSet):
    """Stands for every reviewed page type that has no viewset of its own."""

    workflow_action_view_class = RefusingWorkflowActionView

    def on_register(self) -> None:
        """Register the mixin: the views themselves work on plain pages, as Wagtail's own do."""
        page_viewset_registry.register(ReviewedPageMixin, self)
