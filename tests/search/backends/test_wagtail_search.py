"""Wagtail's own search finds Chinese, on whichever database the tests run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import swapper
from django.core.management import call_command
from django.db import connection
from wagtail.models import AbstractPage
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, And, Fuzzy, Not, Or, Phrase, PlainText

from wagtail_disclosure.base.agency import Agency

pytestmark = pytest.mark.django_db

Page: Any = swapper.load_model("wagtailcore", "Page", require_ready=False)
BACKENDS = {
    "default": {"BACKEND": "wagtail_disclosure.search.backends"},
    "stock": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False},
}
TITLES = [
    "新源县政府信息公开年报",
    "公开信息的期限",
    "营业性演出许可办理指南",
    "体育场免费WiFi开放时间",
    "新源镇图书馆",
]

HOSTILE = [
    '"',
    "  ",
    "*",
    "AND",
    "a OR",
    "NEAR(",
    "title:",
    "'",
    "\\",
    "%",
    "\x00",
    "😀",
    "-",
    "(",
    "x" * 9,
]
PIECES: list[tuple[str, set[str]]] = [
    ("信息公开", {TITLES[0]}),
    ("公开信息", {TITLES[1]}),
    ("演出许", {TITLES[2]}),
    ("源", {TITLES[0], TITLES[4]}),
    ("ｗｉｆｉ", {TITLES[3]}),
    ("免费wifi", {TITLES[3]}),
    ("新源 图书馆", {TITLES[4]}),
    ("“新源 县”", {TITLES[0]}),
    ("县新", set()),
]


@pytest.fixture
def pages(settings: Any) -> Iterator[list[Any]]:
    settings.WAGTAILSEARCH_BACKENDS = BACKENDS
    root = Page.get_first_root_node()
    yield [
        root.add_child(instance=Page(title=title, slug=f"found-{number}"))
        for number, title in enumerate(TITLES)
    ]


def found(query: Any, **options: Any) -> list[str]:
    results = Page.objects.search(query, backend=options.pop("backend", "default"), **options)
    titles = [page.title for page in results]
    assert results.count() == len(titles)
    return titles


def completed(query: str) -> set[str]:
    return {page.title for page in Page.objects.autocomplete(query)}


def test_pieces_of_titles(pages: list[Any]) -> None:
    for query, titles in PIECES:
        assert set(found(query)) == titles, query


def test_the_stock_backend_does_not(pages: list[Any]) -> None:
    assert found("信息公开", backend="stock") == []


def test_while_somebody_types(pages: list[Any]) -> None:
    for query in ["许可", "可办", "WiFi开", "wif", "新源县政府信"]:
        assert len(completed(query)) == 1, query


def test_whatever_is_typed_has_an_answer(pages: list[Any]) -> None:
    for query in HOSTILE:
        assert found(query) == [], query
        assert completed(query) == set(), query


def test_trees_of_queries(pages: list[Any]) -> None:
    town = PlainText("新源")
    assert set(found("新源 -图书")) == {TITLES[0]}
    assert TITLES[0] not in found("-新源")
    assert set(found(And([town, Not(PlainText("图书"))]))) == {TITLES[0]}
    assert set(found(Or([PlainText("许可"), Phrase("图书馆")]))) == {TITLES[2], TITLES[4]}
    assert set(found(PlainText("许可 图书", operator="or"))) == {TITLES[2], TITLES[4]}
    without = {page.title for page in Page.objects.search(Not(town))}
    assert {TITLES[1], TITLES[2], TITLES[3]} <= without
    assert TITLES[0] not in without
    assert set(found(Or([Not(town), town]))) >= set(TITLES)
    assert len(found(MATCH_ALL)) == Page.objects.count()
    assert found(Not(MATCH_ALL)) == []
    assert found(And([MATCH_ALL, town])) == found(town)
    assert found(Phrase("，")) == []
    with pytest.raises(NotImplementedError):
        found(Fuzzy("新源"))


def test_filters_orders_fields_scores_and_slices(pages: list[Any]) -> None:
    library = Page.objects.filter(pk=pages[4].pk).search("新源")
    assert [page.title for page in library] == [TITLES[4]]
    by_title = Page.objects.order_by("title").search("新源", order_by_relevance=False)
    assert [page.title for page in by_title] == sorted([TITLES[0], TITLES[4]])
    assert set(found("新源", fields=["title"])) == {TITLES[0], TITLES[4]}
    scored = Page.objects.search("新源").annotate_score("score")
    assert all(page.score is not None for page in scored)
    assert len(Page.objects.search("新源")[1:2]) == 1
    assert Page.objects.search("新源").facet("content_type_id")


def test_other_models_and_later_changes(pages: list[Any]) -> None:
    agency = Agency.objects.create(name="新源县文化体育广播电视和旅游局", organisation_code="X" * 9)
    backend = get_search_backend()
    assert list(backend.autocomplete("旅游局", Agency)) == [agency]
    pages[0].title = "改了名"
    pages[0].save()
    assert found("信息公开") == []
    assert found("改了") == ["改了名"]
    pages[0].delete()
    assert found("改了") == []


def test_the_index_is_made_anew(pages: list[Any]) -> None:
    backend = get_search_backend()
    backend.index_class(backend).reset()
    assert found("新源") == []
    connection.check_constraints()  # PostgreSQL indexes no table with checks outstanding
    call_command("update_index", backend_name="default", verbosity=0)
    assert set(found("新源")) == {TITLES[0], TITLES[4]}


def test_titles_come_before_texts(pages: list[Any]) -> None:
    """A rank per hit costs no query per hit."""
    assert isinstance(pages[0], AbstractPage)
    assert found("新源县")[0] == TITLES[0]
