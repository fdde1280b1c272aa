"""Opening hours as fields: whether it is open, the week, seasons, exceptions, the days to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.fields import Field, record
from wagtail_disclosure.api.types import (
    BOOLEAN,
    DATE,
    INTEGER,
    MAYBE,
    MOMENT,
    TEXT,
    TIME,
    Schema,
    Type,
    list_of,
)
from wagtail_disclosure.api.venue_state import VenueState
from wagtail_disclosure.calendars.opening.schedule import (
    WEEKDAYS,
    HolidayPolicy,
    MakeupPolicy,
    Ranges,
    Week,
)
from wagtail_disclosure.calendars.opening.week_table import next_days

__all__ = ["COMING_DAYS", "DAYS_SAID", "HOURS", "coming_days"]

# Days to come that a single item says; a list says none.
DAYS_SAID = 14
A_DAY = timedelta(days=1)


def one_of(values: Iterable[str]) -> Type:
    """A word of ours for programs, never blank."""
    listed = list(values)

    def schema() -> Schema:
        return {"type": "string", "enum": listed}

    return Type(schema, str)


RANGES = list_of(
    record(
        Field("opens", TIME, _("Opens.")),
        Field("closes", TIME, _("Closes; not after it opens: on the next day.")),
        Field("last_entry", TIME, _("Last entry; null until it closes.")),
    )
)


def _week(week: Week) -> Iterator[tuple[int, Ranges]]:
    for weekday in WEEKDAYS:
        yield weekday + 1, tuple(sorted(week.get(weekday, ()), key=attrgetter("opens")))


WEEK = list_of(
    record(
        Field("weekday", INTEGER, _("1 is Monday, 7 Sunday."), lambda line: line[0]),
        Field("ranges", RANGES, _("Hours; none: closed."), lambda line: line[1]),
    )
)
SEASON = record(
    Field("name", TEXT, _("Name.")),
    Field("starts_on", DATE, _("First day."), attrgetter("starts")),
    Field("ends_on", DATE, _("Last day."), attrgetter("ends")),
    Field("is_yearly", BOOLEAN, _("Whether only month and day count.")),
    Field("week", WEEK, _("The week in this season."), lambda season: _week(season.week)),
)
EXCEPTION = record(
    Field("starts_on", DATE, _("First day."), attrgetter("starts")),
    Field("ends_on", DATE, _("Last day."), attrgetter("ends")),
    Field("ranges", RANGES, _("Hours; none: closed.")),
    Field("note", TEXT, _("Note.")),
)
DAY = record(
    Field("date", DATE, _("The day, in Beijing."), attrgetter("day")),
    Field("state", one_of(("open", "closed", "unknown")), _("Whether it opens at all.")),
    Field("ranges", RANGES, _("Hours; none: closed.")),
    Field("cause", TEXT, _("What decided the hours, such as week or closure.")),
    Field("reason", TEXT, _("Reason of a closure, note of an exception, name of a season.")),
)


COMING_DAYS = list_of(DAY)


def coming_days(state: VenueState) -> Any:
    """The next ``DAYS_SAID`` days, today among them."""
    return next_days(state.schedule, state.today, DAYS_SAID, state.kinds)


def _next_change(state: VenueState) -> Any:
    return state.status.closes_at if state.status.is_open else state.status.opens_next


def _exceptions(state: VenueState) -> list[Any]:
    return [one for one in state.schedule.exceptions if not _is_over(one.ends, state.today)]


def _is_over(last: date, today: date) -> bool:
    """Hours of yesterday may run into today."""
    return last < today - A_DAY


HOURS = record(
    Field("open_now", MAYBE, _("Null where it is not known."), attrgetter("status.is_open")),
    Field(
        "next_change",
        MOMENT,
        _("When it closes or opens next; null where that is not known or not soon."),
        _next_change,
    ),
    Field("closes_at", MOMENT, _("When it closes, if open."), attrgetter("status.closes_at")),
    Field("last_entry", MOMENT, _("Last entry, if open."), attrgetter("status.last_entry")),
    Field("opens_next", MOMENT, _("The next opening."), attrgetter("status.opens_next")),
    Field("today", DAY, _("The hours of today."), attrgetter("status.today")),
    Field("week", WEEK, _("The usual week."), lambda state: _week(state.schedule.week)),
    Field("seasons", list_of(SEASON), _("Seasons."), attrgetter("schedule.seasons")),
    Field("exceptions", list_of(EXCEPTION), _("Other hours on certain days."), _exceptions),
    Field(
        "holiday_policy",
        one_of(HolidayPolicy),
        _("What it does on public holidays."),
        attrgetter("schedule.holiday_policy.value"),
    ),
    Field(
        "holiday_ranges",
        RANGES,
        _("Hours on public holidays, where they are of their own."),
        attrgetter("schedule.holiday_ranges"),
    ),
    Field(
        "makeup_policy",
        one_of(MakeupPolicy),
        _("What it does on weekends worked in exchange for a holiday."),
        attrgetter("schedule.makeup_policy.value"),
    ),
    Field("note", TEXT, _("Note on the hours."), attrgetter("page.hours_note")),
)
