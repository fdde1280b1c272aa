"""What may be right and probably is not: shown to the editor and in the proofreading, it stops
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

__all__ = ["Warned", "hours_warnings"]


@dataclass(frozen=True, slots=True)
class Warned:
    """``name`` is the same for the same kind of warning, ``place`` says where it is."""

    name: str
    place: str
    message: str


def hours_warnings(venue: Any, today: date) -> Iterator[Warned]:
    """Of the hours of a venue, on ``today``."""
    place = str(venue._meta.get_field("hours_exceptions").related_model._meta.verbose_name_plural)
    for row in venue.hours_exceptions.all():
        if row.last_day and row.last_day < today:
            message = _("This exception is past: %(day)s.") % {"day": row.last_day.isoformat()}
            yield Warned("past_exception", place, message)
    if not venue.opening_ranges.all() and not venue.seasons.all():
        message = _("No opening hours are entered: it counts as closed every day.")
        yield Warned("no_hours", str(_("Opening hours")), message)
