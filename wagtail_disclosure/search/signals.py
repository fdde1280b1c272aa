"""The search follows the register, in the transaction that changes it."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import pre_delete

from wagtail_disclosure.publication.changes import entries_changed, entry_written
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import writer


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    entry_written.connect(_on_written, dispatch_uid="disclosure.search.written")
    entries_changed.connect(_on_changed, dispatch_uid="disclosure.search.changed")
    pre_delete.connect(_on_going, sender=PublishedEntry, dispatch_uid="disclosure.search.going")


def _on_written(entry: PublishedEntry, page: Any, **kwargs: Any) -> None:
    writer.write(entry, page)


def _on_changed(section_id: int, **kwargs: Any) -> None:
    """The register of a section was written anew."""
    writer.fill(PublishedEntry.objects.in_section(section_id))


def _on_going(instance: PublishedEntry, **kwargs: Any) -> None:
    writer.forget([instance.pk])
