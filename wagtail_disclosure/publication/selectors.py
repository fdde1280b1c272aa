"""Reads of the register."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.paginator import Page
from django.db.models import F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.paging import EntryPaginator
from wagtail_disclosure.publication.version import PublishedVersion

__all__ = [
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
    paginator = EntryPaginator(entries.newest_first(), get_settings().LIST_PAGE_SIZE)
    if total is not None:
        paginator.count = total
    return paginator.get_page(request.GET.get("page"))


def latest_in_section(section: Any, count: int) -> list[PublishedEntry]:
    """The newest ``count`` entries of a section."""
    return list(PublishedEntry.objects.in_section(section.pk).newest_first()[:count])


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
    """The annual reports of a section with their updates, the newest year first."""
    reports = PublishedEntry.objects.in_section(section.pk).filter(kind=EntryKind.REPORT)
    return list(with_updates(reports).order_by("-report_year"))
