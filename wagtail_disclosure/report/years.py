"""Which years an annual report can be about."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

__all__ = ["FIRST_YEAR", "plausible_year", "year_taken"]

# The Regulations came into force on 1 May 2008; the first reports are about that year.
FIRST_YEAR = 2008


def plausible_year(year: int) -> None:
    """Raise `ValidationError` for a year before the Regulations or one that has not begun."""
    this_year = timezone.localdate().year
    if not FIRST_YEAR <= year <= this_year:
        raise ValidationError(
            _("Enter a year from %(first)s to %(last)s."),
            code="implausible_year",
            params={"first": str(FIRST_YEAR), "last": str(this_year)},
        )


def year_taken(year: int) -> ValidationError:
    """The answer to a second report of one agency for one year."""
    return ValidationError(
        _("This agency already has a report for %(year)s."),
        code="year_taken",
        params={"year": str(year)},
    )
