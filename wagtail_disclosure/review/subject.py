"""The page that a screen of the review is about, and the way back from the screen."""

from __future__ import annotations

from typing import Any

import swapper
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = ["reviewed_page", "way_back"]


def reviewed_page(page_id: int) -> Any:
    """The page with that key, as its own type. Raises Http404 unless pages of it are reviewed."""
    page = get_object_or_404(swapper.load_model("wagtailcore", "Page"), pk=page_id).specific
    if not isinstance(page, ReviewedPageMixin):
        raise Http404
    return page


def way_back(page: Any, user: Any) -> str:
    """Where ``user`` goes when done: the page, or home for those who cannot open its editor."""
    if page.permissions_for_user(user).can_edit():
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    return reverse("wagtailadmin_home")
