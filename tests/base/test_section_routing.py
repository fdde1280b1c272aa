"""Pages below a section are found in one step, and just where Wagtail would find them."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import Http404
from django.test import RequestFactory

from tests.factories import Page, make_column, make_document, make_section, part
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.base.section_routing import page_below

pytestmark = pytest.mark.django_db


@pytest.fixture
def column() -> Any:
    return make_column(make_section())


def components(section: Any, page: Any) -> list[str]:
    return page.url_path[len(section.url_path) :].strip("/").split("/")


def test_two_queries_however_deep(column: Any, django_assert_num_queries: Any) -> None:
    document = make_document(column)
    section = section_of(column)
    way = components(section, document)
    assert len(way) == 3
    with django_assert_num_queries(2):
        page, rest = page_below(section, [*way, "pdf"])
    assert (page, rest) == (document, ["pdf"])
    with django_assert_num_queries(0):
        assert section_of(page) == section


def test_the_same_slug_elsewhere_is_another_page(column: Any) -> None:
    other = make_column(make_section())
    section = section_of(column)
    page, rest = page_below(section, components(section, column))
    assert (page, rest) == (column, [])
    assert page_below(section, ["nothing", column.slug]) == (None, ["nothing", column.slug])
    assert other.slug


@pytest.mark.parametrize("way", [["nothing"], ["search", "nothing"], ["catalogue", "nothing"]])
def test_what_is_not_there_is_not_found(column: Any, way: list[str]) -> None:
    with pytest.raises(Http404):
        section_of(column).route(RequestFactory().get("/"), way)


def test_what_the_section_serves_comes_first(client: Any, column: Any) -> None:
    section = section_of(column)
    section.add_child(instance=Page(title="搜索", slug="search"))
    assert "搜索</h1>" not in client.get(f"{section.url}search/").content.decode()


def test_a_page_may_have_the_name_of_a_route(client: Any, column: Any) -> None:
    """A column that is called like the feeds of the list above it hides none of them."""
    make_column(section_of(column))
    below = type(column)(title="来源", slug="feed", purpose="来源")
    column.add_child(instance=below)
    assert client.get(f"{column.url}feed/").status_code == 200
    assert client.get(f"{column.url}feed/atom/").status_code == 200


def test_drafts_are_not_found(client: Any, column: Any) -> None:
    document = make_document(column)
    document.unpublish()
    assert client.get(document.url).status_code == 404
    assert client.get(part(section_of(column), "catalogue").url).status_code == 200
