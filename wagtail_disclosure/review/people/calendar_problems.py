"""What the calendar lacks: years without data, holidays of the region that nobody has entered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarDayKind, CalendarYear
from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.people.problems import Level, Problem

__all__ = ["calendar_problems"]

NOVEMBER = 11


def calendar_problems(today: date) -> Iterator[Problem]:
    """Everything that makes due days and opening hours uncertain, or wrong."""
    yield from _unknown_years(today)
    yield from _missing_regional_holidays(today.year)
    yield from _years_not_full()


def _unknown_years(today: date) -> Iterator[Problem]:
    """The holidays of a year are announced in the autumn before it."""
    calendar = calendar_in_force()
    for year in (today.year, today.year + 1):
        if calendar.knows_year(year):
            continue
        is_early = year > today.year and today.month < NOVEMBER
        yield Problem(
            Level.INFO if is_early else Level.WARNING,
            "holidays-unknown",
            _(
                "The holidays of %(year)d are not known: due days count Monday to Friday, opening "
                "hours say that they are not known."
            )
            % {"year": year},
            _(
                "Once they have been announced, update the package chinesecalendar; or enter the "
                "days, and then the year among the years entered in full."
            ),
        )


def _missing_regional_holidays(year: int) -> Iterator[Problem]:
    """Their dates are announced year by year, and no library has them."""
    entered = CalendarDay.objects.filter(
        date__year=year, kind=CalendarDayKind.REGIONAL_HOLIDAY
    ).values_list("name", flat=True)
    for expected in get_settings().REGIONAL_HOLIDAYS:
        if not any(expected in name for name in entered):
            yield Problem(
                Level.WARNING,
                "regional-holiday-missing",
                _("No day of %(year)d is entered as the regional holiday %(name)s.")
                % {"year": year, "name": expected},
                _("Enter its days as calendar days once the notice is there, with its number."),
            )


def _years_not_full() -> Iterator[Problem]:
    for year in CalendarYear.objects.order_by("year"):
        if missing := year.missing_days():
            yield Problem(
                Level.WARNING,
                "year-not-full",
                _("%(year)s counts as entered in full, but these holidays are missing: %(days)s.")
                % {"year": year, "days": ", ".join(map(str, missing))},
                _("Enter them, or delete the year from the years entered in full."),
            )
