"""Today in Beijing, wherever the process or the reader is."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

__all__ = ["beijing_day"]

BEIJING = ZoneInfo("Asia/Shanghai")


def beijing_day(moment: datetime | None = None) -> date:
    """The day of `moment` in Beijing; today where none is given."""
    return (moment or timezone.now()).astimezone(BEIJING).date()
