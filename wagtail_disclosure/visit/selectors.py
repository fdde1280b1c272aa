"""Reads of the register for the pages of a visit."""

from __future__ import annotations

from datetime import date

from django.db.models import Count

from wagtail_disclosure.publication.entry import (
    EntryKind,
    PublishedEntry,
    PublishedEntryQuerySet,
)

__all__ = ["VISIT_KINDS", "coming_events", "counts_by_category", "current_warnings", "in_section"]

VISIT_KINDS = (EntryKind.VISIT, EntryKind.ROUTE, EntryKind.EVENT, EntryKind.PROJECT)


def in_section(section_pk: int) -> PublishedEntryQuerySet:
    """Everything a section offers its visitors, warnings left out."""
    return PublishedEntry.objects.in_section(section_pk).of_kind(*VISIT_KINDS)


def counts_by_category(section_pk: int) -> dict[str, int]:
    """Number of pages by `VisitCategory`."""
    rows = in_section(section_pk).order_by().values_list("category")
    return dict(rows.annotate(Count("id")))


def current_warnings(section_pk: int, today: date) -> list[PublishedEntry]:
    """The travel warnings of a section that hold today, the gravest first."""
    entries = PublishedEntry.objects.in_section(section_pk).of_kind(EntryKind.WARNING)
    # The keys of the levels sort as the levels do.
    return list(entries.current_on(today).order_by("category", "-published_at", "-id"))


def coming_events(section_pk: int, today: date, count: int) -> list[PublishedEntry]:
    """Events that are on, or have not begun, the next first."""
    entries = PublishedEntry.objects.in_section(section_pk).of_kind(EntryKind.EVENT)
    return list(entries.exclude(ends_on__lt=today).order_by("starts_on", "id")[:count])
