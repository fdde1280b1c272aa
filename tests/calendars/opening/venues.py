"""The venues of the table of cases."""

from __future__ import annotations

from datetime import date, time

from wagtail_disclosure.calendars.opening.schedule import (
    Closure,
    DatedException,
    HolidayPolicy,
    MakeupPolicy,
    Schedule,
    Season,
    TimeRange,
    Week,
)

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


def hours(text: str) -> tuple[TimeRange, ...]:
    """Read ranges such as ``09:00-12:00 14:00-18:00/17:30``, the last entry after the slash."""
    return tuple(_range(one) for one in text.split())


def _range(text: str) -> TimeRange:
    span, _, last_entry = text.partition("/")
    opens, closes = map(time.fromisoformat, span.split("-"))
    return TimeRange(opens, closes, time.fromisoformat(last_entry) if last_entry else None)


def week(text: str, closed: tuple[int, ...] = ()) -> Week:
    """Return a week with the same hours on every day that is not closed."""
    return {day: () if day in closed else hours(text) for day in range(7)}


MOVES = HolidayPolicy.MOVE_CLOSING_DAY
WEEKEND = SATURDAY, SUNDAY

VENUES = {
    "library": Schedule(week("09:00-12:00 14:00-18:00", (MONDAY,)), holiday_policy=MOVES),
    "museum": Schedule(
        week("10:00-18:00/17:30", (MONDAY,)),
        holiday_policy=MOVES,
        holiday_ranges=hours("09:00-20:00"),
    ),
    "centre": Schedule(week("09:00-17:00", (SUNDAY, MONDAY)), holiday_policy=MOVES),
    "hall": Schedule(
        week("10:00-14:00 16:00-20:00", WEEKEND),
        holiday_policy=HolidayPolicy.CLOSED,
        makeup_policy=MakeupPolicy.AS_WORKDAY,
    ),
    "stadium": Schedule(
        week("08:00-22:00"),
        holiday_policy=HolidayPolicy.OWN_HOURS,
        holiday_ranges=hours("10:00-16:00"),
        exceptions=(
            DatedException(date(2026, 7, 22), date(2026, 7, 22), note="match"),
            DatedException(date(2026, 7, 23), date(2026, 7, 23), hours("12:00-14:00")),
            DatedException(date(2026, 7, 12), date(2026, 7, 12), hours("12:00-14:00")),
        ),
        closures=(Closure(date(2026, 7, 10), date(2026, 7, 20), "repair", "/notice/"),),
    ),
    "market": Schedule(
        week("18:00-02:00", (0, 1, 2, 3, SUNDAY)),
        seasons=(Season("winter", date(2000, 11, 1), date(2000, 3, 31), {}),),
        exceptions=(
            DatedException(date(2026, 7, 11), date(2026, 7, 11)),
            DatedException(date(2026, 7, 17), date(2026, 7, 17), hours("19:00-23:00")),
        ),
        closures=(Closure(date(2026, 7, 4), date(2026, 7, 4), "storm"),),
    ),
    "station": Schedule(week("00:00-00:00"), holiday_policy=HolidayPolicy.CLOSED),
    "scenic": Schedule(
        {},
        seasons=(
            Season("peak", date(2026, 8, 1), date(2026, 8, 7), week("06:00-22:00"), False),
            Season("summer", date(2000, 4, 15), date(2000, 10, 20), week("08:00-20:00")),
            Season("ski", date(2000, 12, 1), date(2000, 2, 29), week("10:00-18:00")),
        ),
    ),
    "office": Schedule(week("09:00-17:00", WEEKEND)),
}
