"""A filled-in table as the StreamField value that holds it."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.report.paths import path_of
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["stream_of"]


def stream_of(values: TableValues) -> list[dict[str, Any]]:
    """Return the raw value of the chapter's field; totals are left out, for they are computed."""
    nested: dict[str, Any] = {}
    for cell in values.table.cells():
        if values.table.is_total(cell):
            continue
        *groups, last = path_of(cell)
        level = nested
        for key in groups:
            level = level.setdefault(key, {})
        level[last] = as_text(values.get(cell))
    return [{"type": f"{values.table.key}_{values.table.edition}", "value": nested}]
