"""Asks the server for hits. It is believed in their order only: the register says what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from django.db.models import Expression
from django.db.models.expressions import Col
from django.db.models.lookups import Exact
from django.db.models.sql.where import AND, WhereNode

from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.base import SearchServer, ServerError
from wagtail_disclosure.search.servers.breaker import is_resting, rest
from wagtail_disclosure.search.servers.outbox import UnsentText
from wagtail_disclosure.search.servers.requests import search_body
from wagtail_disclosure.text.search_words import SearchWords

__all__ = ["served"]

# Hits of one request after the first. Servers give up to 10,000.
PAGE = 5_000
# Where wanted entries are so few among so many hits, the database finds them sooner.
MOST_PAGES = 8
TERMS = {"section_id": "section", "language": "language"}


def served(
    entries: PublishedEntryQuerySet,
    words: SearchWords,
    limit: int,
    *,
    order: str = "relevance",
    field: str = "whole",
) -> list[int] | None:
    """Keys of the first ``limit`` of ``entries`` whose ``field`` holds ``words`` (not blank); None
    where the database has to answer: there is no server, it does not answer, or it does not yet
    know of all changes.

    Queries: one for what is unsent, and one for each request.
    """
    server = search_server()
    if server is None or is_resting(server) or UnsentText.objects.exists():
        return None
    asked = {"order": order, "field": field, "terms": dict(_in_common(entries.query.where))}
    try:
        return _first(server, entries, words, limit, asked)
    except ServerError as error:
        rest(server, error)
        return None


def _first(
    server: SearchServer,
    entries: PublishedEntryQuerySet,
    words: SearchWords,
    limit: int,
    asked: dict[str, Any],
) -> list[int] | None:
    keys: list[int] = []
    after = None
    milliseconds = int(server.config.timeout * 1_000)
    for size in chain([limit], repeat(PAGE, MOST_PAGES)):
        body = search_body(words, size, after=after, milliseconds=milliseconds, **asked)
        page = server.search(body)
        known = set(entries.order_by().filter(pk__in=page.keys).values_list("pk", flat=True))
        keys += [key for key in page.keys if key in known]
        if len(keys) >= limit or len(page.keys) < size:
            return keys[:limit]
        after = page.after
    return None


def _in_common(where: WhereNode) -> Iterator[tuple[str, Any]]:
    """What all entries under these conditions have in common, as far as the server knows it."""
    if where.connector != AND or where.negated:
        return
    for child in where.children:
        if isinstance(child, WhereNode):
            yield from _in_common(child)
        elif isinstance(child, Exact) and isinstance(child.lhs, Col):
            field = child.lhs.target
            is_known = field.model is PublishedEntry and field.attname in TERMS
            if is_known and not isinstance(child.rhs, Expression) and child.rhs is not None:
                yield TERMS[field.attname], child.rhs
