"""PostgreSQL: the pieces of one to three characters of a text in a GIN index, those of its title
and its numbers once more with a mark; what has all pieces of a word is then read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connections
from django.db.models import Q
from django.db.models.expressions import RawSQL

from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.search.index.base import TABLE, Field, WordIndex
from wagtail_disclosure.search.index.postgresql_newest import newest
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.text.search_words import SearchWords

__all__ = ["CREATE", "PostgresIndex"]

CREATE = (
    f"ALTER TABLE {TABLE} ADD COLUMN grams text[] NOT NULL DEFAULT '{{}}'",
    f"CREATE INDEX {TABLE}_grams ON {TABLE} USING gin (grams)",
)
HITS = f"SELECT entry_id FROM {TABLE} WHERE {{condition}}"
LONGEST = 3
# Before the pieces of titles and of numbers. No searchable text has them.
MARKS: dict[Field, str] = {"whole": "", "title": "^", "number": "#"}


class PostgresIndex(WordIndex):
    """Candidates have every piece; their text decides."""

    def newest(
        self,
        entries: PublishedEntryQuerySet,
        words: SearchWords,
        limit: int,
        *,
        in_title: bool = False,
        is_oldest_first: bool = False,
    ) -> list[int]:
        field: Field = "title" if in_title else "whole"
        read, looked_up = _holds(words, field), _looked_up(words, field)
        return newest(entries, read, looked_up, limit, is_oldest_first=is_oldest_first)

    def looked_up(self, words: SearchWords, field: Field = "whole") -> Q:
        return _among(*_looked_up(words, field))

    def title_with_any(self, grams: Sequence[str]) -> Q:
        return _among("grams && %s::text[]", [[f"{MARKS['title']}{gram}" for gram in grams]])

    def write(self, texts: Sequence[SearchText]) -> None:
        with connections[self.database].cursor() as cursor:
            cursor.executemany(
                f"UPDATE {TABLE} SET grams = %s WHERE entry_id = %s",
                [(sorted(_pieces_of(text)), text.pk) for text in texts],
            )

    def forget(self, entry_ids: Iterable[int]) -> None:
        """Nothing to do: the index goes with the row."""

    def clear(self) -> None:
        """Nothing to do: the index goes with the rows."""


def _among(condition: str, parameters: list[Any]) -> Q:
    return Q(pk__in=RawSQL(HITS.format(condition=condition), parameters))


def _looked_up(words: SearchWords, field: Field) -> tuple[str, list[Any]]:
    """That a text holds the words, by the index; with the parameters."""
    read, parameters = _holds(words, field)
    if not words.required:
        return read, parameters
    return f"grams @> %s::text[] AND {read}", [_asked(words, MARKS[field]), *parameters]


def _holds(words: SearchWords, field: Field) -> tuple[str, list[Any]]:
    """The same by reading it."""
    likes = [f"{field} LIKE %s"] * len(words.required)
    likes += [f"{field} NOT LIKE %s"] * len(words.excluded)
    # Searchable text has neither of the signs that LIKE takes for others.
    return " AND ".join(likes), [f"%{word}%" for word in (*words.required, *words.excluded)]


def _asked(words: SearchWords, mark: str) -> list[str]:
    """The longest pieces of the required words: the fewest texts have them."""
    pieces: set[str] = set()
    for word in words.required:
        for run in word.split():
            size = min(len(run), LONGEST)
            pieces.update(mark + run[at : at + size] for at in range(len(run) - size + 1))
    return sorted(pieces)


def _pieces_of(text: SearchText) -> set[str]:
    """What the index has of a text."""
    return {
        mark + piece for field, mark in MARKS.items() for piece in _pieces(getattr(text, field))
    }


def _pieces(plain: str) -> Iterator[str]:
    for run in plain.split():
        for size in range(1, LONGEST + 1):
            yield from (run[at : at + size] for at in range(len(run) - size + 1))
