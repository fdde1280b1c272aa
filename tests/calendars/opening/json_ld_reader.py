"""A reader of schema.org opening hours that knows nothing of the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

Specification = Mapping[str, Any]
MINUTES = 24 * 60


@dataclass(frozen=True)
class JsonLdReader:
    """Says whether a place is open by its JSON-LD; none when that says nothing of the moment."""

    regular: Sequence[Specification]
    special: Sequence[Specification]

    def is_open(self, moment: datetime) -> bool | None:
        today = moment.date()
        claims = [self._claim(day, moment) for day in (today - timedelta(days=1), today)]
        if True in claims:
            return True
        return None if None in claims else False

    def _claim(self, day: date, moment: datetime) -> bool | None:
        """Say whether the moment lies in the hours that begin on ``day``."""
        said = [one for one in self.special if _is_valid(one, day)] or [
            one for one in self.regular if _is_valid(one, day) and _is_weekday(one, day)
        ]
        midnight = datetime.combine(day, datetime.min.time(), moment.tzinfo)
        minute = (moment - midnight) // timedelta(minutes=1)
        return any(_covers(one, minute) for one in said) if said else None


def _is_valid(said: Specification, day: date) -> bool:
    return said.get("validFrom", "") <= day.isoformat() <= said.get("validThrough", "9999")


def _is_weekday(said: Specification, day: date) -> bool:
    return f"https://schema.org/{day:%A}" in said["dayOfWeek"]


def _covers(said: Specification, minute: int) -> bool:
    opens, closes = (_minutes(said[key]) for key in ("opens", "closes"))
    if opens == closes == 0:
        return False
    if closes <= opens:
        closes += MINUTES
    if closes - opens == MINUTES - 1:
        closes += 1
    return opens <= minute < closes


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
