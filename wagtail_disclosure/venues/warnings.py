"""What may be right and probably is not: shown to the editor and in the proofreading, it stops
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail_disclosure.venues.entered_hours import EnteredHours, rows_of
from wagtail_disclosure.venues.row_problems import problems_in_words

__all__ = ["Warned", "hours_warnings"]


@dataclass(frozen=True, slots=True)
class Warned:
    """``name`` is the same for the same kind of warning, ``place`` says where it is."""

    name: str
    place: str
    message: str


def hours_warnings(venue: Any, today: date) -> Iterator[Warned]:
    """Of the hours of a venue, on ``today``; a page that stands nowhere yet has no closures."""
    closures = venue.schedule.closures
    for problem in problems_in_words(EnteredHours(venue, rows_of), today, closures):
        if problem.code:
            yield Warned(problem.code, _place(problem.row), problem.message)


def _place(row: Any) -> str:
    """What the row is, and of which day."""
    name = str(row._meta.verbose_name)
    day = getattr(row, "starts_on", None)
    return f"{name} {day.isoformat()}" if day else name
