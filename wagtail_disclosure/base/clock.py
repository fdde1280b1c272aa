"""Beijing time, which all of this goes by, whatever zone the reader or the process is in."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from wagtail_disclosure.calendars.opening.schedule import BEIJING

__all__ = ["beijing_day", "beijing_now", "beijing_today"]


def beijing_now() -> datetime:
    """This moment, in Beijing time."""
    return timezone.now().astimezone(BEIJING)


def beijing_today() -> date:
    """The day it is in Beijing."""
    return beijing_now().date()


def beijing_day(moment: datetime | None = None) -> date:
    """The day of ``moment`` in Beijing; today where none is given."""
    return (moment or timezone.now()).astimezone(BEIJING).date()
