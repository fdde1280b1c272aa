"""Reads calendar days from CSV: all of it, or nothing when a line is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarDayKind
from wagtail_disclosure.base.csv_rows import CsvColumns, ImportResult, check_fields, on_line

__all__ = ["KIND_WORDS", "MAX_LINES", "ImportCalendarDays"]

MAX_LINES = 2000
NAMES = {
    "date": ("日期", "date"),
    "kind": ("类别", "类型", "kind"),
    "name": ("名称", "节日", "name"),
    "source": ("来源", "文件", "source"),
    "region": ("地区", "region"),
}
COLUMNS = CsvColumns(NAMES, required=("date", "kind", "source"))
# The first word for each kind is the one that is exported.
KIND_WORDS = {
    "法定节假日": CalendarDayKind.HOLIDAY,
    "调休上班": CalendarDayKind.MAKEUP_WORKDAY,
    "地区节假日": CalendarDayKind.REGIONAL_HOLIDAY,
    "普通日": CalendarDayKind.ORDINARY,
    "节假日": CalendarDayKind.HOLIDAY,
    "放假": CalendarDayKind.HOLIDAY,
    "上班": CalendarDayKind.MAKEUP_WORKDAY,
    "调休上班日": CalendarDayKind.MAKEUP_WORKDAY,
    "民族节假日": CalendarDayKind.REGIONAL_HOLIDAY,
    "地方节假日": CalendarDayKind.REGIONAL_HOLIDAY,
    **{kind.value: kind for kind in CalendarDayKind},
}
DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
VALUES = ("kind", "name", "source", "region")


@dataclass(slots=True)
class ImportCalendarDays:
    """Add and change calendar days; a day that is entered already is changed, none is removed."""

    text: str
    user: Any = None

    def execute(self, *, dry_run: bool = False) -> ImportResult:
        try:
            days = self._days()
        except ValidationError as error:
            return ImportResult(problems=tuple(error.messages))
        try:
            with transaction.atomic():
                return self._save(days, dry_run=dry_run)
        except IntegrityError:
            message = _("Somebody else has just entered one of these days: import the file again.")
            return ImportResult(problems=(message,))

    def _days(self) -> dict[date, CalendarDay]:
        """The entries by day. Raises with a message for each wrong line."""
        days: dict[date, CalendarDay] = {}
        problems: list[str] = []
        for number, row in COLUMNS.rows(self.text, max_lines=MAX_LINES):
            try:
                day = _day(row)
                if day.date in days:
                    raise ValidationError(_("%(day)s is twice in the file.") % {"day": day.date})
                days[day.date] = day
            except ValidationError as error:
                problems += [on_line(number, message) for message in error.messages]
        if not days and not problems:
            problems.append(_("The file has no days."))
        if problems:
            raise ValidationError(problems)
        return days

    def _save(self, days: dict[date, CalendarDay], *, dry_run: bool) -> ImportResult:
        """Save what differs, each with an entry in Wagtail's log."""
        locked = CalendarDay.objects.select_for_update().filter(date__in=days).order_by("date")
        entered = {day.date: day for day in locked}
        added = [day for key, day in sorted(days.items()) if key not in entered]
        changed = [day for key, day in entered.items() if _take_over(day, days[key])]
        for action, rows in (("wagtail.create", added), ("wagtail.edit", changed)):
            for day in [] if dry_run else rows:
                day.save()
                log(instance=day, action=action, user=self.user)
        unchanged = len(days) - len(added) - len(changed)
        return ImportResult(tuple(map(_label, added)), tuple(map(_label, changed)), unchanged)


def _day(row: dict[str, str]) -> CalendarDay:
    kind = row["kind"].lower()
    if kind not in KIND_WORDS:
        words = ", ".join(list(KIND_WORDS)[: len(CalendarDayKind)])
        message = _("Unknown kind “%(kind)s”; use %(kinds)s.")
        raise ValidationError(message % {"kind": row["kind"], "kinds": words})
    values = {name: row.get(name, "") for name in ("name", "source", "region")}
    day = CalendarDay(date=_date(row["date"]), kind=KIND_WORDS[kind], **values)
    check_fields(day)
    return day


def _date(text: str) -> date:
    if written := DATE.fullmatch(text):
        try:
            return date(*map(int, written.groups()))
        except ValueError:
            pass
    raise ValidationError(_("“%(text)s” is no day; write 2025-03-29.") % {"text": text})


def _label(day: CalendarDay) -> str:
    return f"{day.date} {day.get_kind_display()} {day.name}".rstrip()


def _take_over(entered: CalendarDay, given: CalendarDay) -> bool:
    """Give ``entered`` the values of ``given``; whether that changes anything."""
    before = [getattr(entered, name) for name in VALUES]
    for name in VALUES:
        setattr(entered, name, getattr(given, name))
    return before != [getattr(given, name) for name in VALUES]
