"""The part of a list that was asked for, from the register and the search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail_disclosure.api.query import Query
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.paging import rows_from
from wagtail_disclosure.publication.selectors import with_updates
from wagtail_disclosure.search.engine import ORDERS, hits

__all__ = ["Part", "entries_of", "part_of_list"]

BY_CHANGE = ("changed_at", "id")


@dataclass(frozen=True, slots=True)
class Part:
    """``total`` is exact unless ``is_capped``: then there are more."""

    entries: list[PublishedEntry]
    total: int
    is_capped: bool


def entries_of(kinds: Iterable[EntryKind]) -> PublishedEntryQuerySet:
    """The entries of these kinds, all of them for none."""
    listed = tuple(kinds)
    entries = PublishedEntry.objects.all()
    return entries.of_kind(*listed) if listed else entries


def part_of_list(kinds: Iterable[EntryKind], query: Query) -> Part:
    """Two queries, three deep in a list; up to four where words are looked for."""
    entries = query.narrow(entries_of(kinds))
    last = query.offset + query.limit
    if not query.selection.words:
        order = BY_CHANGE if query.is_by_change else ORDERS[query.order]
        ordered = _to_write(entries).order_by(*order)
        listed = rows_from(ordered, query.offset, query.limit)
        return Part(listed, entries.count(), is_capped=False)
    found = hits(entries, query.selection.words, order=query.order)
    keys = [key for (key,) in found.rows[query.offset : last]]
    by_key = {entry.pk: entry for entry in _to_write(entries).order_by().filter(pk__in=keys)}
    listed = [by_key[key] for key in keys if key in by_key]
    return Part(listed, len(found.rows), found.is_capped)


def _to_write(entries: PublishedEntryQuerySet) -> PublishedEntryQuerySet:
    """With what every resource says of an entry."""
    return with_updates(entries).select_related("agency")
