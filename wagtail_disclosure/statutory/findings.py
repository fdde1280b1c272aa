"""What a check says: findings, and rules that could not be assessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from wagtail_disclosure.statutory.numbers import Number
from wagtail_disclosure.statutory.schema import Cell

__all__ = ["Finding", "NotAssessable", "Reconciliation", "Severity"]


class Severity(StrEnum):
    """An error stops publication; a warning asks for a look or a reason."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or doubtful.

    `cells` are addresses in the table of this year, for marking them in a form; `labels` are the
    printed label paths of all cells concerned, those of a previous report included. A finding about
    the text names its `chapter` (1 to 6, 0 for the report as a whole) and quotes what it speaks of.
    """

    rule: str
    severity: Severity
    table: str
    message: str
    cells: tuple[Cell, ...] = ()
    labels: tuple[str, ...] = ()
    expected: Number | str | None = None
    actual: Number | str | None = None
    chapter: int = 0
    quote: str = ""


@dataclass(frozen=True, slots=True)
class NotAssessable:
    """A rule in scope that could not be applied, the cells that stand in the way, and why."""

    rule: str
    table: str
    reason: str
    cells: tuple[Cell, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The outcome of a set of rules. `rules_run` counts all in scope, not assessable included."""

    rules_run: int = 0
    findings: tuple[Finding, ...] = ()
    not_assessable: tuple[NotAssessable, ...] = ()

    @classmethod
    def of(cls, outcomes: Iterable[Finding | NotAssessable | None]) -> Self:
        """Collect one outcome per rule; `None` is a rule that holds."""
        outcomes = list(outcomes)
        return cls(
            len(outcomes),
            tuple(outcome for outcome in outcomes if isinstance(outcome, Finding)),
            tuple(outcome for outcome in outcomes if isinstance(outcome, NotAssessable)),
        )

    def __add__(self, other: Reconciliation) -> Reconciliation:
        return Reconciliation(
            self.rules_run + other.rules_run,
            self.findings + other.findings,
            self.not_assessable + other.not_assessable,
        )
