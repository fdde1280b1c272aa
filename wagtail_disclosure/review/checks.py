"""System checks of the review: what would open a way round it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.urls import NoReverseMatch, reverse

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.tree_guard import reviewed_models

__all__ = ["check_parents", "check_public_addresses", "check_review_settings"]

REAPPROVAL = "WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT"


@register(Tags.compatibility)
def check_parents(**kwargs: Any) -> list[CheckMessage]:
    """E008: pages may be born public under a parent that is not guarded."""
    return [
        _unguarded(model, parent)
        for model in reviewed_models()
        if not model.stands_under_host_pages
        for parent in model.allowed_parent_page_models()
        if not issubclass(parent, ReviewedPageMixin)
    ]


@register(Tags.compatibility)
def check_review_settings(**kwargs: Any) -> list[CheckMessage]:
    """W001 the review is off, W002 an approval outlives an edit, E009 no workflows at all."""
    if not get_settings().REVIEW_ENFORCED:
        return [Warning("Pages are published without review.", id="disclosure.W001")]
    messages: list[CheckMessage] = []
    if not getattr(settings, REAPPROVAL, False):
        hint = f"Set {REAPPROVAL} = True, so that Wagtail's own screens show the same."
        text = "Wagtail keeps an approval after an edit; the review does not."
        messages.append(Warning(text, hint=hint, id="disclosure.W002"))
    if not getattr(settings, "WAGTAIL_WORKFLOW_ENABLED", True):
        text = "WAGTAIL_WORKFLOW_ENABLED is off: nothing can be submitted for review."
        messages.append(Error(text, id="disclosure.E009"))
    return messages


@register(Tags.urls)
def check_public_addresses(**kwargs: Any) -> list[CheckMessage]:
    """W003: preview links lead nowhere."""
    if not getattr(settings, "ROOT_URLCONF", None):
        return []
    try:
        reverse("wagtail_disclosure_public:preview", args=["token"])
    except NoReverseMatch:
        hint = (
            'Add path("disclosure-links/", include("wagtail_disclosure.urls")) before Wagtail\'s.'
        )
        text = "The project's addresses lack wagtail_disclosure.urls: preview links do not work."
        return [Warning(text, hint=hint, id="disclosure.W003")]
    return []


def _unguarded(model: Any, parent: Any) -> CheckMessage:
    return Error(
        f"{model._meta.label} is reviewed, but may be created under {parent._meta.label}, which"
        " is not guarded.",
        hint="Put ReviewedPageMixin on the parent type, or take it out of parent_page_types.",
        obj=model,
        id="disclosure.E008",
    )
