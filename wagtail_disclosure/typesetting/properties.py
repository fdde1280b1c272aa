"""What a document says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself. *dated* is the date of the document."""

    title: str
    author: str
    subject: str
    dated: date
    language: str = "zh-CN"
    creator: str = "wagtail-disclosure"

    @property
    def moment(self) -> datetime:
        """The beginning of the day of the document, Beijing time."""
        return datetime.combine(self.dated, time(), BEIJING)
