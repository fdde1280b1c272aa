"""What is wrong with hours as they were entered: said of a row and a field, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_disclosure.calendars.opening.problem import Code, Part, Problem
from wagtail_disclosure.calendars.opening.problems import problems_of
from wagtail_disclosure.venues.entered_hours import EnteredHours
from wagtail_disclosure.venues.hours import Applies, Weekday

__all__ = ["RowProblem", "closed_problems", "entry_problems", "problems_in_words"]

MESSAGES = {
    Code.RANGES_OVERLAP: gettext_lazy("These hours overlap with others."),
    Code.NIGHT_OVERLAPS: gettext_lazy("The hours of the evening before run into these."),
    Code.LAST_ENTRY_OUTSIDE: gettext_lazy("The last entry must lie within the hours."),
    Code.NOT_WHOLE_MINUTES: gettext_lazy("Write hours and minutes only."),
    Code.ENDS_BEFORE_START: gettext_lazy("It cannot end before it begins."),
    Code.HOLIDAY_HOURS_MISSING: gettext_lazy(
        "Enter the hours of public holidays, as a row of the opening hours."
    ),
    Code.SEASONS_OVERLAP: gettext_lazy("Seasons overlap: the shorter one counts."),
    Code.EXCEPTIONS_OVERLAP: gettext_lazy("Exceptions overlap: the shorter one counts."),
    Code.EXCEPTION_DURING_CLOSURE: gettext_lazy("A closure is public for these days."),
    Code.EXCEPTION_PAST: gettext_lazy("This exception is past."),
    Code.NO_HOURS: gettext_lazy("No opening hours are entered: it counts as closed every day."),
}
# The names of the fields where the plain data have others.
FIELDS = {"ends": "ends_on", "starts": "starts_on", "holiday_ranges": "holiday_policy"}


@dataclass(frozen=True, slots=True)
class RowProblem:
    """``row`` is the row as it was handed in, ``field`` the name of one of its fields. ``code``
    says which warning it is; blank for what must not be so.
    """

    row: Any
    field: str
    message: str
    code: str = ""


def problems_in_words(entered: EnteredHours, today: date, closures: Any = ()) -> list[RowProblem]:
    """Everything that the hours are found to be, each row told once of each thing."""
    found: dict[tuple[int, str], RowProblem] = {}
    for problem in problems_of(entered.schedule(closures), today):
        if problem.code in MESSAGES:
            said = _in_words(problem, entered)
            found.setdefault((id(said.row), problem.code), said)
    return list(found.values())


def _in_words(problem: Problem, entered: EnteredHours) -> RowProblem:
    message, weekday = str(MESSAGES[problem.code]), problem.place.weekday
    if weekday is not None:
        values = {"day": Weekday(str(weekday)).label, "message": message}
        message = _("%(day)s: %(message)s") % values
    row = entered.row_at(problem.place)
    is_dated = problem.place.part in (Part.SEASON, Part.EXCEPTION)
    field = FIELDS.get(problem.field, problem.field) or ("starts_on" if is_dated else "")
    is_told_only = problem.is_warning or problem.code is Code.NO_HOURS
    return RowProblem(row, field, message, problem.code.value if is_told_only else "")


def entry_problems(ranges: Sequence[Any]) -> Iterator[RowProblem]:
    """Rows without weekdays, which are for no day."""
    for row in ranges:
        is_for_week = getattr(row, "applies", Applies.WEEK) == Applies.WEEK
        if is_for_week and not row.weekdays:
            message = _("Tick the weekdays that these hours are for.")
            yield RowProblem(row, "weekdays", message)


def closed_problems(exceptions: Sequence[Any]) -> Iterator[RowProblem]:
    """Hours on days that are marked closed, in the row itself or in another one."""
    closed = {(row.starts_on, row.last_day) for row in exceptions if row.is_closed}
    for row in exceptions:
        if field := next((name for name in TIMES if getattr(row, name)), ""):
            if row.is_closed:
                message = _("These days are marked closed: take the hours out, or the mark.")
                yield RowProblem(row, field, message)
            elif row.starts_on and (row.starts_on, row.last_day) in closed:
                yield RowProblem(row, field, _("Another row marks these days as closed."))


TIMES = ("opens", "closes", "last_entry")
