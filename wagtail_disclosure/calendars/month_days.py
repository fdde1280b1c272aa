"""A day that comes back every year, written as month and day."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["day_in"]

_MONTH_AND_DAY = re.compile(r"\d\d-\d\d", re.ASCII)


def day_in(year: int, text: str) -> date:
    """Return the day of ``year`` that ``text``, such as ``01-31``, names.

    Raises ``ValueError`` for anything that is no day of that year.
    """
    if not _MONTH_AND_DAY.fullmatch(text):
        raise ValueError(f"not a month and a day: {text!r}")
    return date.fromisoformat(f"{year:04d}-{text}")
