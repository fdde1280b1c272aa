"""Wagtail's search on SQLite (FTS5), in pairs of characters.

The stock backend runs the whole search again for each hit to find its rank, which takes minutes
with a frequent word. Here ranks are read once and put in order in memory.
"""

from __future__ import annotations

from typing import Any

from django.db import connections, models
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.conf import get_app_config
from modelsearch.utils import get_descendants_content_types_pks

from wagtail_disclosure.search.backends.indexing import SegmentedIndexMixin
from wagtail_disclosure.search.backends.queries import All, Anything, Node, One, Without, plain

__all__ = ["SegmentedSQLiteBackend"]

FTS = SQLiteFTSIndexEntry._meta.db_table
ENTRIES = get_app_config().get_model("IndexEntry")._meta.db_table
# The joins stay in this order, and the search is not driven by the type: else SQLite asks the
# index anew for each object of the type.
HITS = f"""
    SELECT {{columns}} FROM {FTS} CROSS JOIN {ENTRIES} ON {ENTRIES}.id = {FTS}.rowid
    WHERE {FTS} MATCH %s AND +{ENTRIES}.content_type_id IN ({{types}})
"""
# The weights of the columns of the index: autocomplete, body, title.
RANK = f"bm25({FTS}, 0.0, 1.0, 10.0)"


class SegmentedSQLiteIndex(SegmentedIndexMixin, SQLiteIndex):
    """Text in pairs of characters."""


class SegmentedCompiler(SQLiteSearchQueryCompiler):
    """What matches, as a condition on the objects; how well, as ranks by their keys."""

    @property
    def node(self) -> Node | None:
        return plain(self.query)

    def search(
        self, config: Any, start: int | None, stop: int | None, score_field: str | None = None
    ) -> QuerySet[Any]:
        node = self.node
        found = self.queryset.filter(self._condition(node)) if node else self.queryset.none()
        if not found.query.order_by:
            found = found.order_by("-pk")  # so that pages never overlap
        return found[start:stop]

    def ranks(self) -> dict[str, float]:
        """Rank of each hit by its key as text, the best lowest; none where nothing is ranked."""
        asked = _positive(self.node) if self.node else None
        if asked is None:
            return {}
        sql, parameters = self._hits(f"{ENTRIES}.object_id, {RANK}", _match(asked))
        with connections[self.queryset.db].cursor() as cursor:
            cursor.execute(sql, parameters)
            return dict(cursor.fetchall())

    def _condition(self, node: Node) -> Q:
        match node:
            case Anything():
                return Q()
            case Without(part=Anything()):
                return Q(pk__in=())
            case Without(part=part):
                return ~self._condition(part)
            case All(parts=parts, is_any=is_any) if not _is_positive(node):
                conditions = [self._condition(part) for part in parts]
                return Q(*conditions, _connector=Q.OR if is_any else Q.AND)
        key = f"{ENTRIES}.object_id"
        if isinstance(self.queryset.model._meta.pk, models.IntegerField | models.OneToOneField):
            key = f"CAST({key} AS INTEGER)"
        return Q(pk__in=RawSQL(*self._hits(key, _match(node))))

    def _hits(self, columns: str, match: str) -> tuple[str, list[Any]]:
        types = get_descendants_content_types_pks(self.queryset.model)
        sql = HITS.format(columns=columns, types=", ".join(["%s"] * len(types)))
        return sql, [f"{{{' '.join(self._columns())}}} : {match}", *types]

    def _columns(self) -> list[str]:
        """Columns of the index: the title has one of its own, all other fields share one."""
        if self.fields is None:
            return self.FTS_TABLE_FIELDS
        named = {"title" if field == "title" else "body" for field in self.fields}
        return [name for name in self.FTS_TABLE_FIELDS if name in named] or self.FTS_TABLE_FIELDS


class SegmentedAutocompleteCompiler(SegmentedCompiler, SQLiteAutocompleteQueryCompiler):
    """While somebody types: any piece of a word finds it."""

    FTS_TABLE_FIELDS = ["autocomplete"]


class SegmentedResults(SQLiteSearchResults):
    """Hits in the order of their ranks, without asking the database for a rank per hit."""

    def _do_search(self) -> list[Any]:
        compiler = self.query_compiler
        ranks = compiler.ranks() if compiler.order_by_relevance or self._score_field else {}
        if not ranks:
            return super()._do_search()
        found = compiler.search(None, None, None)
        if compiler.order_by_relevance:
            keys = found.order_by().values_list("pk", flat=True)
            ordered = sorted(keys, key=lambda key: -key if isinstance(key, int) else 0)
            ordered.sort(key=lambda key: ranks.get(str(key), 0.0))
            wanted = ordered[self.start : self.stop]
            objects = found.order_by().in_bulk(wanted)
            results = [objects[key] for key in wanted if key in objects]
        else:
            results = list(found[self.start : self.stop])
        if self._score_field:
            for item in results:
                setattr(item, self._score_field, ranks.get(str(item.pk)))
        return results


class SegmentedSQLiteBackend(SQLiteSearchBackend):
    """Wagtail's SQLite backend, for Chinese."""

    query_compiler_class = SegmentedCompiler
    autocomplete_query_compiler_class = SegmentedAutocompleteCompiler
    index_class = SegmentedSQLiteIndex
    results_class = SegmentedResults


def _is_positive(node: Node) -> bool:
    match node:
        case All(parts=parts):
            return all(map(_is_positive, parts))
        case One():
            return True
    return False


def _positive(node: Node) -> Node | None:
    """What of ``node`` is asked to be there: that alone is ranked."""
    match node:
        case All(parts=parts):
            found = tuple(part for part in map(_positive, parts) if part)
            return All(found, is_any=True) if found else None
        case One():
            return node
    return None


def _match(node: Node) -> str:
    """A positive ``node`` in the language of FTS5. Words are quoted, so that none is an
    operator.
    """
    match node:
        case One(words=words, is_beginning=is_beginning):
            return f'"{" ".join(words)}"' + (" *" if is_beginning else "")
        case All(parts=parts, is_any=is_any):
            return f"({(' OR ' if is_any else ' AND ').join(map(_match, parts))})"
    raise ValueError(node)
