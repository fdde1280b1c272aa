"""What a venue's policies make of a day that is, or may be, a holiday or a weekend worked."""

from __future__ import annotations

from datetime import date

from wagtail_disclosure.calendars.opening.day_hours import Cause
from wagtail_disclosure.calendars.opening.moved_days import WaitingClosingDays
from wagtail_disclosure.calendars.opening.ordinary_days import Answer, OrdinaryDays, last_hours
from wagtail_disclosure.calendars.opening.schedule import (
    DayKind,
    HolidayPolicy,
    Kinds,
    MakeupPolicy,
    Schedule,
)

__all__ = ["HolidayRules"]


class HolidayRules:
    """Gives every answer that is possible by what the calendar knows."""

    def __init__(self, schedule: Schedule, kinds: Kinds) -> None:
        self._schedule = schedule
        self.days = OrdinaryDays(schedule, kinds)
        self._waiting = WaitingClosingDays(self.days)
        self._follows_week = (
            schedule.holiday_policy is HolidayPolicy.FOLLOW_WEEK
            and schedule.makeup_policy is MakeupPolicy.FOLLOW_WEEK
        )

    def answers(self, day: date) -> list[Answer]:
        """Return the possible answers, that of a day like any other first; never none.

        The calendar is not asked by a venue that follows its week whatever the day is.
        """
        if self._follows_week:
            return [self.days.usual(day)]
        kinds = self.days.possible_kinds(day)
        return [answer for kind in kinds for answer in self._under(day, kind)]

    def is_holiday(self, day: date) -> bool:
        """Say whether the calendar knows the day as a holiday."""
        return self.days.kind_on(day) is DayKind.HOLIDAY

    def _under(self, day: date, kind: DayKind) -> list[Answer]:
        if kind is DayKind.HOLIDAY:
            return self._on_holiday(day)
        answer = self.days.apart_from_holidays(day, kind)
        if self._schedule.holiday_policy is HolidayPolicy.MOVE_CLOSING_DAY and answer.ranges:
            return self._unless_moved_to(day, answer)
        return [answer]

    def _unless_moved_to(self, day: date, answer: Answer) -> list[Answer]:
        at_least, at_most = self._waiting.on(day)
        moved = Answer(Cause.MOVED_CLOSING_DAY)
        if at_least:
            return [moved]
        return [answer, moved] if at_most else [answer]

    def _on_holiday(self, day: date) -> list[Answer]:
        usual, own = self.days.usual(day), self._schedule.holiday_ranges
        named = Answer(Cause.HOLIDAY_POLICY, own)
        match self._schedule.holiday_policy:
            case HolidayPolicy.FOLLOW_WEEK:
                return [usual]
            case HolidayPolicy.CLOSED:
                return [Answer(Cause.HOLIDAY_POLICY)]
            case HolidayPolicy.OWN_HOURS:
                # Hours for holidays that nobody has entered are not known.
                return [named] if own else [named, usual]
            case HolidayPolicy.MOVE_CLOSING_DAY:
                hours = last_hours(self.days.week_on(day), day.weekday(), 7)
                return [named if own and hours else Answer(Cause.HOLIDAY_POLICY, hours)]
