"""No route and nobody leads past the review: whatever is tried, the public sees cleared content."""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError
from django.db.transaction import atomic

from tests.review.routes.registry import CODE, SCREENS
from tests.review.routes.world import ACTORS, World, leaks, undone

pytestmark = pytest.mark.django_db

# The two leaders have the same rights in the page tree: none. Their turns are in test_approvals.py.
TRYING = [actor for actor in ACTORS if actor != "principal"]


@pytest.mark.parametrize("route", SCREENS)
def test_screens_and_api_show_only_what_was_cleared(world: World, route: str) -> None:
    for actor in TRYING:
        with undone():
            with atomic():  # a request that fails in the middle leaves nothing behind
                answer = SCREENS[route](world, world.user(actor))
            assert (actor, answer.status_code < 500, leaks(world)) == (actor, True, [])
        world.forget()


@pytest.mark.parametrize("route", CODE)
def test_code_shows_only_what_was_cleared(world: World, route: str) -> None:
    with suppress(PermissionDenied, ValidationError, ProtectedError), atomic():
        CODE[route](world, world.user("superuser"))
    assert leaks(world) == []
