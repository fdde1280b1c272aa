"""What the whole suite shares."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from unittest import mock

import pytest
from django.conf import settings
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from scripts.hatch_build import compile_catalogues

TESTS = Path(__file__).parent
# These packages know no database: one leg is enough for them.
PURE = {"statutory", "text", "typesetting", "calendars", "filetext", "filetables"}

# The browser suite drives the example site, which only its own settings module installs.
collect_ignore = [] if "example_site.portal" in settings.INSTALLED_APPS else ["browser"]

# Timing says nothing on a busy machine; on a build server a run must be repeatable.
hypothesis_settings.register_profile(
    "suite",
    deadline=None,
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
hypothesis_settings.load_profile("suite")


def pytest_configure() -> None:
    """A checkout may hold catalogues that are newer than the last installation."""
    compile_catalogues(TESTS.parent)


class ClosedFile(SpooledTemporaryFile):  # type: ignore[type-arg]
    """A temporary file that is closed when nobody needs it any more."""

    def __del__(self) -> None:
        self.close()


@pytest.fixture(autouse=True, scope="session")
def closed_renditions() -> Iterator[None]:
    """Wagtail leaves the temporary file of a new rendition open; whichever test runs when it is
    collected would get the warning.
    """
    with mock.patch("wagtail.images.models.SpooledTemporaryFile", ClosedFile):
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the folder they live in."""
    for item in items:
        folder = item.path.relative_to(TESTS).parts[0]
        if folder in PURE:
            item.add_marker(pytest.mark.once)
        elif folder == "browser":
            item.add_marker(pytest.mark.browser)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs PostgreSQL when a single test is run by hand on SQLite."""
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: pytest --ds=tests.settings.postgres")
