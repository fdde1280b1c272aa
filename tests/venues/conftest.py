"""A directory with units, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from unittest import mock

import pytest
from django.test import Client

from tests.factories import make_section
from tests.venues.units import make_directory, make_unit
from wagtail_disclosure.calendars.opening.schedule import BEIJING

# A Wednesday in an ordinary week.
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=BEIJING)


@pytest.fixture
def section(db: None) -> Any:
    return make_section(name="测试文旅局")


@pytest.fixture
def directory(section: Any) -> Any:
    return make_directory(section)


@pytest.fixture
def unit(directory: Any) -> Any:
    return make_unit(directory, title="测试图书馆", slug="library")


@pytest.fixture
def at() -> Iterator[Callable[[datetime], None]]:
    """`at(moment)` makes it that moment for venues."""
    with mock.patch("django.utils.timezone.now") as now:
        now.return_value = NOON

        def set_clock(moment: datetime) -> None:
            now.return_value = moment

        yield set_clock


@pytest.fixture
def read(client: Client) -> Callable[..., str]:
    """`read(page)` is the page as the public gets it."""

    def read(page: Any, query: str = "") -> str:
        response = client.get(page.url + query)
        assert response.status_code == 200, response.status_code
        return response.content.decode()

    return read
