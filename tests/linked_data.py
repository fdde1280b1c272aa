"""The linked data of a page: one block, read back as a graph."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PAGES = {"WebPage", "CollectionPage"}


def graph_of(html: str) -> dict[str, dict[str, Any]]:
    """The things of a page by ``@id``. Fails where there is more than one block, or where two
    things have one ``@id``.
    """
    [text] = BLOCK.findall(html)
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    graph = {thing["@id"]: thing for thing in data["@graph"]}
    assert len(graph) == len(data["@graph"])
    return graph


def main_thing(html: str) -> dict[str, Any]:
    """What a page is about; the page itself where it is about nothing."""
    graph = graph_of(html)
    [page] = [thing for thing in graph.values() if thing["@type"] in PAGES]
    return graph[page["mainEntity"]["@id"]] if "mainEntity" in page else page


def of_type(html: str, name: str) -> dict[str, Any]:
    """The only thing of a page with this ``@type``."""
    [thing] = [thing for thing in graph_of(html).values() if thing["@type"] == name]
    return thing


def references(value: Any) -> Iterator[str]:
    """Every ``@id`` that is only referred to, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for item in value.values():
            yield from references(item)
