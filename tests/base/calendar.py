"""Calendar days for tests."""

from __future__ import annotations

from datetime import date

from wagtail_disclosure.base.calendar_days import CalendarDay
from wagtail_disclosure.calendars.day_kinds import FIXED_HOLIDAYS

FAR = 2092  # a year that no library knows


def make_day(day: str, kind: str = "holiday", **fields: str) -> CalendarDay:
    values = {"name": "演示节", "source": "演示通知", **fields}
    return CalendarDay.objects.create(date=date.fromisoformat(day), kind=kind, **values)


def enter_fixed_holidays(year: int) -> None:
    for month, day in FIXED_HOLIDAYS:
        make_day(str(date(year, month, day)))
