"""Carries a submitted page of the demo's bureau through its tiers, without the screens."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model

from tests.review.factories import decide, proofread


def account(name: str) -> Any:
    """One of the demo's accounts."""
    return get_user_model().objects.get(username=name)


def approve(page: Any) -> Any:
    """Proofread ``page`` and approve it at both tiers of ordinary information."""
    proofread(page)
    decide(page, account("office"))
    decide(page, account("leader"))
    return type(page).objects.get(pk=page.pk)
