"""Closures that are public, read from the register and from nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wagtail_disclosure.base.languages import pages_of_items
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.venues.closure_scope import ClosureScope

__all__ = [
    "Notice",
    "closures_below",
    "not_over",
    "notices_among",
    "notices_of",
    "upcoming_by_venue",
]


@dataclass(frozen=True, slots=True)
class Notice:
    """A closure as banners and lists say it."""

    entry: PublishedEntry
    starts_on: date
    is_ahead: bool

    @property
    def is_whole(self) -> bool:
        return self.entry.category == ClosureScope.WHOLE

    @property
    def days(self) -> str:
        """From when until when, in words."""
        first = date_format(self.starts_on, "DATE_FORMAT")
        if self.entry.ends_on is None:
            return _("from %(first)s until further notice") % {"first": first}
        if self.entry.ends_on == self.starts_on:
            return first
        last = date_format(self.entry.ends_on, "DATE_FORMAT")
        return _("%(first)s to %(last)s") % {"first": first, "last": last}

    def url(self, request: HttpRequest | None = None) -> str:
        """Address of the notice."""
        return self.entry.get_url(request) or ""


def closures_below(section_id: int) -> PublishedEntryQuerySet:
    """Every public closure of a section."""
    return PublishedEntry.objects.in_section(section_id).of_kind(EntryKind.CLOSURE)


def notices_of(venue: Any, today: date) -> tuple[Notice, ...]:
    """Closures of one venue that are in force or ahead, the first to begin first. As
    `upcoming_by_venue`.
    """
    if not venue.pk:
        return ()
    return tuple(upcoming_by_venue([venue.pk], today).get(venue.pk, ()))


def upcoming_by_venue(keys: list[int], today: date) -> dict[int, list[Notice]]:
    """Closures in force or ahead by the venue's primary key. One query; two more where the site
    has several languages: what is closed is closed in all of them, and a notice that is not in the
    reader's language is better than none.
    """
    pages = pages_of_items(keys)
    notices = _notices(PublishedEntry.objects.filter(column_id__in=pages), today)
    own = {one.entry.translation_key for one in notices if one.entry.column_id in keys}
    found: dict[int, list[Notice]] = {}
    seen: set[UUID] = set()
    for notice in notices:
        entry = notice.entry
        if entry.column_id in keys or entry.translation_key not in own | seen:
            seen.add(entry.translation_key)
            found.setdefault(pages[entry.column_id], []).append(notice)
    return found


def not_over(today: date) -> Q:
    """Which entries of the register are closures in force or ahead."""
    lasting = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    return Q(lasting, kind=EntryKind.CLOSURE, starts_on__isnull=False)


def notices_among(entries: Iterable[PublishedEntry], today: date) -> tuple[Notice, ...]:
    """Closures that have been fetched, as notices."""
    return tuple(
        Notice(entry, entry.starts_on, entry.starts_on > today)
        for entry in entries
        if entry.starts_on is not None
    )


def _notices(entries: PublishedEntryQuerySet, today: date) -> tuple[Notice, ...]:
    """Those of `entries` that are in force or ahead, the first to begin first."""
    return notices_among(entries.filter(not_over(today)).order_by("starts_on", "pk"), today)
