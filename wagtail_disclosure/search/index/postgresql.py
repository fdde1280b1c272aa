"""PostgreSQL: the pieces of one to three characters of a text in a GIN index; what has all pieces
of a word is then read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connections
from django.db.models import Q
from django.db.models.expressions import RawSQL

from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.search.index.base import TABLE, WordIndex
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.text.search_words import SearchWords

__all__ = ["CREATE", "PostgresIndex"]

CREATE = (
    f"ALTER TABLE {TABLE} ADD COLUMN grams text[] NOT NULL DEFAULT '{{}}'",
    f"CREATE INDEX {TABLE}_grams ON {TABLE} USING gin (grams)",
)
NEWEST = (
    "SELECT hits.entry_id FROM ({hits}) AS hits JOIN ({among}) AS among"
    " ON among.id = hits.entry_id ORDER BY hits.position {order} LIMIT %s"
)
LONGEST = 3


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
        hits, parameters = _hits(words, "title" if in_title else "whole", "entry_id, position")
        among, more = entries.order_by().values_list("id").query.sql_with_params()
        sql = NEWEST.format(hits=hits, among=among, order="ASC" if is_oldest_first else "DESC")
        with connections[self.database].cursor() as cursor:
            cursor.execute(sql, [*parameters, *more, limit])
            return [key for (key,) in cursor.fetchall()]

    def looked_up(self, words: SearchWords) -> Q:
        return Q(pk__in=RawSQL(*_hits(words, "whole")))

    def title_looked_up(self, words: SearchWords) -> Q:
        return Q(pk__in=RawSQL(*_hits(words, "title")))

    def write(self, texts: Sequence[SearchText]) -> None:
        with connections[self.database].cursor() as cursor:
            cursor.executemany(
                f"UPDATE {TABLE} SET grams = %s WHERE entry_id = %s",
                [(sorted(set(_pieces(text.whole))), text.pk) for text in texts],
            )

    def forget(self, entry_ids: Iterable[int]) -> None:
        """Nothing to do: the index goes with the row."""

    def clear(self) -> None:
        """Nothing to do: the index goes with the rows."""


def _hits(words: SearchWords, column: str, selected: str = "entry_id") -> tuple[str, list[Any]]:
    has_pieces = ["grams @> %s::text[]"] if words.required else []
    likes = [f"{column} LIKE %s"] * len(words.required)
    likes += [f"{column} NOT LIKE %s"] * len(words.excluded)
    pieces = [_asked(words)] if words.required else []
    # Searchable text has neither of the signs that LIKE takes for others.
    patterns = [f"%{word}%" for word in (*words.required, *words.excluded)]
    # Conditions are tried as they are written: a title is sooner read than the many pieces.
    if column == "title":
        conditions, parameters = [*likes, *has_pieces], [*patterns, *pieces]
    else:
        conditions, parameters = [*has_pieces, *likes], [*pieces, *patterns]
    return f"SELECT {selected} FROM {TABLE} WHERE {' AND '.join(conditions)}", parameters


def _asked(words: SearchWords) -> list[str]:
    """The longest pieces of the required words: the fewest texts have them."""
    pieces: set[str] = set()
    for word in words.required:
        for run in word.split():
            size = min(len(run), LONGEST)
            pieces.update(run[at : at + size] for at in range(len(run) - size + 1))
    return sorted(pieces)


def _pieces(whole: str) -> Iterator[str]:
    for run in whole.split():
        for size in range(1, LONGEST + 1):
            yield from (run[at : at + size] for at in range(len(run) - size + 1))
