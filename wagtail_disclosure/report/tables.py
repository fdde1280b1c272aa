"""The statutory tables of a report page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail_disclosure.statutory.values import TableValues

__all__ = ["TABLE_FIELDS", "table_of", "tables_of"]

# Fields of the page by the table that they hold, in the order of the chapters.
TABLE_FIELDS = {"table2": "disclosed", "table3": "requests", "table4": "remedies"}


def table_of(page: Any, key: str) -> TableValues | None:
    """Return a table with its totals; `None` when the page holds none or more than one."""
    stream = getattr(page, TABLE_FIELDS[key])
    return stream[0].value.table_values if len(stream) == 1 else None


def tables_of(page: Any) -> Iterator[tuple[str, TableValues]]:
    """Yield key and values of the tables that the page holds."""
    for key in TABLE_FIELDS:
        values = table_of(page, key)
        if values is not None:
            yield key, values
