"""A section that readers can subscribe to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache

from tests.factories import make_column
from tests.subscriptions.builders import bare_section

SENDER = "信息公开 <news@example.gov.cn>"


@pytest.fixture(autouse=True)
def offered(settings: Any) -> Iterator[None]:
    cache.clear()
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SUBSCRIPTIONS_FROM": SENDER}
    yield
    cache.clear()


@pytest.fixture
def section() -> Any:
    return bare_section()


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section, title="通知公告")
