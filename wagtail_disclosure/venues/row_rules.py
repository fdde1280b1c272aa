"""Asks the rows of a venue, in a form or on a page, what cannot be true of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.calendars.opening.schedule import HolidayPolicy
from wagtail_disclosure.venues.entered_hours import EnteredHours, RowReader, rows_of
from wagtail_disclosure.venues.hours import Applies
from wagtail_disclosure.venues.row_problems import (
    RowProblem,
    closed_problems,
    entry_problems,
    problems_in_words,
)

__all__ = ["RowReader", "contradictions", "missing_values", "rows_of"]

NEEDED = {
    "opening_ranges": ("opens", "closes"),
    "ranges": ("opens", "closes"),
    "seasons": ("name", "starts_on", "ends_on"),
    "hours_exceptions": ("starts_on",),
    "contacts": ("label", "phone"),
    "photos": ("image", "alt_text", "credit"),
}


def contradictions(venue: Any, read: RowReader = rows_of) -> Iterator[RowProblem]:
    """What no version of the hours may say, draft or not."""
    ranges = read(venue, "opening_ranges")
    yield from entry_problems(ranges)
    for season in read(venue, "seasons"):
        yield from entry_problems(read(season, "ranges"))
    yield from closed_problems(read(venue, "hours_exceptions"))
    yield from _policy(venue, ranges)
    for problem in problems_in_words(EnteredHours(venue, read), beijing_today()):
        if not problem.code:
            yield problem


def missing_values(venue: Any, read: RowReader = rows_of) -> Iterator[RowProblem]:
    """What a draft may leave open and the public may not find so."""
    for name in ("opening_ranges", "seasons", "hours_exceptions", "contacts", "photos"):
        for row in read(venue, name):
            yield from _missing(row, NEEDED[name])
            if name == "seasons":
                for inner in read(row, "ranges"):
                    yield from _missing(inner, NEEDED["ranges"])
            if name == "hours_exceptions" and not row.is_closed and not row.time_range:
                field = "closes" if row.opens else "opens"
                yield RowProblem(row, field, _("Say the hours of these days, or mark them closed."))


def _missing(row: Any, fields: tuple[str, ...]) -> Iterator[RowProblem]:
    for name in fields:
        if getattr(row, f"{name}_id" if name == "image" else name) in (None, ""):
            yield RowProblem(row, name, _("This field is required."))


def _policy(venue: Any, ranges: Sequence[Any]) -> Iterator[RowProblem]:
    """Hours of holidays count only under the policy that asks for them."""
    of_holidays = [row for row in ranges if row.applies == Applies.HOLIDAYS]
    if of_holidays and venue.holiday_policy != HolidayPolicy.OWN_HOURS:
        message = _("These hours count only where holidays have hours of their own.")
        yield RowProblem(of_holidays[0], "applies", message)
