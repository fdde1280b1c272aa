"""What the engine asks of an index of words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Literal

from django.db.models import Q

from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.text.search_words import SearchWords

__all__ = ["NOT_IN_FORCE", "TABLE", "Field", "WordIndex", "holds"]

# What of a text is searched: all of it, or a part that is looked up on its own.
Field = Literal["whole", "title", "number"]

# Validities of what comes after all else.
NOT_IN_FORCE = ("lapsed", "repealed")
TABLE = SearchText._meta.db_table


def holds(words: SearchWords, field: str = "search_text__whole") -> Q:
    """That a text holds the words, by reading it. Case is not asked for: the text has none."""
    condition = Q()
    for word in words.required:
        condition &= Q(**{f"{field}__contains": word})
    for word in words.excluded:
        condition &= ~Q(**{f"{field}__contains": word})
    return condition


class WordIndex(ABC):
    """One database's index. Conditions are on ``PublishedEntry``."""

    def __init__(self, database: str) -> None:
        self.database = database

    def newest(
        self,
        entries: PublishedEntryQuerySet,
        words: SearchWords,
        limit: int,
        *,
        in_title: bool = False,
        is_oldest_first: bool = False,
    ) -> list[int]:
        """Keys of the newest of ``entries`` that hold the words; stops as soon as it has
        ``limit``.
        """
        condition = self.looked_up(words, "title" if in_title else "whole")
        order = "search_text__position" if is_oldest_first else "-search_text__position"
        found = entries.filter(condition).order_by(order).values_list("pk", flat=True)
        return list(found[:limit])

    @abstractmethod
    def looked_up(self, words: SearchWords, field: Field = "whole") -> Q:
        """That an entry holds the words, by the index."""

    def title_with_any(self, grams: Sequence[str]) -> Q:
        """That an entry's title holds one of these pairs of characters."""
        condition = Q()
        for gram in grams:
            condition |= Q(search_text__title__contains=gram)
        return condition

    @abstractmethod
    def write(self, texts: Sequence[SearchText]) -> None:
        """Enter texts that are new in their table."""

    @abstractmethod
    def forget(self, entry_ids: Iterable[int]) -> None:
        """Take texts out, before they go from their table."""

    @abstractmethod
    def clear(self) -> None:
        """Take out everything."""
