"""Reads of the register for the pages of a visit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q

from wagtail_disclosure.publication.entry import (
    EntryKind,
    PublishedEntry,
    PublishedEntryQuerySet,
)

__all__ = [
    "coming_events",
    "counts_by_category",
    "current_warnings",
    "located",
    "offered_in",
    "past_warnings",
]

VISIT_KINDS = (EntryKind.VISIT, EntryKind.ROUTE, EntryKind.EVENT, EntryKind.PROJECT)


def offered_in(section_pk: int) -> PublishedEntryQuerySet:
    """Everything a section offers its visitors, warnings left out."""
    return PublishedEntry.objects.in_section(section_pk).of_kind(*VISIT_KINDS)


def counts_by_category(section_pk: int) -> dict[str, int]:
    """Number of pages by `VisitCategory`."""
    rows = offered_in(section_pk).order_by().values_list("category")
    return dict(rows.annotate(Count("id")))


def located(entries: PublishedEntryQuerySet, count: int) -> PublishedEntryQuerySet:
    """The newest ``count`` that can be put on a map."""
    placed = entries.filter(latitude__isnull=False, longitude__isnull=False)
    return placed.newest_first()[:count]


def current_warnings(section_pk: int, today: date) -> list[PublishedEntry]:
    """The travel warnings of a section that hold today, the gravest first."""
    # The keys of the levels sort as the levels do.
    return list(_warnings(section_pk).current_on(today).order_by("category", "-starts_on", "-id"))


def past_warnings(section_pk: int, today: date) -> PublishedEntryQuerySet:
    """Those that hold no more, or not yet."""
    return _warnings(section_pk).filter(Q(starts_on__gt=today) | Q(ends_on__lt=today))


def coming_events(section_pk: int, today: date, count: int) -> list[PublishedEntry]:
    """Events that are on, or have not begun, the next first."""
    entries = PublishedEntry.objects.in_section(section_pk).of_kind(EntryKind.EVENT)
    return list(entries.exclude(ends_on__lt=today).order_by("starts_on", "id")[:count])


def with_pages(entries: PublishedEntryQuerySet, pages: Iterable[int]) -> PublishedEntryQuerySet:
    """Those whose page is one of ``pages``: keys, or a query for them."""
    return entries.filter(page_id__in=pages)


def _warnings(section_pk: int) -> PublishedEntryQuerySet:
    return PublishedEntry.objects.in_section(section_pk).of_kind(EntryKind.WARNING)
