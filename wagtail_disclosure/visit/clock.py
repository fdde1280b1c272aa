"""Now, in Beijing, wherever the process or the reader is."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

__all__ = ["BEIJING", "beijing_day", "beijing_now"]

BEIJING = ZoneInfo("Asia/Shanghai")


def beijing_now() -> datetime:
    """This moment as Beijing time."""
    return timezone.now().astimezone(BEIJING)


def beijing_day() -> date:
    """Today in Beijing."""
    return beijing_now().date()
