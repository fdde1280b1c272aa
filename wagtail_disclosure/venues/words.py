"""Hours, days and their causes in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wagtail_disclosure.calendars.opening.day_hours import Cause, DayHours, DayState
from wagtail_disclosure.calendars.opening.schedule import Season, TimeRange
from wagtail_disclosure.venues.hours import Weekday

__all__ = [
    "cause_in_words",
    "day_in_words",
    "end_in_words",
    "hours_in_words",
    "moment_in_words",
    "range_in_words",
    "ranges_in_words",
    "season_in_words",
    "weekday_in_words",
]

NAMED_DAYS = 6


def weekday_in_words(weekday: int) -> str:
    """Monday is 0."""
    return str(Weekday(str(weekday)).label)


def range_in_words(hours: TimeRange) -> str:
    """``10:00–18:00``; the end of hours past midnight says so."""
    if hours.opens == hours.closes:
        return _("24 hours from %(opens)s") % {"opens": f"{hours.opens:%H:%M}"}
    template = (
        _("%(opens)s–%(closes)s")
        if hours.closes > hours.opens
        else _("%(opens)s–%(closes)s the next day")
    )
    return template % {"opens": f"{hours.opens:%H:%M}", "closes": f"{hours.closes:%H:%M}"}


def ranges_in_words(ranges: Iterable[TimeRange]) -> str:
    """Several hours of one day; blank when there are none."""
    return pgettext("list", ", ").join(map(range_in_words, ranges))


def hours_in_words(hours: DayHours) -> str:
    """What a day's line says."""
    if hours.state is DayState.UNKNOWN:
        return _("not known yet")
    return ranges_in_words(hours.ranges) or _("closed")


def cause_in_words(hours: DayHours) -> str:
    """Why a day differs from the ordinary week; blank when it does not."""
    causes = {
        Cause.CLOSURE: _("temporarily closed"),
        Cause.EXCEPTION: _("other hours"),
        Cause.HOLIDAY_POLICY: _("public holiday"),
        Cause.MOVED_CLOSING_DAY: _("closing day moved behind the holiday"),
        Cause.MAKEUP_WORKDAY: _("working day in exchange for a holiday"),
        Cause.CALENDAR_UNKNOWN: _("the holidays have not been announced yet"),
    }
    if hours.cause in (Cause.CLOSURE, Cause.EXCEPTION) and hours.reason:
        return hours.reason
    return causes.get(hours.cause, "")


def season_in_words(season: Season) -> str:
    """From which day to which."""
    form = "MONTH_DAY_FORMAT" if season.is_yearly else "DATE_FORMAT"
    days = {
        "first": date_format(season.starts, form),
        "last": date_format(season.ends, form),
    }
    return _("%(first)s to %(last)s") % days


def day_in_words(day: date, today: date) -> str:
    """Today, tomorrow, a weekday within the week, or a date with its weekday."""
    if day == today:
        return _("today")
    if day == today + timedelta(days=1):
        return _("tomorrow")
    weekday = weekday_in_words(day.weekday())
    if timedelta() < day - today <= timedelta(days=NAMED_DAYS):
        return weekday
    return _("%(date)s (%(weekday)s)") % {
        "date": date_format(day, "MONTH_DAY_FORMAT"),
        "weekday": weekday,
    }


def moment_in_words(moment: datetime, today: date) -> str:
    """Day and time."""
    day = day_in_words(moment.date(), today)
    return _("%(day)s %(time)s") % {"day": day, "time": f"{moment:%H:%M}"}


def end_in_words(moment: datetime, today: date) -> str:
    """As ``moment_in_words``; midnight is the end of the day before, at 24:00."""
    if (moment.hour, moment.minute) != (0, 0):
        return moment_in_words(moment, today)
    day = day_in_words(moment.date() - timedelta(days=1), today)
    return _("%(day)s %(time)s") % {"day": day, "time": "24:00"}
