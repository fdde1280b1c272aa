"""No index: for databases that this package has none for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q

from wagtail_disclosure.search.index.base import Field, WordIndex, holds
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.text.search_words import SearchWords

__all__ = ["ScanIndex"]


class ScanIndex(WordIndex):
    """Reads the texts themselves: exact, and slow where there are many."""

    def looked_up(self, words: SearchWords, field: Field = "whole") -> Q:
        return holds(words, f"search_text__{field}")

    def write(self, texts: Sequence[SearchText]) -> None:
        """Nothing to write."""

    def forget(self, entry_ids: Iterable[int]) -> None:
        """Nothing to forget."""

    def clear(self) -> None:
        """Nothing to clear."""
