"""A server without network: takes the requests of both official clients and answers in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.search.servers.fake_index import FakeIndex, Refused

Answer = tuple[int, Any]


class FakeServer:
    """``indexes`` by name, ``aliases`` to their names; ``requests`` keeps what was asked.

    ``failing`` may be set to a function that is asked first, with method and path: it raises, or
    returns an answer, or None.
    """

    def __init__(self) -> None:
        self.indexes: dict[str, FakeIndex] = {}
        self.aliases: dict[str, str] = {}
        self.requests: list[tuple[str, str, Any]] = []
        self.timeouts: list[Any] = []
        self.failing: Callable[[str, str], Answer | None] = lambda method, path: None

    def answer(self, method: str, target: str, body: bytes | None, timeout: Any) -> Answer:
        parts = urlsplit(target)
        given = [json.loads(line) for line in (body or b"").splitlines() if line]
        self.requests.append((method, parts.path, given))
        self.timeouts.append(timeout)
        if (answer := self.failing(method, parts.path)) is not None:
            return answer
        parameters = dict(parse_qsl(parts.query))
        for pattern, handle in ROUTES:
            if found := re.fullmatch(pattern, f"{method} {parts.path}"):
                try:
                    return 200, handle(self, *found.groups(), given, parameters)
                except Refused as error:
                    return error.status, _error(error)
        return 405, {"error": f"no handler for [{method} {parts.path}]", "status": 405}

    def asked(self, path: str) -> list[Any]:
        """Bodies of the requests whose path ends so."""
        return [body for _method, asked, body in self.requests if asked.endswith(path)]

    def index(self, name: str) -> FakeIndex:
        found = self.indexes.get(self.aliases.get(name, name))
        if found is None:
            raise Refused(404, "index_not_found_exception", f"no such index [{name}]")
        return found

    def create(self, name: str, given: list[Any], parameters: dict[str, str]) -> Any:
        if name in self.indexes or name in self.aliases:
            raise Refused(400, "resource_already_exists_exception", f"index [{name}] exists")
        self.indexes[name] = FakeIndex(given[0])
        return {"acknowledged": True, "index": name}

    def drop(self, name: str, given: list[Any], parameters: dict[str, str]) -> Any:
        self.index(name)
        del self.indexes[name]
        return {"acknowledged": True}

    def refresh(self, name: str, given: list[Any], parameters: dict[str, str]) -> Any:
        self.index(name)
        return {"_shards": {"failed": 0}}

    def alias(self, name: str, given: list[Any], parameters: dict[str, str]) -> Any:
        if name not in self.aliases:
            raise Refused(404, "aliases_not_found_exception", f"alias [{name}] missing")
        return {self.aliases[name]: {"aliases": {name: {}}}}

    def change_aliases(self, given: list[Any], parameters: dict[str, str]) -> Any:
        for action in given[0]["actions"]:
            ((kind, what),) = action.items()
            if kind == "add":
                self.index(what["index"])
                self.aliases[what["alias"]] = what["index"]
            else:
                assert kind == "remove_index"
                del self.indexes[what["index"]]
        return {"acknowledged": True}

    def search(self, name: str, given: list[Any], parameters: dict[str, str]) -> Any:
        assert parameters["allow_partial_search_results"] == "false"
        hits = self.index(name).search(given[0])
        shards = {"total": 1, "successful": 1, "failed": 0}
        return {"took": 1, "timed_out": False, "_shards": shards, "hits": {"hits": hits}}

    def bulk(self, name: str, given: list[Any], parameters: dict[str, str]) -> Any:
        lines, items = iter(given), []
        for line in lines:
            ((kind, target),) = line.items()
            document = next(lines) if kind == "index" else None
            result = {"_index": name, "_id": target["_id"], "status": 200}
            try:
                if parameters.get("require_alias") == "true" and name not in self.aliases:
                    raise Refused(404, "index_not_found_exception", f"[{name}] is not an alias")
                assert target["version_type"] == "external_gte"
                index = self.index(name)
                if document is None and int(target["_id"]) not in index.documents:
                    result |= {"status": 404, "result": "not_found"}
                index.write(int(target["_id"]), target["version"], document)
            except Refused as error:
                result |= _error(error)
            items.append({kind: result})
        return {"took": 1, "errors": any("error" in i for x in items for i in x.values())} | {
            "items": items
        }


def _error(error: Refused) -> dict[str, Any]:
    return {"error": {"type": error.kind, "reason": error.reason}, "status": error.status}


ROUTES: list[tuple[str, Callable[..., Any]]] = [
    (r"PUT /([^/_][^/]*)", FakeServer.create),
    (r"DELETE /([^/_][^/]*)", FakeServer.drop),
    (r"POST /([^/]+)/_refresh", FakeServer.refresh),
    (r"(?:GET|HEAD) /_alias/([^/]+)", FakeServer.alias),
    (r"POST /_aliases", FakeServer.change_aliases),
    (r"POST /([^/]+)/_search", FakeServer.search),
    (r"(?:POST|PUT) /([^/]+)/_bulk", FakeServer.bulk),
]
