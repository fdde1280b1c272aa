"""What a reader may mean: titles while typing, and a word that there is for one that there is
not.
"""

from __future__ import annotations

from django.db.models import Q

from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.search.index import index_of
from wagtail_disclosure.search.servers.reading import served
from wagtail_disclosure.text.near_words import nearest
from wagtail_disclosure.text.search_words import parse_words
from wagtail_disclosure.text.searchable import grams_of

__all__ = ["did_you_mean", "suggestions"]

TITLES_READ = 200
# Who types more words than these has not slipped on the keyboard.
MOST_MENDED = 4


def suggestions(entries: PublishedEntryQuerySet, typed: str, limit: int = 8) -> list[str]:
    """Titles of the newest of ``entries`` that hold what has been typed. One query; where a search
    server answers, one more for each request to it.
    """
    words = parse_words(typed)
    if not words.required:
        return []
    keys = served(entries, words, 2 * limit, order="newest", field="title")
    found = index_of(entries.db).title_looked_up(words) if keys is None else Q(pk__in=keys)
    titled = entries.filter(found).newest_first()
    return list(dict.fromkeys(titled.values_list("title", flat=True)[: 2 * limit]))[:limit]


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
