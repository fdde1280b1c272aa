"""Reads of key tasks: the register says which are public, their pages what they say."""

from __future__ import annotations

from datetime import date
from typing import Any

from wagtail_disclosure.agency.matters.task import Task, tasks_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry, PublishedEntryQuerySet

__all__ = ["tasks_of_year", "years_of"]


def years_of(column: Any) -> list[int]:
    """The years of which ``column`` has public tasks, newest first. One query."""
    firsts = _public(column).order_by("-starts_on").values_list("starts_on", flat=True).distinct()
    return [first.year for first in firsts]


def tasks_of_year(column: Any, year: int, today: date) -> list[Task]:
    """The public tasks of a year in the order of the page tree. Three queries, however many."""
    entries = _public(column).filter(starts_on=date(year, 1, 1))
    model = get_settings().model("MATTER_PAGE_MODEL")
    pages = model.objects.filter(pk__in=entries.values("page_id")).order_by("path")
    return tasks_of(pages, today)


def _public(column: Any) -> PublishedEntryQuerySet:
    matters = PublishedEntry.objects.in_column(column.pk).of_kind(EntryKind.MATTER)
    return matters.filter(starts_on__isnull=False)
