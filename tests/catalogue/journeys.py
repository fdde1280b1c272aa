"""Steps that an administrator takes, each followed by a look at the register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.management import call_command
from django.test import Client
from django.urls import reverse


def again(page: Any) -> Any:
    """The page as it stands in the database."""
    return type(page).objects.get(pk=page.pk)


def register_agrees() -> None:
    """Raise CommandError when the register differs from the pages."""
    call_command("rebuild_publication_register", "--verify", verbosity=0)


def step(client: Client, view: str, *args: object, data: Mapping[str, Any] | None = None) -> Any:
    """Post to a page view of the admin, which must accept it; then look at the register."""
    response = client.post(reverse(f"wagtailadmin_pages:{view}", args=args), data or {})
    assert response.status_code == 302, response.status_code
    register_agrees()
    return response
