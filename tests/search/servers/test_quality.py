"""A server finds just what a reader of the texts would, in the order of the database."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search import corpus
from tests.search.servers.fake_server import FakeServer
from tests.search.test_engine import DOCUMENTS, HOSTILE, entries, queries, truth
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import engine, suggest
from wagtail_disclosure.search.servers import reading, search_server
from wagtail_disclosure.search.servers.building import build
from wagtail_disclosure.text.search_words import parse_words

pytestmark = pytest.mark.django_db
__all__ = ["entries"]


@pytest.fixture
def filled(entries: Any, server: FakeServer, built: dict[str, Any]) -> FakeServer:
    """The server with the corpus: filled by the first test."""
    if not built:
        assert build(search_server()) == len(entries) == len(DOCUMENTS)
        built |= {"indexes": server.indexes, "aliases": server.aliases}
    server.indexes, server.aliases = built["indexes"], built["aliases"]
    server.requests.clear()
    return server


@pytest.fixture(scope="module")
def built() -> dict[str, Any]:
    return {}


def served(words: str, entries: Any, **options: Any) -> list[int]:
    """Places in the corpus of what the server has found, in its order."""
    places = {entry.pk: at for at, entry in enumerate(entries)}
    keys = reading.served(PublishedEntry.objects.all(), parse_words(words), 1_000, **options)
    assert keys is not None
    return [places[key] for key in keys]


def test_recall_and_precision_are_whole(entries: Any, filled: FakeServer) -> None:
    for words in queries(3, 25):
        if not parse_words(words).is_blank:
            assert set(served(words, entries)) == truth(words), words


@given(words=st.text(alphabet='新源县文旅发公开信息wifi5gG２〔〕()[] \n“”"-，2023号', max_size=12))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_asked(entries: Any, filled: FakeServer, words: str) -> None:
    if not parse_words(words).is_blank:
        assert set(served(words, entries)) == truth(words), words


@pytest.mark.parametrize("order", ["relevance", "newest", "oldest"])
def test_the_order_is_that_of_the_database(
    entries: Any, filled: FakeServer, order: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = PublishedEntry.objects.all()
    asked = ["新源", "源", "图书馆 开放", "新文旅发〔2023〕5号", "wifi -新源", "-图书馆", "甲乙丙"]
    of_server = [engine.hits(everything, words, order=order) for words in asked]
    assert len(filled.asked("_search")) == len(asked)
    monkeypatch.setattr(engine, "served", lambda *args, **options: None)
    assert of_server == [engine.hits(everything, words, order=order) for words in asked]


def test_filters_hold(entries: Any, filled: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever the server knows nothing of, over as many pages of hits as it takes."""
    monkeypatch.setattr(reading, "PAGE", 40)
    section = PublishedEntry.objects.in_section(entries[0].section_id)
    for narrow in (section.filter(validity="in_force"), section.filter(pk=entries[350].pk)):
        for words in ("图书馆", "-图书馆", "源"):
            found = {key for (key,) in engine.hits(narrow, words).rows}
            assert found == set(engine.matching(narrow, words).values_list("pk", flat=True))
    terms = filled.asked("_search")[0][0]["query"]["bool"]["filter"]
    assert {"term": {"section": entries[0].section_id}} in terms
    nowhere = PublishedEntry.objects.filter(language="en")
    assert engine.find(nowhere, "图书馆").total == 0
    assert engine.find(PublishedEntry.objects.none(), "图书馆").total == 0


def test_few_wanted_among_very_many_are_left_to_the_database(
    entries: Any, filled: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PAGE", 5)
    monkeypatch.setattr(engine, "CAP", 5)
    rare = PublishedEntry.objects.filter(pk=entries[DOCUMENTS.index(_oldest("新源"))].pk)
    assert reading.served(rare, parse_words("新源"), 6) is None
    assert engine.find(rare, "新源").total == 1


def test_more_than_are_counted(
    entries: Any,
    filled: FakeServer,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_num_queries: Any,
) -> None:
    monkeypatch.setattr(engine, "CAP", 30)
    with django_assert_num_queries(3):
        found = engine.find(PublishedEntry.objects.all(), "新源", size=30)
    assert (found.total, found.is_capped) == (30, True)
    titled = [("新源" in entry.title) for entry in found.entries]
    assert titled == sorted(titled, reverse=True)


def test_whatever_is_typed_has_an_answer(entries: Any, filled: FakeServer) -> None:
    everything = PublishedEntry.objects.all()
    for words in HOSTILE:
        found = engine.find(everything, words)
        keys = set(engine.matching(everything, words).values_list("pk", flat=True))
        assert {entry.pk for entry in found.entries} <= keys


def test_titles_while_typing(
    entries: Any, filled: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = PublishedEntry.objects.all()
    of_server = [suggest.suggestions(everything, typed) for typed in ("那拉提草", "源", "旅 -新")]
    assert of_server[0] and len(filled.asked("_search")) == 3
    monkeypatch.setattr(suggest, "served", lambda *args, **options: None)
    assert of_server == [
        suggest.suggestions(everything, typed) for typed in ("那拉提草", "源", "旅 -新")
    ]


def test_very_long_texts_are_found_to_their_end(entries: Any, server: FakeServer) -> None:
    (long,) = corpus.documents(1, seed=9, words=3_000)
    (entry,) = corpus.enter([{**long, "body": long["body"] + "末尾独有的词句"}])
    build(search_server())
    found = engine.hits(PublishedEntry.objects.all(), "末尾独有的词")
    assert found.rows == [(entry.pk,)]
    assert server.asked("_search")


def _oldest(words: str) -> dict[str, Any]:
    """The document with the words that any order but one shows last."""
    found = [DOCUMENTS[at] for at in truth(words)]
    untitled = [one for one in found if words not in one["title"] + one["summary"]]
    return min(untitled, key=lambda one: one["published_at"])
