"""Wagtail's search on PostgreSQL, in pairs of characters."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, QuerySet
from modelsearch.backends.database.postgres.postgres import (
    IndexEntry,
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchRebuilder,
)

from wagtail_disclosure.search.backends.indexing import SegmentedIndexMixin
from wagtail_disclosure.search.backends.queries import All, Anything, Node, One, Without, plain

__all__ = ["SegmentedPostgresBackend"]

TABLE = IndexEntry._meta.db_table
# What the search compares; the stock tables have an index for each half only.
ALL_TEXT = f"CREATE INDEX IF NOT EXISTS {TABLE}_all_text ON {TABLE} USING gin ((title || body))"


class SegmentedPostgresIndex(SegmentedIndexMixin, PostgresIndex):
    """Text in pairs of characters."""

    def index_all_text(self) -> None:
        """Make sure of the database index over titles and bodies together."""
        with self.write_connection.cursor() as cursor:
            cursor.execute(ALL_TEXT)


class SegmentedRebuilder(PostgresSearchRebuilder):
    def start(self) -> Any:
        self.index.index_all_text()
        return super().start()


class SegmentedAtomicRebuilder(PostgresSearchAtomicRebuilder):
    def start(self) -> Any:
        self.index.index_all_text()
        return super().start()


class SegmentedCompiler(PostgresSearchQueryCompiler):
    """Phrases of pairs as tsquery."""

    @property
    def node(self) -> Node | None:
        return plain(self.query)

    def build_tsquery(self, query: Any, config: str | None = None) -> SearchQuery:
        node = plain(query)
        return SearchQuery(_tsquery(node), search_type="raw", config=config)

    def build_tsrank(
        self, vector: Any, query: Any, config: str | None = None, boost: float = 1.0
    ) -> Any:
        return SearchRank(vector, self.build_tsquery(query, config), weights=self.sql_weights)

    def get_index_vectors(self, search_query: Any) -> list[tuple[Any, float]]:
        return [(F("index_entries__title"), 10.0), (F("index_entries__body"), 1.0)]

    def get_fields_vectors(self, search_query: Any) -> list[tuple[Any, float]]:
        """The stored vectors: the title has one of its own, all other fields share one."""
        named = {"title" if field == "title" else "body" for field in self.search_fields}
        return [(F(f"index_entries__{name}"), 1.0) for name in sorted(named)]

    def search(
        self,
        config: str | None,
        start: int | None,
        stop: int | None,
        score_field: str | None = None,
        backend: Any = None,
    ) -> QuerySet[Any]:
        match self.node:
            case None | Without(part=Anything()):
                return self.queryset.none()
            case Anything():
                return self.queryset[start:stop]
        return super().search(config, start, stop, score_field, backend)


class SegmentedAutocompleteCompiler(SegmentedCompiler, PostgresAutocompleteQueryCompiler):
    """While somebody types: any piece of a word finds it."""

    def get_index_vectors(self, search_query: Any) -> list[tuple[Any, float]]:
        return [(F("index_entries__autocomplete"), 1.0)]

    def get_fields_vectors(self, search_query: Any) -> list[tuple[Any, float]]:
        return self.get_index_vectors(search_query)


class SegmentedPostgresBackend(PostgresSearchBackend):
    """Wagtail's PostgreSQL backend, for Chinese; words are not stemmed."""

    query_compiler_class = SegmentedCompiler
    autocomplete_query_compiler_class = SegmentedAutocompleteCompiler
    index_class = SegmentedPostgresIndex
    rebuilder_class = SegmentedRebuilder
    atomic_rebuilder_class = SegmentedAtomicRebuilder

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"SEARCH_CONFIG": "simple", **params})


def _tsquery(node: Node | None) -> str:
    match node:
        case One(words=words, is_beginning=is_beginning):
            *before, last = (f"'{word}'" for word in words)
            return " <-> ".join([*before, f"{last}:*" if is_beginning else last])
        case All(parts=parts, is_any=is_any):
            return f"({(' | ' if is_any else ' & ').join(map(_tsquery, parts))})"
        case Without(part=part):
            return f"!({_tsquery(part)})"
    raise ValueError(node)
