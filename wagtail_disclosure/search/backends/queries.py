"""Wagtail's query objects as one plain tree, without leaves that ask for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.search.query import And, Boost, MatchAll, Not, Or, Phrase, PlainText

from wagtail_disclosure.text.search_words import parse_words
from wagtail_disclosure.text.searchable import phrase_grams, searchable

__all__ = ["All", "Anything", "Node", "One", "Without", "plain"]


@dataclass(frozen=True, slots=True)
class One:
    """Index words that stand next to each other; the last may be the beginning of one."""

    words: tuple[str, ...]
    is_beginning: bool = False


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


def plain(query: Any) -> Node | None:
    """The tree that ``query`` stands for; None when nothing is asked for, which finds nothing.

    Words, quotes and minus signs mean what they mean to the public search. Raises
    NotImplementedError for a kind of query that needs whole words, such as Fuzzy.
    """
    if isinstance(query, MatchAll):
        return Anything()
    if isinstance(query, PlainText):
        return _typed(query)
    if isinstance(query, Phrase):
        return _one(searchable(query.query_string))
    if isinstance(query, Boost):
        return plain(query.subquery)
    if isinstance(query, Not):
        part = plain(query.subquery)
        return Without(part) if part else Anything()
    if isinstance(query, And | Or):
        return _joined([plain(part) for part in query.subqueries], isinstance(query, Or))
    raise NotImplementedError(f"{type(query).__name__} is not supported by this search backend.")


def _typed(query: PlainText) -> Node | None:
    words = parse_words(query.query_string)
    required = _joined([_one(word) for word in words.required], query.operator.lower() == "or")
    excluded = [Without(part) for word in words.excluded if (part := _one(word))]
    return _joined([required, *excluded], is_any=False)


def _one(text: str) -> One | None:
    """Searchable text as a leaf."""
    if not text:
        return None
    words, is_beginning = phrase_grams(text)
    return One(tuple(words), is_beginning)


def _joined(parts: Sequence[Node | None], is_any: bool) -> Node | None:
    """One node for several: what asks for anything adds nothing to all, and is all of any."""
    asking = [part for part in parts if part]
    telling = [part for part in asking if not isinstance(part, Anything)]
    if len(telling) < len(asking) and (is_any or not telling):
        return Anything()
    if not telling:
        return None
    return telling[0] if len(telling) == 1 else All(tuple(telling), is_any)
