"""What a reader may mean: names, numbers and titles while typing, and a word that there is for one
that there is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from django.db.models import Q

from wagtail_disclosure.publication.entry import EntryKind, PublishedEntryQuerySet
from wagtail_disclosure.search.index import index_of
from wagtail_disclosure.search.servers.reading import served
from wagtail_disclosure.text.near_words import nearest
from wagtail_disclosure.text.search_words import SearchWords, parse_words
from wagtail_disclosure.text.searchable import grams_of, searchable

__all__ = ["did_you_mean", "suggestions"]

TITLES_READ = 200
# Suggestions that are names of units, and numbers: the rest are titles.
MOST_OF_A_KIND = 3
# Who types more words than these has not slipped on the keyboard.
MOST_MENDED = 4


def suggestions(entries: PublishedEntryQuerySet, typed: str, limit: int = 8) -> list[str]:
    """What of ``entries`` holds what has been typed: names of units, document and index numbers,
    titles, the newest of each first. Three queries; where a search server answers, one more for
    each request to it.
    """
    words = parse_words(typed)
    if not words.required:
        return []
    numbers = islice(_numbers(entries, words), MOST_OF_A_KIND)
    proposed = [*_units(entries, words), *numbers, *_titles(entries, words, limit)]
    return list(dict.fromkeys(proposed))[:limit]


def _units(entries: PublishedEntryQuerySet, words: SearchWords) -> Iterable[str]:
    named = entries.of_kind(EntryKind.UNIT).filter(index_of(entries.db).looked_up(words, "title"))
    return named.newest_first().values_list("title", flat=True)[:MOST_OF_A_KIND]


def _numbers(entries: PublishedEntryQuerySet, words: SearchWords) -> Iterator[str]:
    """Of each entry the number that holds the words, which may be either."""
    numbered = entries.filter(index_of(entries.db).looked_up(words, "number")).newest_first()
    pairs = numbered.values_list("document_number", "index_number")[:MOST_OF_A_KIND]
    for number in chain.from_iterable(pairs):
        plain = searchable(number)
        if all(word in plain for word in words.required):
            yield number


def _titles(entries: PublishedEntryQuerySet, words: SearchWords, limit: int) -> Iterable[str]:
    keys = served(entries, words, 2 * limit, order="newest", field="title")
    index = index_of(entries.db)
    found = index.looked_up(words, "title") if keys is None else Q(pk__in=keys)
    titled = entries.filter(found).newest_first()
    return titled.values_list("title", flat=True)[: 2 * limit]


def did_you_mean(entries: PublishedEntryQuerySet, typed: str) -> str:
    """``typed`` with each word that no title has replaced by one that is like it; blank where there
    is nothing to propose, and for more than ``MOST_MENDED`` words. One query for each word.
    """
    words = parse_words(typed).required
    if len(words) > MOST_MENDED:
        return ""
    proposed = [_proposal(entries, word) for word in words]
    if not any(proposed):
        return ""
    return " ".join(better or word for better, word in zip(proposed, words, strict=True))


def _proposal(entries: PublishedEntryQuerySet, word: str) -> str:
    grams = [gram for gram in dict.fromkeys(grams_of(word)) if len(gram) > 1]
    if not grams:
        return ""
    condition = index_of(entries.db).title_with_any(grams)
    texts = entries.filter(condition).newest_first().values_list("search_text__title", flat=True)
    return nearest(word, texts[:TITLES_READ])
