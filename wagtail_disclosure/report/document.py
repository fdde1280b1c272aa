"""The annual report as one immutable document, from which every format is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from wagtail_disclosure.charts.spec import ChartSpec
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.text.numbering import heading_number

__all__ = [
    "Block",
    "Chapter",
    "Chart",
    "Figure",
    "FreeTable",
    "Paragraph",
    "ReportDocument",
    "Run",
    "Statutory",
    "SubHeading",
    "Verification",
]

LINKED = ("https://", "http://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; ``href`` is an absolute address. A line feed is a line end."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""

    @property
    def link(self) -> str:
        """The address where it leads somewhere from a file, too; "" for others, relative ones."""
        return self.href if self.href.startswith(LINKED) else ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``level`` counts how deep a bullet or a numbered item is nested, from 0."""

    runs: tuple[Run, ...]
    style: Literal["body", "quote", "bullet", "numbered"] = "body"
    level: int = 0

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class SubHeading:
    """A heading inside a chapter, with its number as typed: level 1 （一）, level 2 1."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Statutory:
    """One of the statutory tables, in the edition that its values belong to."""

    values: TableValues


@dataclass(frozen=True, slots=True)
class FreeTable:
    """A table of the authors' own: heading rows and rows of text; short rows are filled up."""

    caption: str
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """An image file, or a function that reads it, with its text equivalent."""

    data: bytes | Callable[[], bytes]
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the report."""

    spec: ChartSpec


Block: TypeAlias = Paragraph | SubHeading | Statutory | FreeTable | Figure | Chart


@dataclass(frozen=True, slots=True)
class Chapter:
    """One of the six chapters; ``heading`` is without its number."""

    number: int
    heading: str
    blocks: tuple[Block, ...] = ()

    @property
    def title(self) -> str:
        """The heading as printed, for example 一、总体情况."""
        return f"{heading_number(self.number, 1)}{self.heading}"


@dataclass(frozen=True, slots=True)
class Verification:
    """How a reader of a copy finds the live page: a code to type, and a short address."""

    code: str
    address: str


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """Everything the public sees of one report, in printed order.

    `fees_yuan` is what a generated sentence of chapter 6 states; `source` is the absolute address
    of the page.
    """

    title: str
    agency: str
    year: int
    opening: str
    chapters: tuple[Chapter, ...]
    issued_by: str
    issued_on: date | None = None
    meta: tuple[tuple[str, str], ...] = ()
    language: str = "zh-CN"
    verification: Verification | None = None
    fees_yuan: Decimal | None = None
    source: str = ""

    @property
    def title_lines(self) -> tuple[str, ...]:
        """The title as it is centred: the agency on a line of its own, then the rest."""
        rest = self.title.removeprefix(self.agency)
        return (self.agency, rest) if rest and rest != self.title else (self.title,)

    @property
    def signed_on(self) -> str:
        """The date of the document as printed, for example 2024年1月12日; "" while undated."""
        day = self.issued_on
        return f"{day.year}年{day.month}月{day.day}日" if day else ""
