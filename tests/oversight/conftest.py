"""An agency at work, with one column of its own."""

from __future__ import annotations

import pytest

from tests.review.factories import Office, make_office


@pytest.fixture
def office() -> Office:
    return make_office()
