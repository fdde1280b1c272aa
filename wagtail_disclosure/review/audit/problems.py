"""What the verification can find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

__all__ = ["Problem", "ProblemKind"]


class ProblemKind(StrEnum):
    """What is wrong, as the JSON output names it."""

    UNREADABLE = "unreadable"
    CHANGED = "changed"
    MISSING = "missing"
    CHAIN = "chain"
    HEAD = "head"
    REVISION = "revision"
    AUTHOR = "author"
    PURGED = "purged"
    UNREVIEWED = "unreviewed"
    CONTENT = "content"
    ALIAS = "alias"
    WITHDRAWAL = "withdrawal"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class Problem:
    """One disagreement, with the number of the entry or the key of the page that it is about."""

    kind: ProblemKind
    message: str
    sequence: int | None = None
    page_id: int | None = None

    @property
    def is_serious(self) -> bool:
        """False for what good housekeeping does as well: an old revision is no longer kept."""
        return self.kind != ProblemKind.PURGED

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind.value,
            "sequence": self.sequence,
            "page_id": self.page_id,
            "message": self.message,
        }
