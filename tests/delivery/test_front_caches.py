"""Caches in front of the portal: what they may keep, and what is called back."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.contrib.frontend_cache.backends import BaseBackend

from tests.factories import make_column, make_document, make_section, part
from wagtail_disclosure.base.cached_paths import paths_of
from wagtail_disclosure.delivery.purging import pages_that_show

pytestmark = pytest.mark.django_db
purged: set[str] = set()


class Remembering(BaseBackend):
    """A front cache that only writes down what is called back."""

    def purge(self, url: str) -> None:
        purged.add(url)


@pytest.fixture(autouse=True)
def front_cache(settings: Any) -> None:
    settings.WAGTAILFRONTENDCACHE = {
        "nginx": {"BACKEND": f"{__name__}.Remembering"},
    }
    purged.clear()


@pytest.fixture
def section() -> Any:
    return make_section()


def test_addresses_that_can_be_called_back_are_kept_longer(client: Any, section: Any) -> None:
    assert "s-maxage=300" in client.get(section.url)["Cache-Control"]
    assert "s-maxage" not in client.get(f"{section.url}search/?year=2023")["Cache-Control"]


def test_lists_and_feeds_are_called_back(
    section: Any, django_capture_on_commit_callbacks: Any
) -> None:
    column = make_column(section)
    purged.clear()
    with django_capture_on_commit_callbacks(execute=True):
        document = make_document(column)
    home = section.full_url
    expected = {
        *(document.full_url, column.full_url, home, f"{home}search/", f"{home}feed/atom/"),
        *(f"{column.full_url}feed/atom/", f"{column.full_url}feed/json/"),
        *(part(section, "catalogue").full_url, part(section, "guide").full_url),
    }
    assert expected <= purged
    purged.clear()
    with django_capture_on_commit_callbacks(execute=True):
        document.unpublish()
    assert expected <= purged


def test_a_changed_title_is_called_back_from_the_lists(
    section: Any, django_capture_on_commit_callbacks: Any
) -> None:
    column = make_column(section)
    make_document(column)
    with django_capture_on_commit_callbacks(execute=True):
        column.title = "另一栏目"
        column.save()
    assert section.full_url in purged


def test_nothing_is_called_back_without_a_front_cache(
    section: Any, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    del settings.WAGTAILFRONTENDCACHE
    column = make_column(section)
    with django_capture_on_commit_callbacks(execute=True):
        make_document(column)
    assert not purged


def test_what_a_page_serves_is_known(section: Any) -> None:
    assert {"/search/", "/search/csv/", "/feed/atom/"} <= set(paths_of(section))
    assert not [path for path in paths_of(section) if "<" in path or "(" in path]


def test_a_section_that_has_gone_shows_nothing() -> None:
    assert list(pages_that_show(999_999, "/home/x/")) == []
