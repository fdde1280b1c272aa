"""From rows under a page to the plain data that opening hours are reckoned from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import prefetch_related_objects

from wagtail_disclosure.base.calendar_in_force import day_kinds
from wagtail_disclosure.calendars.opening.schedule import (
    Closure,
    DatedException,
    HolidayPolicy,
    Kinds,
    MakeupPolicy,
    Ranges,
    Schedule,
    Season,
    Week,
)
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.venues.closure_scope import ClosureScope
from wagtail_disclosure.venues.hours import Applies

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
    return _schedule(venue, _closures([venue]).get(venue.pk, ()))


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
    return {venue.pk: _schedule(venue, closures.get(venue.pk, ())) for venue in listed}


def _closures(venues: list[Any]) -> Mapping[int, tuple[Closure, ...]]:
    """Closures of whole venues that everybody may read of, by the venue's primary key."""
    found: dict[int, tuple[Closure, ...]] = {}
    keys = [venue.pk for venue in venues if venue.pk]
    notices = PublishedEntry.objects.of_kind(EntryKind.CLOSURE).filter(
        column_id__in=keys, category=ClosureScope.WHOLE, starts_on__isnull=False
    )
    for notice in notices.order_by("starts_on", "pk"):
        closure = Closure(notice.starts_on, notice.ends_on, notice.summary, notice.get_url() or "")
        found[notice.column_id] = (*found.get(notice.column_id, ()), closure)
    return found


def _schedule(venue: Any, closures: tuple[Closure, ...]) -> Schedule:
    ranges = _rows(venue, "opening_ranges")
    return Schedule(
        week=_week([row for row in ranges if row.applies == Applies.WEEK]),
        seasons=tuple(_season(row) for row in _rows(venue, "seasons") if _has_days(row)),
        holiday_policy=HolidayPolicy(venue.holiday_policy),
        makeup_policy=MakeupPolicy(venue.makeup_policy),
        holiday_ranges=_times(row for row in ranges if row.applies == Applies.HOLIDAYS),
        exceptions=_exceptions(_rows(venue, "hours_exceptions")),
        closures=closures,
    )


def _rows(instance: Any, name: str) -> list[Any]:
    """Child rows in their order, those fetched ahead without a query."""
    ahead = getattr(instance, "_prefetched_objects_cache", {})
    rows = ahead[name] if name in ahead else getattr(instance, name).all()
    return list(rows)


def _week(rows: Iterable[Any]) -> Week:
    week: dict[int, Ranges] = {}
    for row in rows:
        if row.time_range:
            for weekday in map(int, row.weekdays):
                week[weekday] = (*week.get(weekday, ()), row.time_range)
    return week


def _has_days(row: Any) -> bool:
    return row.starts_on is not None and row.ends_on is not None


def _season(row: Any) -> Season:
    week = _week(_rows(row, "ranges"))
    return Season(row.name, row.starts_on, row.ends_on, week, row.is_yearly)


def _times(rows: Iterable[Any]) -> Ranges:
    return tuple(row.time_range for row in rows if row.time_range)


def _exceptions(rows: list[Any]) -> tuple[DatedException, ...]:
    """Rows of the same days are one exception; one that says closed closes them."""
    days: dict[tuple[date, date], list[Any]] = defaultdict(list)
    for row in rows:
        if row.starts_on is not None and (row.is_closed or row.time_range):
            days[row.starts_on, row.last_day].append(row)
    return tuple(
        DatedException(starts, ends, _exceptional(alike), "；".join(_notes(alike)))
        for (starts, ends), alike in days.items()
    )


def _exceptional(rows: list[Any]) -> Ranges:
    return () if any(row.is_closed for row in rows) else _times(rows)


def _notes(rows: list[Any]) -> list[str]:
    return [row.note for row in rows if row.note]
