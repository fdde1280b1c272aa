"""The calendar that clocks and opening hours follow, as it stands in the database now.

Nothing is kept between two calls, so that every process sees a change at once. Whoever asks about
many days, or for many things, asks for the calendar once and hands it on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.db.models import CharField, DateField, Value

from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarDayKind, CalendarYear
from wagtail_disclosure.calendars.day_kinds import CalendarInForce
from wagtail_disclosure.calendars.opening.schedule import DayKind

__all__ = ["calendar_in_force", "day_kinds"]

NO_YEAR = 0


def calendar_in_force(first: date = date.min, last: date = date.max) -> CalendarInForce:
    """The calendar from ``first`` to ``last``, both included; of other days it knows nothing. One
    query.
    """
    entries: dict[date, DayKind] = {}
    declared: set[int] = set()
    for day, kind, year in _rows(first, last):
        if year == NO_YEAR:
            entries[day] = CalendarDayKind(kind).day_kind
        else:
            declared.add(year)
    return CalendarInForce(entries, frozenset(declared), first=first, last=last)


def day_kinds(first: date, last: date) -> Callable[[date], DayKind]:
    """What the calendar says of the days from ``first`` to ``last``, both included. One query,
    none for the days that are asked about.
    """
    return calendar_in_force(first, last).kind


def _rows(first: date, last: date) -> Iterator[tuple[Any, str, int]]:
    days = CalendarDay.objects.filter(date__range=(first, last)).order_by()
    years = CalendarYear.objects.order_by()
    no_day = Value(None, output_field=DateField())
    no_kind = Value("", output_field=CharField())
    rows = days.values_list("date", "kind", Value(NO_YEAR))
    yield from rows.union(years.values_list(no_day, no_kind, "year"), all=True)
