"""Open now, until when, or opens next: in words, for one moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wagtail_disclosure.calendars.opening.day_hours import Cause
from wagtail_disclosure.calendars.opening.schedule import Kinds, Schedule
from wagtail_disclosure.calendars.opening.status import DAYS_AHEAD, Status, status_at
from wagtail_disclosure.venues.words import cause_in_words, moment_in_words

__all__ = ["StatusWords", "status_in_words"]


@dataclass(frozen=True, slots=True)
class StatusWords:
    """``state`` is open, closed or unknown; the headline says it and what comes next."""

    state: str
    headline: str
    details: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return self.state == "open"


def status_in_words(schedule: Schedule, now: datetime, kinds: Kinds) -> StatusWords:
    """What a visitor wants to know first. All times are Beijing time."""
    status = status_at(schedule, now, kinds)
    details = tuple(text for text in _details(status) if text)
    if status.is_open is None:
        return StatusWords("unknown", _("The hours of today are not known yet"), details)
    if status.is_open:
        return StatusWords("open", _open(status), details)
    return StatusWords("closed", _closed(status), details)


def _open(status: Status) -> str:
    if status.closes_at is None:
        return _("Open now")
    until = moment_in_words(status.closes_at, status.at.date())
    return _("Open now, until %(moment)s") % {"moment": until}


def _closed(status: Status) -> str:
    today = status.at.date()
    shut = status.today.cause is Cause.CLOSURE
    if status.opens_next:
        moment = moment_in_words(status.opens_next, today)
        if shut:
            return _("Temporarily closed, opens again %(moment)s") % {"moment": moment}
        return _("Closed now, opens %(moment)s") % {"moment": moment}
    if shut:
        return _("Temporarily closed")
    if status.unknown_from:
        return _("Closed now")
    return _("Closed; no opening in the next %(count)d days") % {"count": DAYS_AHEAD}


def _details(status: Status) -> Iterator[str]:
    if status.last_entry_passed:
        yield _("no more entry today")
    elif status.last_entry:
        last = f"{status.last_entry:%H:%M}"
        yield _("last entry %(time)s") % {"time": last}
    yield cause_in_words(status.today)
    if status.unknown_from and status.unknown_from > status.at:
        day = date_format(status.unknown_from.date(), "DATE_FORMAT")
        yield _("from %(day)s on the hours are not known yet") % {"day": day}
