"""A visit with columns, and a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from unittest import mock

import pytest
from django.test import Client

from tests.visit.places import make_visit, make_visit_column
from wagtail_disclosure.calendars.opening.schedule import BEIJING

Read = Callable[..., str]


@pytest.fixture
def visit(db: None) -> Any:
    return make_visit()


@pytest.fixture
def sights(visit: Any) -> Any:
    return make_visit_column(visit, "sights", title="看什么")


@pytest.fixture
def warnings(visit: Any) -> Any:
    return make_visit_column(visit, "warnings", title="旅游提示")


@pytest.fixture
def read(client: Client) -> Read:
    """`read(page)` is the page as the public gets it."""

    def read(page: Any, query: str = "") -> str:
        response = client.get(page.url + query)
        assert response.status_code == 200
        return response.content.decode()

    return read


@contextmanager
def at(moment: str) -> Iterator[None]:
    """It is ``2026-05-01 12:00`` in Beijing."""
    now = datetime.fromisoformat(moment).replace(tzinfo=BEIJING)
    with mock.patch("django.utils.timezone.now", return_value=now):
        yield
