"""One index of the fake server: documents by their mapping, and the queries that the search asks.

What it does not know it refuses, as a server would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cmp_to_key
from typing import Any

from tests.search.servers.lucene import analyzed, stands_together

Scores = dict[int, float]
BODY = {"query", "sort", "size", "_source", "track_total_hits", "timeout", "search_after"}
BODY |= {"docvalue_fields"}
WINDOW = 10_000


class Refused(Exception):
    """An error of the server: status, kind and reason."""

    def __init__(self, status: int, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.status, self.kind, self.reason = status, kind, reason


class FakeIndex:
    """``documents`` by key; ``versions`` also of those that are gone."""

    def __init__(self, body: Mapping[str, Any]) -> None:
        self.analysis = body["settings"]["analysis"]
        self.mappings = body["mappings"]
        self.documents: dict[int, dict[str, Any]] = {}
        self.versions: dict[int, int] = {}
        # Field -> term -> key -> positions
        self.terms: dict[str, dict[str, dict[int, set[int]]]] = defaultdict(dict)

    def write(self, key: int, version: int, document: Mapping[str, Any] | None) -> None:
        if version < self.versions.get(key, -1):
            raise Refused(409, "version_conflict_engine_exception", "the current one is higher")
        properties = self.mappings["properties"]
        for name in document or {}:
            if name not in properties:
                reason = f"dynamic introduction of [{name}] is not allowed"
                raise Refused(400, "strict_dynamic_mapping_exception", reason)
        self.versions[key] = version
        if self.documents.pop(key, None) is not None:
            for terms in self.terms.values():
                for places in terms.values():
                    places.pop(key, None)
        if document is not None:
            self.documents[key] = dict(document)
            for name, value in document.items():
                self._enter(key, name, properties[name], value)

    def search(self, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The hits of a request in their order."""
        if unknown := set(body) - BODY:
            raise Refused(400, "parsing_exception", f"Unknown key for {sorted(unknown)}")
        if body["size"] > WINDOW:
            raise Refused(400, "illegal_argument_exception", "Result window is too large")
        scores = self.found(body["query"])
        hits = [(key, self._sort_values(key, score, body)) for key, score in scores.items()]
        directions = [direction for order in body["sort"] for direction in order.values()]

        def compare(one: list[Any], other: list[Any]) -> int:
            for a, b, direction in zip(one, other, directions, strict=True):
                if a != b:
                    return (1 if a > b else -1) * (-1 if direction == "desc" else 1)
            return 0

        if after := body.get("search_after"):
            hits = [hit for hit in hits if compare(hit[1], after) > 0]
        hits.sort(key=cmp_to_key(lambda one, other: compare(one[1], other[1])))
        fields = [asked["field"] for asked in body.get("docvalue_fields", ())]
        return [self._shown(key, values, fields) for key, values in hits[: body["size"]]]

    def found(self, query: Mapping[str, Any]) -> Scores:
        """Keys with their scores."""
        ((kind, given),) = query.items()
        ask = getattr(self, f"_{kind}", None)
        if ask is None:
            raise Refused(400, "parsing_exception", f"unknown query [{kind}]")
        scores: Scores = ask(given)
        return scores

    def _match_all(self, given: Mapping[str, Any]) -> Scores:
        return dict.fromkeys(self.documents, 1.0)

    def _term(self, given: Mapping[str, Any]) -> Scores:
        ((field, value),) = given.items()
        self._mapping(field)
        return dict.fromkeys(self.terms[field].get(value, {}), 1.0)

    def _match_phrase(self, given: Mapping[str, Any]) -> Scores:
        ((field, asked),) = given.items()
        assert asked["slop"] == 0
        tokens = analyzed(asked["query"], self._mapping(field)["analyzer"], self.analysis)
        postings = [self.terms[field].get(token.term, {}) for token in tokens]
        keys = set.intersection(*map(set, postings)) if postings else set()
        return {k: 1.0 for k in keys if stands_together([places[k] for places in postings])}

    def _constant_score(self, given: Mapping[str, Any]) -> Scores:
        return dict.fromkeys(self.found(given["filter"]), given["boost"])

    def _dis_max(self, given: Mapping[str, Any]) -> Scores:
        best: Scores = {}
        for query in given["queries"]:
            for key, score in self.found(query).items():
                best[key] = max(score, best.get(key, 0.0))
        return best

    def _bool(self, given: Mapping[str, Any]) -> Scores:
        filters = [self.found(one) for one in given.get("filter", ())]
        should = [self.found(one) for one in given.get("should", ())]
        if filters:
            keys = set.intersection(*map(set, filters))
            assert given.get("minimum_should_match", 0) == 0
        elif should:  # one of them has to be met where there is no other condition
            keys = set().union(*should)
        else:
            keys = set(self.documents)
        for one in given.get("must_not", ()):
            keys -= set(self.found(one))
        return {key: sum(scores.get(key, 0.0) for scores in should) for key in keys}

    def _mapping(self, field: str) -> Mapping[str, Any]:
        name, _, part = field.partition(".")
        mapping = self.mappings["properties"].get(name)
        if mapping is None:
            raise Refused(400, "query_shard_exception", f"no field [{field}]")
        found: Mapping[str, Any] = mapping["fields"][part] if part else mapping
        return found

    def _enter(self, key: int, name: str, mapping: Mapping[str, Any], value: Any) -> None:
        if mapping["type"] != "text":
            self.terms[name].setdefault(value, {})[key] = {0}
            return
        for token in analyzed(value, mapping["analyzer"], self.analysis):
            places = self.terms[name].setdefault(token.term, {}).setdefault(key, set())
            places.add(token.position)
        for part, inner in mapping.get("fields", {}).items():
            self._enter(key, f"{name}.{part}", inner, value)

    def _sort_values(self, key: int, score: float, body: Mapping[str, Any]) -> list[Any]:
        names = [name for order in body["sort"] for name in order]
        return [score if name == "_score" else self.documents[key][name] for name in names]

    def _shown(self, key: int, values: list[Any], fields: list[str]) -> dict[str, Any]:
        shown = {"_index": "some", "_id": str(key), "_score": None, "sort": values}
        return shown | (
            {"fields": {field: [self.documents[key][field]] for field in fields}} if fields else {}
        )
