"""The index of words beside the texts, as each database keeps it."""

from __future__ import annotations

from django.db import connections

from wagtail_disclosure.search.index.base import WordIndex
from wagtail_disclosure.search.index.postgresql import PostgresIndex
from wagtail_disclosure.search.index.scan import ScanIndex
from wagtail_disclosure.search.index.sqlite import SQLiteIndex

__all__ = ["WordIndex", "index_of"]

INDEXES: dict[str, type[WordIndex]] = {"sqlite": SQLiteIndex, "postgresql": PostgresIndex}


def index_of(database: str = "default") -> WordIndex:
    """The index of a database; where it knows none, texts are read one by one."""
    return INDEXES.get(connections[database].vendor, ScanIndex)(database)
