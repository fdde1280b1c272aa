"""Finds published entries by words: the one door to the search for pages, feeds, API and mails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.db.models import Q

from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet

__all__ = ["Found", "Order", "find", "matching"]

Order = Literal["relevance", "newest", "oldest"]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found. ``total`` is exact unless ``is_capped``: then there are more
    than ``total``.
    """

    entries: list[PublishedEntry]
    total: int
    is_capped: bool
    number: int
    pages: int


def matching(entries: PublishedEntryQuerySet, words: str) -> PublishedEntryQuerySet:
    """Those of ``entries`` that hold what ``words`` ask for, unordered; all of them for no words.

    Lazy and composable: whoever wants the newest orders and slices.
    """
    if not words:
        return entries
    return entries.filter(Q(title__icontains=words) | Q(summary__icontains=words))


def find(
    entries: PublishedEntryQuerySet,
    words: str,
    *,
    order: Order = "relevance",
    number: int = 1,
    size: int = 20,
) -> Found:
    """Page ``number`` (from 1; the nearest there is) of ``size`` entries that hold the words."""
    matches = matching(entries, words)
    total = matches.count()
    pages = max(1, -(-total // size))
    number = min(max(1, number), pages)
    start = (number - 1) * size
    return Found(list(matches.newest_first()[start : start + size]), total, False, number, pages)
