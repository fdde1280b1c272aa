"""What the routes are tried on. It takes a second to make, so the tests of a module share it: each
of them is rolled back to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import override_settings

from tests.review.routes.world import World, make_world, undone


@pytest.fixture(scope="module")
def shared_world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    enforced = override_settings(WAGTAIL_DISCLOSURE={"REVIEW_ENFORCED": True})
    with django_db_blocker.unblock(), undone():
        with enforced:
            world = make_world()
        yield world


@pytest.fixture
def world(shared_world: World, db: None, settings: Any) -> Iterator[World]:
    settings.WAGTAIL_I18N_ENABLED = True
    settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
    shared_world.forget()
    cache.clear()
    yield shared_world
    cache.clear()
