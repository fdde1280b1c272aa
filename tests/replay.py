"""Writes the rows of a costly preparation again, instead of running it for every test.

Each test starts from the same database and takes back what it wrote. So the rows that a preparation
adds are the same every time: they are compared once, and written from then on. Where a test starts
from anything else, the preparation itself runs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.utils import translation

from wagtail_disclosure.search.index import index_of
from wagtail_disclosure.search.text import SearchText

__all__ = ["all_rows", "replayed"]

# By what they look like: PostgreSQL's arrays are no keys.
Rows = dict[str, tuple[Any, ...]]
# What a preparation only reads.
READ = ("wagtailcore_locale", "wagtailcore_site")
# From how many different databases a preparation is recorded.
STARTS = 2
# The tables of SQLite's full text search, which its triggers or the index keep.
VIRTUAL = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%%'"


@dataclass(frozen=True)
class Recording:
    """Rows by table: as they stood before, those that went, those that came; and what was made."""

    before: dict[str, Rows]
    gone: dict[str, Rows]
    new: dict[str, Rows]
    made: Any

    def fits(self) -> bool:
        return all(_rows(table) == rows for table, rows in self.before.items())

    @transaction.atomic
    def write(self) -> Any:
        with connection.cursor() as cursor:
            for table, rows in self.gone.items():
                key = _quoted(_columns(table)[0])
                keys = [(row[0],) for row in rows.values()]
                cursor.executemany(f"DELETE FROM {_quoted(table)} WHERE {key} = %s", keys)
            for table, rows in self.new.items():
                columns = _columns(table)
                names = ", ".join(map(_quoted, columns))
                marks = ", ".join(["%s"] * len(columns))
                sql = f"INSERT INTO {_quoted(table)} ({names}) VALUES ({marks})"
                cursor.executemany(sql, list(rows.values()))
        self._write_index()
        return _fresh(self.made)

    def _write_index(self) -> None:
        if connection.vendor == "sqlite" and SearchText._meta.db_table in self.new:
            index_of(connection.alias).write(SearchText.objects.all())


def replayed(prepare: Callable[..., Any]) -> Callable[..., Any]:
    """A preparation that depends on nothing but the database, the settings and plain arguments.

    It gives a saved object, or a dataclass of some; each test gets them fresh from the database.
    """
    recordings: dict[str, list[Recording]] = defaultdict(list)

    @wraps(prepare)
    def replaying(**values: Any) -> Any:
        known = recordings[f"{_circumstances()} {values!r}"]
        for recording in known:
            if recording.fits():
                return recording.write()
        if len(known) == STARTS:
            return prepare(**values)
        before = all_rows()
        made = prepare(**values)
        known.append(_recorded(before, all_rows(), made))
        return made

    return replaying


def _recorded(before: dict[str, Rows], after: dict[str, Rows], made: Any) -> Recording:
    touched = [table for table, rows in after.items() if rows != before[table]]
    return Recording(
        before={table: before[table] for table in (*touched, *READ)},
        gone={table: _without(before[table], after[table]) for table in touched},
        new={table: _without(after[table], before[table]) for table in touched},
        made=made,
    )


def _without(rows: Rows, others: Rows) -> Rows:
    return {key: row for key, row in rows.items() if key not in others}


def _fresh(made: Any) -> Any:
    if isinstance(made, Model):
        return type(made)._default_manager.get(pk=made.pk)
    if is_dataclass(made) and not isinstance(made, type):
        return replace(
            made, **{part.name: _fresh(getattr(made, part.name)) for part in fields(made)}
        )
    return made


def _circumstances() -> str:
    ours = {name: getattr(settings, name) for name in dir(settings) if name.startswith("WAGTAIL")}
    return repr((translation.get_language(), settings.LANGUAGES, sorted(ours.items())))


def all_rows() -> dict[str, Rows]:
    """The rows of every table of the database."""
    return {table: _rows(table) for table in _tables()}


def _tables() -> Iterable[str]:
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        if connection.vendor != "sqlite":
            return names
        cursor.execute(VIRTUAL)
        virtual = tuple(name for (name,) in cursor.fetchall())
    return [name for name in names if not name.startswith(virtual)] if virtual else names


def _rows(table: str) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {_quoted(table)}")
        return {repr(row): row for row in cursor.fetchall()}


def _columns(table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {_quoted(table)} LIMIT 0")
        return [column[0] for column in cursor.description]


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
