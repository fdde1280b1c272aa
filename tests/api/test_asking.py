"""How lists are asked: words, facets, parts, and what is answered to nonsense."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from tests.api.conftest import ROOT, Read
from tests.factories import make_column, make_document, make_section
from wagtail_disclosure.api.query import MAX_OFFSET
from wagtail_disclosure.api.registry import resources

pytestmark = pytest.mark.django_db

NAMES = ["catalogue", "documents", "reports", "units", "visit"]


@pytest.fixture
def documents(section: Any, column: Any) -> list[Any]:
    make_document(make_column(section), title="图书馆开放时间的公告", kind="announcement")
    make_document(column, title="关于防火的通知", summary="冬季防火。", theme="culture")
    return [make_document(column, title="关于防汛的通知")]


def titles(data: Any) -> list[str]:
    return [item["title"] for item in data["items"]]


def test_words_and_facets(read: Read, section: Any, column: Any, documents: Any) -> None:
    assert titles(read("catalogue/", q="防火")) == ["关于防火的通知"]
    assert titles(read("documents/", q="通知", order="oldest")) == [
        "关于防火的通知",
        "关于防汛的通知",
    ]
    assert titles(read("catalogue/", q="……")) == []
    assert titles(read("catalogue/", genre="announcement")) == ["图书馆开放时间的公告"]
    assert len(titles(read("catalogue/", column=column.pk))) == 2
    assert len(titles(read("catalogue/", section=section.pk, order="oldest"))) == 3
    other = make_section()
    assert titles(read("catalogue/", section=other.pk)) == []
    assert titles(read("catalogue/", agency=other.agency.organisation_code)) == []
    year = documents[0].first_published_at.year
    assert len(titles(read("catalogue/", year=year))) == 3
    assert titles(read("catalogue/", year=1999)) == []
    assert titles(read("catalogue/", kind="report")) == []
    assert len(titles(read("catalogue/", validity="in_force", theme="culture"))) == 3


def test_a_list_in_parts(read: Read, client: Client, documents: Any) -> None:
    whole = titles(read("catalogue/"))
    first = read("catalogue/", limit=2)
    assert titles(first) == whole[:2]
    following = urlsplit(first["meta"]["next"])
    assert first["meta"]["previous"] is None
    second = read("catalogue/", **dict(pair.split("=") for pair in following.query.split("&")))
    assert titles(second) == whole[2:]
    assert second["meta"]["next"] is None
    assert second["meta"]["previous"].endswith("offset=0")
    found = read("catalogue/", q="通知", limit=1, offset=1)
    assert (len(found["items"]), found["meta"]["total_count"]) == (1, 2)
    assert titles(read("catalogue/", offset=MAX_OFFSET)) == []


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("colour=red", "colour"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=zwei", "limit"),
        ("limit=²", "limit"),
        ("limit=-1", "limit"),
        ("offset=10001", "offset"),
        ("offset=" + "9" * 400, "offset"),
        ("year=0", "year"),
        ("column=99999999999", "column"),
        ("section=x", "section"),
        ("kind=secret", "kind"),
        ("theme=" + "x" * 10_000, "theme"),
        ("q=" + "好" * 10_000, "q"),
        ("q=a%00b", "q"),
        ("order=best", "order"),
        ("order=relevance", "relevance"),
        ("language=tlh", "language"),
        ("format=xml", "format"),
        ("limit=1&limit=2", "limit"),
        ("%00=1", "catalogue"),
        ("x" * 10_000 + "=1", "x"),
    ],
)
def test_nonsense_is_answered_with_400(client: Client, query: str, word: str) -> None:
    response = client.get(f"{ROOT}catalogue/?{query}")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/json"
    assert response["Access-Control-Allow-Origin"] == "*"
    message = response.json()["message"]
    assert word in message or word == "catalogue"
    assert len(message) < 1_000


@pytest.mark.parametrize("query", ["q=%FF%FE", "q=%ED%A0%80", "agency=' OR 1=1", "q=%22", "q=-x"])
def test_odd_words_find_nothing(client: Client, query: str, column: Any) -> None:
    make_document(column)
    for name in NAMES:
        assert client.get(f"{ROOT}{name}/?{query}").status_code in (200, 400)


@pytest.mark.parametrize("path", ["catalogue/0/", "catalogue/99999999999999999999/", "nothing/x/"])
def test_what_is_not_there_is_a_404_in_json(client: Client, path: str) -> None:
    response = client.get(ROOT + path)
    assert response.status_code == 404
    assert set(response.json()) == {"message"}


def test_it_can_only_be_read(client: Client, column: Any) -> None:
    page = make_document(column)
    for path in ("catalogue/", f"documents/{page.pk}/"):
        for method in (client.post, client.put, client.patch, client.delete):
            response = method(ROOT + path)
            assert response.status_code == 405
            assert set(response.json()) == {"message"}
        options = client.options(ROOT + path)
        assert options.status_code == 204
        assert "If-None-Match" in options["Access-Control-Allow-Headers"]
    assert client.head(f"{ROOT}catalogue/").content == b""


def test_every_resource_answers_empty(read: Read) -> None:
    for resource in resources():
        assert read(f"{resource.name}/")["items"] == []
        assert read(f"{resource.name}/", q="无")["items"] == []
