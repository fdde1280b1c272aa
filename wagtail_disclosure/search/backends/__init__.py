"""Wagtail's own search with Chinese words: an opt-in backend for the admin and its choosers.

As shipped, one run of Han characters is one word to SQLite and PostgreSQL, so that an editor finds
a page by its whole title only. Here text is indexed in pairs of characters and asked for as a
phrase of pairs::

    WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail_disclosure.search.backends"}}

Run ``manage.py update_index`` once after changing the setting.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.utils.module_loading import import_string

__all__ = ["SearchBackend"]

# Imported when asked for: the module for one database cannot be imported on another.
BACKENDS = {
    "sqlite": "wagtail_disclosure.search.backends.sqlite.SegmentedSQLiteBackend",
    "postgresql": "wagtail_disclosure.search.backends.postgresql.SegmentedPostgresBackend",
}
STOCK = "wagtail.search.backends.database.SearchBackend"


def SearchBackend(params: dict[str, Any]) -> Any:
    """The backend for the default database; Wagtail's own where it is neither SQLite nor
    PostgreSQL. Takes the parameters of Wagtail's backends.
    """
    return import_string(BACKENDS.get(connection.vendor, STOCK))(params)
