"""Wagtail's own search on Elasticsearch and OpenSearch: what is sent, and what it would find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import swapper
from django.core.cache import cache
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, And, Fuzzy, Not, Or, Phrase, PlainText

from tests.search.backends.test_wagtail_search import HOSTILE, PIECES, TITLES
from tests.search.servers.fake_server import FakeServer
from tests.search.servers.lucene import analyzed, stands_together
from tests.search.servers.transports import SERVERS, FakeConnection, FakeNode

pytestmark = pytest.mark.django_db

Page: Any = swapper.load_model("wagtailcore", "Page", require_ready=False)
PACKAGE = "wagtail_disclosure.search.backends"
MAKERS: dict[str, dict[str, Any]] = {
    "elasticsearch": {"OPTIONS": {"node_class": FakeNode}},
    "opensearch": {"OPTIONS": {"connection_class": FakeConnection}},
}
INDEX_SETTINGS = {"settings": {"number_of_shards": 2, "analysis": {"filter": {"own": {}}}}}
Documents = dict[str, Mapping[str, Any]]


def agrees(method: str, path: str) -> Any:
    """A server that takes everything and finds nothing."""
    if path.endswith("_bulk"):
        return 200, {"errors": False, "items": [{"index": {"status": 201}} for _ in TITLES]}
    return 200, {"count": 0, "hits": {"hits": [], "total": {"value": 0}}}


@pytest.fixture(params=sorted(MAKERS))
def server(request: Any, settings: Any) -> Iterator[FakeServer]:
    backend = {"BACKEND": f"{PACKAGE}.{request.param}", "URLS": ["http://fake:9200"]}
    backend |= {"INDEX_SETTINGS": INDEX_SETTINGS, **MAKERS[request.param]}
    settings.WAGTAILSEARCH_BACKENDS = {"default": {**backend, "AUTO_UPDATE": False}}
    SERVERS["fake"] = FakeServer()
    SERVERS["fake"].failing = agrees
    yield SERVERS["fake"]
    cache.clear()


@pytest.fixture
def index(server: FakeServer) -> dict[str, Any]:
    """The body that the index is made with."""
    backend = get_search_backend()
    index = backend.get_index_for_model(Page)
    index.put()
    index.add_model(Page)
    index.add_items(Page, [Page(pk=at, title=title) for at, title in enumerate(TITLES)])
    ((body,),) = server.asked("/wagtailcore_page")
    found: dict[str, Any] = body
    return found


def documents(server: FakeServer) -> Documents:
    """By their titles as they were typed."""
    (lines,) = server.asked("_bulk")
    sent = {line["pk"]: line for line in lines if "pk" in line}
    return {title: sent[str(at)] for at, title in enumerate(TITLES)}


def asked(server: FakeServer, results: Any) -> Any:
    """The query that a search comes to, without its filters."""
    server.requests.clear()
    assert list(results) == []
    ((body,),) = server.asked("_search") or [[{"query": {"bool": {"must": {"match_none": {}}}}}]]
    return body["query"]["bool"]["must"]


def holds(query: Any, document: Mapping[str, Any], analysis: Mapping[str, Any]) -> bool:
    """Whether a document meets a query; fields that hold all others are its title here."""
    ((kind, given),) = query.items()
    if kind in ("match_all", "match_none"):
        return bool(kind == "match_all")
    if kind == "dis_max":
        return any(holds(one, document, analysis) for one in given["queries"])
    if kind == "bool":
        every = _listed(given.get("must", [])), _listed(given.get("must_not", []))
        should = [holds(one, document, analysis) for one in _listed(given.get("should", []))]
        return (
            all(holds(one, document, analysis) for one in every[0])
            and not any(holds(one, document, analysis) for one in every[1])
            and (any(should) or not should)
        )
    assert (kind, given["type"]) == ("multi_match", "phrase")
    places: dict[str, set[int]] = {}
    for token in analyzed(document["title"], "default", analysis):
        places.setdefault(token.term, set()).add(token.position)
    terms = [token.term for token in analyzed(given["query"], "default", analysis)]
    return bool(terms) and stands_together([places.get(term, set()) for term in terms])


def _listed(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


def test_the_index(server: FakeServer, index: dict[str, Any]) -> None:
    settings = index["settings"]
    assert settings["number_of_shards"] == 2
    assert settings["analysis"]["filter"]["own"] == {}
    assert settings["analysis"]["analyzer"]["default"]["tokenizer"] == "disclosure_pieces"
    assert settings["index"]["max_ngram_diff"] >= 1
    ((mapping,),) = server.asked("_mapping")
    assert mapping["properties"]["title_edgengrams"] == {"type": "text", "analyzer": "default"}
    assert "analyzer" not in mapping["properties"]["_all_text"]
    assert documents(server)[TITLES[3]]["title"] == "体育场免费wifi开放时间"
    assert documents(server)[TITLES[3]]["_edgengrams"] == ["体育场免费wifi开放时间"]


def test_pieces_of_titles(server: FakeServer, index: dict[str, Any]) -> None:
    analysis, known = index["settings"]["analysis"], documents(server)
    for typed, titles in PIECES:
        query = asked(server, Page.objects.search(typed))
        found = {title for title, sent in known.items() if holds(query, sent, analysis)}
        assert found == titles, typed
    for typed in ["许可", "可办", "WiFi开", "wif", "新源县政府信"]:
        query = asked(server, Page.objects.autocomplete(typed))
        assert query["bool"]["must"][0]["multi_match"]["fields"] == ["_edgengrams"]
        assert sum(holds(query, sent, analysis) for sent in known.values()) == 1, typed


def test_words_as_they_are_sent(server: FakeServer) -> None:
    query = asked(server, Page.objects.search("圖書館 -决算", fields=["title"]))
    phrase = {"type": "phrase", "fields": ["title^2"]}
    assert query == {
        "bool": {
            "must": [{"multi_match": {"query": "图书馆", **phrase}}],
            "must_not": [{"multi_match": {"query": "决算", **phrase}}],
        }
    }


def test_trees_of_queries(server: FakeServer, index: dict[str, Any]) -> None:
    analysis, known = index["settings"]["analysis"], documents(server)

    def found(query: Any) -> set[str]:
        inner = asked(server, Page.objects.search(query))
        return {title for title, sent in known.items() if holds(inner, sent, analysis)}

    town = PlainText("新源")
    assert found(And([town, Not(PlainText("图书"))])) == {TITLES[0]}
    assert found(Or([PlainText("许可"), Phrase("图书馆")])) == {TITLES[2], TITLES[4]}
    assert found(PlainText("许可 图书", operator="or")) == {TITLES[2], TITLES[4]}
    assert found(Not(town)) == {TITLES[1], TITLES[2], TITLES[3]}
    assert found(MATCH_ALL) == set(TITLES)
    assert found(Phrase("，")) == set()
    with pytest.raises(NotImplementedError):
        found(Fuzzy("新源"))


def test_whatever_is_typed_has_an_answer(server: FakeServer, index: dict[str, Any]) -> None:
    analysis, known = index["settings"]["analysis"], documents(server)
    for typed in HOSTILE:
        query = asked(server, Page.objects.search(typed))
        assert not any(holds(query, sent, analysis) for sent in known.values()), typed
