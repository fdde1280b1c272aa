"""Reads of the register."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.version import PublishedVersion

__all__ = [
    "counts_by_column",
    "counts_by_column_and_side",
    "counts_by_side",
    "counts_by_side_and_update",
    "documents_in_section",
    "last_update",
    "latest_in_section",
    "page_of",
    "reports_in_section",
    "with_updates",
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


def counts_by_side(entries: PublishedEntryQuerySet) -> dict[str, int]:
    """Number of ``entries`` for each side of the work (五公开); blank: not marked."""
    rows = entries.order_by().values_list("five_disclosures")
    return dict(rows.annotate(Count("id")))


def counts_by_side_and_update(
    entries: PublishedEntryQuerySet,
) -> tuple[dict[str, int], datetime | None]:
    """`counts_by_side` and `last_update` in one query."""
    rows = with_updates(entries).order_by().values_list("five_disclosures")
    counted = list(rows.annotate(Count("id"), Max("updated_at")))
    newest = max((update for _, _, update in counted), default=None)
    return {side: count for side, count, _ in counted}, newest


def counts_by_column_and_side(section_pk: int) -> Counter[tuple[int, str]]:
    """As `counts_by_column` and `counts_by_side` in one, for the whole of a section."""
    rows = PublishedEntry.objects.in_section(section_pk).order_by()
    counted = rows.values_list("column_id", "five_disclosures").annotate(Count("id"))
    return Counter({(column, side): count for column, side, count in counted})


def with_updates(entries: PublishedEntryQuerySet) -> PublishedEntryQuerySet:
    """``entries`` with ``updated_at``: when the public last got something new to read there.

    That is the first publication or the newest version with a change of substance; publishing the
    same once more updates nothing.
    """
    versions = PublishedVersion.objects.filter(page_id=OuterRef("page_id")).order_by("-number")
    newest = Subquery(versions.values("published_at")[:1])
    return entries.annotate(updated_at=Coalesce(newest, F("published_at")))


def last_update(entries: PublishedEntryQuerySet) -> datetime | None:
    """The newest update among ``entries``; None where there are none."""
    return with_updates(entries).aggregate(newest=Max("updated_at"))["newest"]


def reports_in_section(section: Any) -> list[PublishedEntry]:
    """The annual reports of a section, the newest year first."""
    reports = PublishedEntry.objects.in_section(section.pk).filter(kind=EntryKind.REPORT)
    return list(reports.order_by("-report_year"))


def documents_in_section(section: Any) -> int:
    """Number of documents of a section, reports not among them."""
    return PublishedEntry.objects.in_section(section.pk).filter(kind=EntryKind.DOCUMENT).count()
