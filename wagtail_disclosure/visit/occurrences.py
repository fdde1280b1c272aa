"""When an event takes place. All times are Beijing time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.calendars.opening.schedule import BEIJING

__all__ = ["AbstractOccurrence", "Slot", "slots_of"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One time that an event takes place, on days that are both included."""

    starts_on: date
    ends_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    is_cancelled: bool = False
    note: str = ""

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.ends_on < beijing_today()

    @property
    def start(self) -> date | datetime:
        """The moment it starts, or the day where no time is given."""
        return _moment(self.starts_on, self.starts_at)

    @property
    def end(self) -> date | datetime | None:
        """The moment it ends, or the day; None where it has a start and no known end."""
        if self.starts_at and not self.ends_at:
            return None if self.ends_on == self.starts_on else self.ends_on
        return _moment(self.ends_on, self.ends_at)

    @property
    def is_one_day(self) -> bool:
        return self.starts_on == self.ends_on


def slots_of(rows: Iterable[Any]) -> list[Slot]:
    """Occurrence rows as slots, the earliest first."""
    slots = [
        Slot(
            starts_on=row.starts_on,
            ends_on=row.ends_on or _last_day(row),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            is_cancelled=row.is_cancelled,
            note=row.note,
        )
        for row in rows
        if row.starts_on
    ]
    return sorted(slots, key=lambda slot: (slot.starts_on, slot.starts_at or time.min))


def _last_day(row: Any) -> date:
    """The day it ends where none is given: past midnight, when it ends earlier than it starts."""
    is_overnight = row.starts_at and row.ends_at and row.ends_at <= row.starts_at
    return row.starts_on + timedelta(days=1) if is_overnight else row.starts_on


def _moment(day: date, at: time | None) -> date | datetime:
    return datetime.combine(day, at, BEIJING) if at else day


class AbstractOccurrence(models.Model):
    """A time that an event takes place. Child relation ``occurrences``."""

    starts_on = models.DateField(_("first day"), null=True)
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Blank: the same day.")
    )
    ends_at = models.TimeField(
        _("ends at"),
        null=True,
        blank=True,
        help_text=_("Earlier than the start, without a last day: after midnight."),
    )
    is_cancelled = models.BooleanField(_("does not take place"), default=False)
    note = models.CharField(
        _("note"), max_length=100, blank=True, help_text=_("Such as why it does not take place.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.starts_on}"

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("It cannot end before it begins.")})
        if self.ends_at and not self.starts_at:
            raise ValidationError({"starts_at": _("Say when it starts, not only when it ends.")})
        if self.starts_on and self.ends_on == self.starts_on and self._runs_backwards():
            raise ValidationError({"ends_at": _("It cannot end before it begins.")})
        if self.is_cancelled and not self.note.strip():
            raise ValidationError({"note": _("Say why it does not take place.")})

    def _runs_backwards(self) -> bool:
        return bool(self.starts_at and self.ends_at and self.ends_at <= self.starts_at)
