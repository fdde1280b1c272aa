"""SQLite: an FTS5 table of pairs of characters, asked for phrases.

The table keeps no text: what is taken out is told what it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connections
from django.db.models import Q
from django.db.models.expressions import RawSQL

from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.search.index.base import TABLE, Field, WordIndex
from wagtail_disclosure.search.text import ENTRIES_A_SECOND, SearchText
from wagtail_disclosure.text.search_words import SearchWords
from wagtail_disclosure.text.searchable import grams_of, phrase_grams

__all__ = ["CREATE", "DROP", "SQLiteIndex"]

FTS = "wagtail_disclosure_searchwords"
CREATE = (
    f"CREATE VIRTUAL TABLE {FTS} USING fts5("
    "title, number, other, content='', prefix='1', tokenize=\"unicode61 remove_diacritics 0\")"
)
DROP = f"DROP TABLE IF EXISTS {FTS}"
INSERT = f"INSERT INTO {FTS}(rowid, title, number, other) VALUES (%s, %s, %s, %s)"
DELETE = f"INSERT INTO {FTS}({FTS}, rowid, title, number, other) VALUES ('delete', %s, %s, %s, %s)"
HITS = f"SELECT rowid FROM {FTS} WHERE {FTS} MATCH %s"
# Of few entries the texts are read: cheaper than to pass by all others that hold a frequent word.
FEW = 2_000
AMONG = "WITH among(id) AS MATERIALIZED (SELECT id FROM ({among}) LIMIT {few} + 1)"
READ = (
    f"SELECT {TABLE}.entry_id FROM among CROSS JOIN {TABLE} ON {TABLE}.entry_id = among.id"
    f" WHERE (SELECT COUNT(*) FROM among) <= {{few}} AND {{holds}}"
    f" ORDER BY {TABLE}.position {{order}} LIMIT %s"
)
# Rows of the index in their order, so that the reading stops when there are enough. A position
# ends in the entry's key: the row of the text is not needed for it.
LOOKED_UP = (
    f"SELECT wanted.id FROM {FTS} CROSS JOIN ({{among}}) AS wanted"
    f" ON wanted.id = ({FTS}.rowid & {ENTRIES_A_SECOND - 1})"
    f" WHERE (SELECT COUNT(*) FROM among) > {{few}} AND {FTS} MATCH %s"
    f" ORDER BY {FTS}.rowid {{order}} LIMIT %s"
)
NEWEST = f"{AMONG} SELECT * FROM ({READ}) UNION ALL SELECT * FROM ({LOOKED_UP})"


class SQLiteIndex(WordIndex):
    """Phrases of pairs find just what a reader of the text would."""

    def newest(
        self,
        entries: PublishedEntryQuerySet,
        words: SearchWords,
        limit: int,
        *,
        in_title: bool = False,
        is_oldest_first: bool = False,
    ) -> list[int]:
        options = {"in_title": in_title, "is_oldest_first": is_oldest_first}
        if not words.required:
            return super().newest(entries, words, limit, **options)
        field: Field = "title" if in_title else "whole"
        match, column = _match(words, field), f"{TABLE}.{field}"
        among, parameters = entries.order_by().values_list("id").query.sql_with_params()
        order = "ASC" if is_oldest_first else "DESC"
        sql = NEWEST.format(among=among, order=order, holds=_holds(words, column), few=FEW)
        read: list[Any] = [*words.required, *words.excluded, limit]
        with connections[self.database].cursor() as cursor:
            cursor.execute(sql, [*parameters, *read, *parameters, match, limit])
            return [key for (key,) in cursor.fetchall()]

    def looked_up(self, words: SearchWords, field: Field = "whole") -> Q:
        found = Q(search_text__position__in=RawSQL(HITS, [_match(words, field)]))
        return found if words.required else ~found & Q(search_text__isnull=False)

    def title_with_any(self, grams: Sequence[str]) -> Q:
        any_of = " OR ".join(f'"{gram}"' for gram in grams)
        return Q(search_text__position__in=RawSQL(HITS, [f"{{title}} : ({any_of})"]))

    def write(self, texts: Sequence[SearchText]) -> None:
        self._execute(INSERT, map(_row, texts))

    def forget(self, entry_ids: Iterable[int]) -> None:
        known = SearchText.objects.using(self.database).filter(pk__in=list(entry_ids))
        self._execute(DELETE, [_row(text) for text in known])

    def clear(self) -> None:
        self._execute(f"INSERT INTO {FTS}({FTS}) VALUES (%s)", [("delete-all",)])

    def _execute(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        with connections[self.database].cursor() as cursor:
            cursor.executemany(sql, list(rows))


def _holds(words: SearchWords, column: str) -> str:
    """That a column holds the words, which are the parameters."""
    required = [f"instr({column}, %s) > 0"] * len(words.required)
    excluded = [f"instr({column}, %s) = 0"] * len(words.excluded)
    return " AND ".join([*required, *excluded])


def _row(text: SearchText) -> tuple[int, str, str, str]:
    other = text.whole.partition("\n")[2]
    return text.position, _words(text.title), _words(text.number), _words(other)


def _words(text: str) -> str:
    """The index words of each line. Between lines stands a word that nobody can ask for."""
    return " \U0010fffd ".join(" ".join(grams_of(line)) for line in text.split("\n"))


def _match(words: SearchWords, field: Field) -> str:
    """The words in the language of FTS5, each quoted so that none is an operator; without required
    ones, what is to be left out.
    """
    asked = _asked(words)
    return asked if field == "whole" else f"{{{field}}} : {asked}"


def _asked(words: SearchWords) -> str:
    required = " AND ".join(_phrases(words.required))
    excluded = " OR ".join(_phrases(words.excluded))
    if not required:
        return f"({excluded})"
    return f"(({required}) NOT ({excluded}))" if excluded else f"({required})"


def _phrases(plains: Iterable[str]) -> Iterator[str]:
    for plain in plains:
        grams, is_beginning = phrase_grams(plain)
        yield f'"{" ".join(grams)}"' + (" *" if is_beginning else "")
