"""Wagtail's query objects as one plain tree, without leaves that ask for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.search.query import And, Boost, MatchAll, Not, Or, Phrase, PlainText

from wagtail_disclosure.search.backends.segments import Term, phrase_of, terms_of

__all__ = ["All", "Anything", "Node", "One", "Without", "plain"]


@dataclass(frozen=True, slots=True)
class One:
    """A term that has to be there."""

    term: Term


@dataclass(frozen=True, slots=True)
class All:
    """Every part, or with ``is_any`` one of them; never without parts."""

    parts: tuple[Node, ...]
    is_any: bool = False


@dataclass(frozen=True, slots=True)
class Without:
    """What does not match ``part``."""

    part: Node


@dataclass(frozen=True, slots=True)
class Anything:
    """Whatever there is."""


Node = One | All | Without | Anything


def plain(query: Any, last_is_prefix: bool = False) -> Node | None:
    """The tree that ``query`` stands for; None when nothing is asked for, which finds nothing.

    Raises NotImplementedError for a kind of query that needs words, such as Fuzzy.
    """
    if isinstance(query, MatchAll):
        return Anything()
    if isinstance(query, PlainText):
        terms = terms_of(query.query_string, last_is_prefix)
        return _joined([One(term) for term in terms], query.operator.lower() == "or")
    if isinstance(query, Phrase):
        term = phrase_of(query.query_string)
        return One(term) if term.words else None
    if isinstance(query, Boost):
        return plain(query.subquery, last_is_prefix)
    if isinstance(query, Not):
        part = plain(query.subquery, last_is_prefix)
        return Without(part) if part else Anything()
    if isinstance(query, And | Or):
        parts = [plain(part, last_is_prefix) for part in query.subqueries]
        return _joined([part for part in parts if part], isinstance(query, Or))
    raise NotImplementedError(f"{type(query).__name__} is not supported by this search backend.")


def _joined(parts: Sequence[Node], is_any: bool) -> Node | None:
    """One node for several: what asks for anything adds nothing to all, and is all of any."""
    telling = [part for part in parts if not isinstance(part, Anything)]
    if len(telling) < len(parts) and (is_any or not telling):
        return Anything()
    if not telling:
        return None
    return telling[0] if len(telling) == 1 else All(tuple(telling), is_any)
