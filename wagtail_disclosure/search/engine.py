"""Finds published entries by words: the one door to the search for pages, feeds, API and mails.

A hit holds every word as a piece of its text, whatever stands around it. The first are those with
the words in the title, then in the document or index number, in the summary, in the text; among
those, what is in force comes before what is not, and the newest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.core.exceptions import EmptyResultSet
from django.db.models import Case, IntegerField, Value, When

from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.search.index import index_of
from wagtail_disclosure.search.index.base import NOT_IN_FORCE, holds
from wagtail_disclosure.search.servers.reading import served
from wagtail_disclosure.text.search_words import SearchWords, parse_words

__all__ = ["CAP", "Found", "Hits", "Order", "find", "hits", "matching", "to_show"]

Order = Literal["relevance", "newest", "oldest"]

# As many hits are counted and ranked; of more it is said that there are more.
CAP = 1_000
ORDERS = {"newest": ("-published_at", "-id"), "oldest": ("published_at", "id")}


@dataclass(frozen=True, slots=True)
class Hits:
    """The first hits in their order, each as the values asked for. ``is_capped``: there are more.

    Queries: two; three by relevance where there are more. Where a search server answers, one more
    for each request to it.
    """

    rows: list[tuple[Any, ...]]
    is_capped: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found, each entry with its ``search_text``. ``total`` is exact unless
    ``is_capped``: then there are more than ``total``.
    """

    entries: list[PublishedEntry]
    total: int
    is_capped: bool
    number: int
    pages: int


def matching(entries: PublishedEntryQuerySet, words: str) -> PublishedEntryQuerySet:
    """Those of ``entries`` that hold what ``words`` ask for, unordered; all of them for no words,
    none where there is nothing to look for, as in “……”.

    Lazy and composable: whoever wants the newest orders and slices. The database answers, whatever
    server there is.
    """
    if not words.strip():
        return entries
    asked = parse_words(words)
    return entries.none() if asked.is_blank else entries.filter(index_of().looked_up(asked))


def hits(
    entries: PublishedEntryQuerySet,
    words: str,
    *,
    order: Order = "relevance",
    values: Sequence[str] = ("pk",),
) -> Hits:
    """The first ``CAP`` of ``entries`` that hold ``words`` (not blank), as tuples of ``values``."""
    asked = parse_words(words)
    if asked.is_blank:
        return Hits([], is_capped=False)
    keys = served(entries, asked, CAP + 1, order=order)
    if keys is not None:
        return Hits(_rows(entries, keys[:CAP], values), len(keys) > CAP)
    return _hits_of_database(entries, asked, order, values)


def _hits_of_database(
    entries: PublishedEntryQuerySet, asked: SearchWords, order: Order, values: Sequence[str]
) -> Hits:
    index = index_of(entries.db)
    try:
        keys = index.newest(entries, asked, CAP + 1, is_oldest_first=order == "oldest")
    except EmptyResultSet:  # conditions that nothing meets, as an empty list of keys
        return Hits([], is_capped=False)
    is_capped = len(keys) > CAP
    if order == "relevance" and not is_capped:
        chosen = _ordered(entries.filter(pk__in=keys), asked)
        return Hits(list(chosen.values_list(*values)), is_capped)
    if order == "relevance":
        keys = [*index.newest(entries, asked, CAP, in_title=True), *keys]
    best = list(dict.fromkeys(keys))[:CAP]
    return Hits(_rows(entries, best, values), is_capped)


def _rows(
    entries: PublishedEntryQuerySet, keys: Sequence[int], values: Sequence[str]
) -> list[tuple[Any, ...]]:
    """``values`` of the entries with these keys, in the order of the keys."""
    if tuple(values) == ("pk",):
        return [(key,) for key in keys]
    found = entries.filter(pk__in=keys).order_by().values_list("pk", *values)
    by_key = {key: tuple(row) for key, *row in found}
    return [by_key[key] for key in keys if key in by_key]


def find(
    entries: PublishedEntryQuerySet,
    words: str,
    *,
    order: Order = "relevance",
    number: int = 1,
    size: int = 20,
) -> Found:
    """Page ``number`` (from 1; the nearest there is) of ``size`` entries that hold ``words``; for
    no words, of all entries.
    """
    if not words.strip():
        return _listed(entries, order, number, size)
    found = hits(entries, words, order=order)
    number, pages = _nearest(number, len(found.rows), size)
    keys = [key for (key,) in found.rows[(number - 1) * size : number * size]]
    wanted = to_show(entries).order_by().filter(pk__in=keys)
    by_key = {entry.pk: entry for entry in wanted}
    page = [by_key[key] for key in keys if key in by_key]
    return Found(page, len(found.rows), found.is_capped, number, pages)


def to_show(entries: PublishedEntryQuerySet) -> PublishedEntryQuerySet:
    """``entries`` with what `highlights.highlight` reads, without the text that is searched."""
    return entries.select_related("search_text").defer("search_text__whole")


def _listed(entries: PublishedEntryQuerySet, order: Order, number: int, size: int) -> Found:
    total = entries.count()
    number, pages = _nearest(number, total, size)
    ordered = to_show(entries).order_by(*ORDERS.get(order, ORDERS["newest"]))
    page = list(ordered[(number - 1) * size : number * size])
    return Found(page, total, is_capped=False, number=number, pages=pages)


def _nearest(number: int, total: int, size: int) -> tuple[int, int]:
    pages = max(1, -(-total // size))
    return min(max(1, number), pages), pages


def _ordered(entries: PublishedEntryQuerySet, words: SearchWords) -> PublishedEntryQuerySet:
    """The best first."""
    # PostgreSQL would take a place that is the same for all for the number of a column.
    place = [_place(words)] if words.required else []
    return entries.order_by(*place, _standing(), *ORDERS["newest"])


def _place(words: SearchWords) -> Case:
    """The first of title, number and summary that holds all required words."""
    required = SearchWords(words.required)
    fields = ("title", "number", "summary")
    whens = [
        When(holds(required, f"search_text__{field}"), then=Value(place))
        for place, field in enumerate(fields)
    ]
    return Case(*whens, default=Value(len(fields)), output_field=IntegerField())


def _standing() -> Case:
    """What is in force before what is not."""
    no_longer = When(validity__in=NOT_IN_FORCE, then=Value(1))
    return Case(no_longer, default=Value(0), output_field=IntegerField())
