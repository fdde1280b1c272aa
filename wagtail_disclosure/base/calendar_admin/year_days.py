"""The days of a year: what clocks and opening hours take each for, and on whose word."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.base.calendar_days import CalendarDay
from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.calendars.day_kinds import CalendarInForce, is_weekend, national_names
from wagtail_disclosure.calendars.opening.schedule import DayKind

__all__ = ["LEGEND", "Day", "days_of", "this_year", "weeks_of"]

LIBRARY = "chinesecalendar"
KIND_LABELS = {
    DayKind.HOLIDAY: _("Holiday"),
    DayKind.MAKEUP_WORKDAY: _("Make-up working day"),
    DayKind.ORDINARY: _("Ordinary day"),
    DayKind.UNKNOWN: _("Not known"),
}
# What stands beside the number in a cell; an ordinary day has nothing.
MARKS = {
    DayKind.HOLIDAY: pgettext_lazy("mark in a calendar", "off"),
    DayKind.MAKEUP_WORKDAY: pgettext_lazy("mark in a calendar", "work"),
    DayKind.UNKNOWN: "?",
}
LEGEND = tuple((kind, mark, KIND_LABELS[kind]) for kind, mark in MARKS.items())


@dataclass(frozen=True, slots=True)
class Day:
    """A cell of a month."""

    date: date
    kind: DayKind
    name: str = ""
    source: str = ""

    @property
    def label(self) -> Any:
        return KIND_LABELS[self.kind]

    @property
    def mark(self) -> Any:
        return MARKS.get(self.kind, "")

    @property
    def is_weekend(self) -> bool:
        return is_weekend(self.date)


def this_year() -> int:
    """The year in the project's time zone."""
    return timezone.localdate(timezone=timezone.get_default_timezone()).year


def days_of(year: int) -> list[Day]:
    """Every day of ``year``. Two queries."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    calendar = calendar_in_force(first, last)
    entries = {entry.date: entry for entry in CalendarDay.objects.filter(date__year=year)}
    span = range((last - first).days + 1)
    return [_day(first + timedelta(days=number), calendar, entries) for number in span]


def _day(day: date, calendar: CalendarInForce, entries: dict[date, CalendarDay]) -> Day:
    kind = calendar.kind(day)
    if entry := entries.get(day):
        return Day(day, kind, entry.name, entry.source)
    if kind in (DayKind.HOLIDAY, DayKind.MAKEUP_WORKDAY):
        return Day(day, kind, national_names()(day), LIBRARY)
    return Day(day, kind)


def weeks_of(month: int, days: list[Day]) -> Iterator[list[Day | None]]:
    """The weeks of a month from Monday on; None where a week reaches beyond the month."""
    by_date = {day.date: day for day in days}
    for week in Calendar().monthdatescalendar(days[0].date.year, month):
        yield [by_date.get(day) if day.month == month else None for day in week]
