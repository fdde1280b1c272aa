"""The searchable text of each published entry."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["ENTRIES_A_SECOND", "SearchText", "position_of"]

# Seconds of publication before, the entry's key after: newer entries have greater positions.
ENTRIES_A_SECOND = 2**30


class SearchText(models.Model):
    """Text of an entry, apart from its narrow row; written by ``search.writer`` only.

    ``title``, ``number``, ``summary`` and ``whole`` (those and the body, a line each) are
    searchable text (see ``text.searchable``); ``shown`` is the body as readers know it, for
    extracts. On SQLite a table of words goes with it whose row numbers are the positions; on
    PostgreSQL a column ``grams``.
    """

    entry = models.OneToOneField(
        PublishedEntry, on_delete=models.CASCADE, primary_key=True, related_name="search_text"
    )
    position = models.BigIntegerField(unique=True)
    title = models.TextField()
    number = models.TextField(blank=True)
    summary = models.TextField(blank=True)
    whole = models.TextField()
    shown = models.TextField(blank=True)

    class Meta:
        app_label = "wagtail_disclosure"

    def __str__(self) -> str:
        return self.title


def position_of(entry_id: int, published_at: datetime) -> int:
    """Where an entry stands among all, the newest last."""
    return int(published_at.timestamp()) * ENTRIES_A_SECOND + entry_id % ENTRIES_A_SECOND
