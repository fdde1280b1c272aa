"""From rows under a page to the plain data that opening hours are reckoned from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import prefetch_related_objects

from wagtail_disclosure.base.calendar_in_force import day_kinds
from wagtail_disclosure.base.languages import pages_of_items
from wagtail_disclosure.calendars.opening.schedule import (
    Closure,
    Kinds,
    Schedule,
)
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.venues.closure_scope import ClosureScope
from wagtail_disclosure.venues.entered_hours import EnteredHours, rows_of

__all__ = ["kinds_around", "schedule_of", "schedules_of"]

ROWS = ("opening_ranges", "seasons__ranges", "hours_exceptions")
# A closing day may move over a holiday of more than a week; what opens next is looked for in two
# months, and the days to come are listed for one.
BEFORE, AFTER = timedelta(days=40), timedelta(days=120)


def kinds_around(day: date) -> Kinds:
    """What the calendar says of the days that the hours around ``day`` depend on. One query."""
    return day_kinds(day - BEFORE, day + AFTER)


def schedule_of(venue: Any) -> Schedule:
    """The hours of one venue, as it is in memory, with the closures that are public."""
    return EnteredHours(venue, rows_of).schedule(_closures([venue]).get(venue.pk, ()))


def schedules_of(venues: Iterable[Any]) -> dict[int, Schedule]:
    """The hours of many venues by primary key: a query for each kind of row of each page class,
    and one for the closures.
    """
    listed = list(venues)
    by_class: dict[type, list[Any]] = defaultdict(list)
    for venue in listed:
        by_class[type(venue)].append(venue)
    for alike in by_class.values():
        prefetch_related_objects(alike, *ROWS)
    closures = _closures(listed)
    return {
        venue.pk: EnteredHours(venue, _fetched_rows).schedule(closures.get(venue.pk, ()))
        for venue in listed
    }


def _closures(venues: list[Any]) -> Mapping[int, tuple[Closure, ...]]:
    """Closures of whole venues that everybody may read of, by the venue's primary key."""
    found: dict[int, tuple[Closure, ...]] = {}
    keys = pages_of_items(venue.pk for venue in venues if venue.pk)
    notices = PublishedEntry.objects.of_kind(EntryKind.CLOSURE).filter(
        column_id__in=keys, category=ClosureScope.WHOLE
    )
    for notice in notices.order_by("starts_on", "pk"):
        if notice.starts_on is not None:
            url = notice.get_url() or ""
            closure = Closure(notice.starts_on, notice.ends_on, notice.summary, url)
            key = keys[notice.column_id]
            found[key] = (*found.get(key, ()), closure)
    return found


def _fetched_rows(owner: Any, name: str) -> list[Any]:
    """Child rows in their order, those fetched ahead without a query."""
    ahead = getattr(owner, "_prefetched_objects_cache", {})
    return list(ahead[name]) if name in ahead else rows_of(owner, name)
