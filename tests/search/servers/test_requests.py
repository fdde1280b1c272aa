"""What is sent, word for word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.search import corpus
from tests.search.servers.fake_server import FakeServer
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import engine
from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.base import Action
from wagtail_disclosure.search.servers.building import build
from wagtail_disclosure.search.servers.requests import all_tags, search_body
from wagtail_disclosure.search.servers.schema import index_body
from wagtail_disclosure.search.servers.sending import PARCEL, in_parcels
from wagtail_disclosure.text.search_words import parse_words

DATA = Path(__file__).parent / "data"
SEARCHES: dict[str, dict[str, Any]] = {
    "search_by_relevance": {
        "words": parse_words("图书馆 源 -决算"),
        "size": 1_001,
        "terms": {"section": 7, "language": "zh-hans"},
        "milliseconds": 2_000,
    },
    "search_without_a_word": {"words": parse_words("-图书馆"), "size": 20},
    "search_of_titles": {
        "words": parse_words("“新源 5g”"),
        "size": 16,
        "order": "newest",
        "field": "title",
        "after": [1_700_000_000],
    },
}
DOCUMENT = {
    "title": "新源镇图书馆（WiFi）",
    "summary": "免费開放",
    "document_number": "新文旅发〔2023〕5号",
    "validity": "repealed",
    "body": "每周二\n闭馆",
    "published_at": corpus.BEGIN,
}


def golden(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.once
@pytest.mark.parametrize("name", SEARCHES)
def test_searches(name: str) -> None:
    assert search_body(**SEARCHES[name]) == golden(name)


@pytest.mark.once
def test_the_index() -> None:
    assert index_body({"number_of_replicas": 0, "refresh_interval": "5s"}) == golden("index")
    assert all_tags(5, [3])["docvalue_fields"] == [{"field": "tag"}]


@pytest.mark.once
def test_parcels() -> None:
    text = "字" * (PARCEL // 2 + 1)
    long = dict.fromkeys(("title", "number", "summary", "whole"), "") | {"whole": text}
    actions = [Action(key, 1, long if key % 2 else None) for key in range(6)]
    parcels = list(in_parcels(actions))
    assert [len(parcel) for parcel in parcels] == [3, 2, 1]
    assert [action for parcel in parcels for action in parcel] == actions
    assert list(in_parcels([])) == []


@pytest.mark.django_db
def test_documents(server: FakeServer) -> None:
    (entry,) = corpus.enter([DOCUMENT])
    build(search_server())
    ((action, document),) = server.asked("_bulk")
    version = {"version": 0, "version_type": "external_gte"}
    assert action == {"index": {"_id": str(entry.pk), **version}}
    expected = golden("document") | {
        "position": entry.search_text.position,
        "section": entry.section_id,
        "tag": document["tag"],
    }
    assert document == expected
    assert len(document["tag"]) == 32


@pytest.mark.django_db
def test_how_long_a_reader_waits(server: FakeServer) -> None:
    build(search_server())
    server.timeouts.clear()
    engine.find(PublishedEntry.objects.all(), "新源")
    assert server.timeouts == [2.0]
