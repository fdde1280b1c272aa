"""Wagtail keeps the homes of sites in a cache, which no rollback empties."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from wagtail.models import Site


@pytest.fixture(autouse=True)
def homes_of_sites() -> Iterator[None]:
    yield
    Site.clear_site_root_paths_cache()
