"""What was found in the file of an annual report, and what could not be made out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from wagtail_disclosure.report.document import Block
from wagtail_disclosure.statutory.labelled import LabelledReport

__all__ = ["FoundReport", "Uncertain"]


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Something that was not understood: the label path of a cell, or the place in the file, what
    stands there, and a sentence saying why it was not taken.
    """

    cell: str
    read: str
    why: str


@dataclass(frozen=True, slots=True)
class FoundReport:
    """An annual report as read from a file.

    `report` holds agency, year, tables and what reading them met. `chapters` holds the text of the
    chapters by number, tables left out. What the file does not say is "" or `None`.
    """

    report: LabelledReport
    title: str = ""
    chapters: Mapping[int, tuple[Block, ...]] = field(default_factory=dict)
    fees_yuan: Decimal | None = None
    issued_on: date | None = None
    uncertain: tuple[Uncertain, ...] = ()
