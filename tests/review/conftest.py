"""These tests run with the review on, as it is by default."""

from __future__ import annotations

import pytest

from tests.review.factories import Office, make_office


@pytest.fixture(autouse=True)
def review_enforced(settings):
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}


@pytest.fixture
def office(db) -> Office:
    """An agency's section with a column and one person for each role."""
    return make_office()
