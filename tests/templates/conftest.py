"""A section with a column, for looking at its pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_column, make_section

Read = Callable[[Any], str]


@pytest.fixture
def section(db: None) -> Any:
    return make_section(name="测试文旅局", phone="0999-5020000", address="文化路1号")


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section, title="政策文件", owner_office="办公室", article_20_item=1)


@pytest.fixture
def read(client: Client) -> Read:
    """`read(page)` is the page as the public gets it."""

    def read(page: Any, query: str = "") -> str:
        response = client.get(page.url + query)
        assert response.status_code == 200
        return response.content.decode()

    return read
