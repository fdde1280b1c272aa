"""What the doctor says: a sentence on what is wrong and one on what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from wagtail_disclosure.review.people.actors import name_of

__all__ = ["Level", "Problem", "named"]


class Level(StrEnum):
    """An error stops the review of something; a warning may; information is to be known."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is, or may be, in the way of the review. ``agency`` is blank where it concerns
    the whole portal.
    """

    level: Level
    code: str
    message: str
    advice: str
    agency: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def named(users: Iterable[Any]) -> str:
    """The people's names in a row."""
    return ", ".join(name_of(user) for user in users)
