"""Searches in the language of the servers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wagtail_disclosure.text.search_words import SearchWords

__all__ = ["all_tags", "search_body"]

BY_POSITION = {"newest": [{"position": "desc"}], "oldest": [{"position": "asc"}]}
BY_RELEVANCE = [{"_score": "desc"}, {"position": "desc"}]
# The best place of the words counts most, then being in force: no two sums are alike.
PLACES = {"title": 6.0, "number": 4.0, "summary": 2.0}
IN_FORCE = 1.0


def search_body(
    words: SearchWords,
    size: int,
    *,
    order: str = "relevance",
    field: str = "whole",
    terms: Mapping[str, Any] | None = None,
    after: Sequence[Any] | None = None,
    milliseconds: int = 0,
) -> dict[str, Any]:
    """The ``size`` first texts after ``after`` whose ``field`` holds ``words`` and that have
    ``terms``.
    """
    required = [_holds(field, word) for word in words.required]
    terms_asked = [{"term": {name: value}} for name, value in (terms or {}).items()]
    query: dict[str, Any] = {
        # Without a condition that has to be met, one of those that should be would have to be.
        "filter": [*required, *terms_asked] or [{"match_all": {}}],
        "must_not": [_holds(field, word) for word in words.excluded],
    }
    if order == "relevance":
        query |= {"should": list(_merits(words)), "minimum_should_match": 0}
    body: dict[str, Any] = {
        "query": {"bool": query},
        "sort": BY_POSITION.get(order, BY_RELEVANCE),
        "size": size,
        "_source": False,
        "track_total_hits": False,
    }
    if after:
        body["search_after"] = list(after)
    if milliseconds:
        body["timeout"] = f"{milliseconds}ms"
    return body


def all_tags(size: int, after: Sequence[Any] | None) -> dict[str, Any]:
    """Keys and tags of all texts, some at a time."""
    body = search_body(SearchWords(), size, order="oldest", after=after)
    return {**body, "docvalue_fields": [{"field": "tag"}]}


def _holds(field: str, word: str) -> dict[str, Any]:
    if len(word) == 1:
        return {"term": {f"{field}.single": word}}
    return {"match_phrase": {field: {"query": word, "slop": 0}}}


def _merits(words: SearchWords) -> Iterator[dict[str, Any]]:
    if words.required:
        places = [
            _worth({"bool": {"filter": [_holds(field, word) for word in words.required]}}, points)
            for field, points in PLACES.items()
        ]
        yield {"dis_max": {"queries": places}}
    yield _worth({"term": {"in_force": True}}, IN_FORCE)


def _worth(condition: Mapping[str, Any], points: float) -> dict[str, Any]:
    return {"constant_score": {"filter": condition, "boost": points}}
