"""Registrations of this part of the review with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button
from wagtail.permissions import register_permission_policy

from wagtail_disclosure.review.guard import is_enforced
from wagtail_disclosure.review.lists import CannedComment, ChecklistItem, ListedExpression
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.proof.access import held_roles, may_proofread, may_review_secrecy
from wagtail_disclosure.review.proof.permission_policy import AdministratorPolicy
from wagtail_disclosure.review.proof.viewsets import (
    CannedCommentViewSet,
    ChecklistItemViewSet,
    ListedExpressionViewSet,
)

# Before the viewsets are registered: they would give the models the stock policy.
for model in (ChecklistItem, CannedComment, ListedExpression):
    register_permission_policy(model, AdministratorPolicy(model))


@hooks.register("register_admin_viewset")
def register_lists() -> list[ModelViewSet]:
    return [
        ChecklistItemViewSet("disclosure_checklist"),
        CannedCommentViewSet("disclosure_comments"),
        ListedExpressionViewSet("disclosure_expressions"),
    ]


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def proof_buttons(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """Proofreading and secrecy review, for those who do them; an alias follows its source."""
    if not is_enforced() or not isinstance(page, ReviewedPageMixin) or page.alias_of_id:
        return
    roles = held_roles(user, page)
    if may_proofread(user, page, roles):
        url = reverse("disclosure_review:proofread", args=[page.pk])
        yield Button(_("Proofreading"), url, icon_name="check", priority=66)
    if may_review_secrecy(user, page, roles):
        url = reverse("disclosure_review:secrecy", args=[page.pk])
        yield Button(_("Secrecy review"), url, icon_name="lock", priority=67)
