"""Error pages lead on, and none of them needs what may be broken."""

from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

ERRORS = "wagtail_disclosure/errors"


@pytest.fixture
def read(db: None, django_assert_max_num_queries: Any) -> Any:
    """`read(name)` is an error page as the request of a reader gets it."""

    def read(name: str) -> str:
        request = RequestFactory().get("/nowhere/")
        with django_assert_max_num_queries(8):
            return render_to_string(f"{ERRORS}/{name}.html", request=request)

    return read


@pytest.mark.parametrize("name", ["403", "404"])
def test_offers_a_search_and_ways_on(name: str, section: Any, read: Any) -> None:
    html = read(name)
    assert html.count("<h1") == 1
    assert f'action="{section.url}search/"' in html
    assert 'name="scope" value="portal"' in html
    assert '<a href="/">' in html
    assert f'<a href="{section.url}"' in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize("name", ["403", "404"])
def test_a_site_without_a_section_has_no_search(name: str, read: Any) -> None:
    html = read(name)
    assert '<a href="/">' in html
    assert 'role="search"' not in html


@pytest.mark.parametrize("change", ["draft", "restricted"])
def test_no_word_of_a_section_that_is_not_public(section: Any, read: Any, change: str) -> None:
    if change == "draft":
        section.unpublish()
    else:
        section.view_restrictions.create(restriction_type="login")
    assert section.title not in read("404")


def test_a_server_error_asks_nothing() -> None:
    """No ``db`` here: a query would fail the test. Django renders it without a request."""
    html = render_to_string(f"{ERRORS}/500.html")
    assert "<h1" in html
    assert '<a href="/">' in html


def test_a_host_changes_one_block(settings: Any, tmp_path: Any, section: Any, read: Any) -> None:
    own = '{% extends "wagtail_disclosure/errors/404.html" %}{% block error_message %}mine'
    (tmp_path / "own.html").write_text(own + "{% endblock %}", "utf-8")
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    html = render_to_string("own.html", request=RequestFactory().get("/"))
    assert "mine" in html and 'role="search"' in html
