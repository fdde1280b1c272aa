"""What others can follow: entries that came, changed or went. Sent within the transaction."""

from __future__ import annotations

from django.dispatch import Signal

__all__ = ["entries_changed", "entry_removed", "entry_written"]

# ``entry`` and ``page`` (specific): the register has a new or changed row.
entry_written = Signal()
# ``page_id``, ``section_id`` and ``url_path``: the row is gone, and with it the page from public
# view.
entry_removed = Signal()
# ``section_id``: titles of columns or names of agencies changed on many rows at once.
entries_changed = Signal()
