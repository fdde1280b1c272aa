"""Reads of the register."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.http import HttpRequest

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry, PublishedEntryQuerySet

__all__ = [
    "counts_by_column",
    "documents_in_section",
    "latest_in_section",
    "page_of",
    "reports_in_section",
]


def page_of(
    entries: PublishedEntryQuerySet, request: HttpRequest, total: int | None = None
) -> Page[PublishedEntry]:
    """The page of a list that ``?page=`` asks for, newest first; the nearest there is for a wrong
    number. ``total`` is the length of the list where it is known already.
    """
    paginator = Paginator(entries.newest_first(), get_settings().LIST_PAGE_SIZE)
    if total is not None:
        paginator.count = total
    return paginator.get_page(request.GET.get("page"))


def latest_in_section(section: Any, count: int) -> list[PublishedEntry]:
    """The newest ``count`` entries of a section."""
    return list(PublishedEntry.objects.in_section(section.pk).newest_first()[:count])


def counts_by_column(section_pk: int) -> dict[int, int]:
    """Number of entries under each column page of a section, by the column's primary key."""
    rows = PublishedEntry.objects.in_section(section_pk).order_by()
    return dict(rows.values_list("column_id").annotate(Count("id")))


def reports_in_section(section: Any) -> list[PublishedEntry]:
    """The annual reports of a section, the newest year first."""
    reports = PublishedEntry.objects.in_section(section.pk).filter(kind=EntryKind.REPORT)
    return list(reports.order_by("-report_year"))


def documents_in_section(section: Any) -> int:
    """Number of documents of a section, reports not among them."""
    return PublishedEntry.objects.in_section(section.pk).filter(kind=EntryKind.DOCUMENT).count()
