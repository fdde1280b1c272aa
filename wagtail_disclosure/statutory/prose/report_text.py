"""The text of an annual report as plain lines by chapter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

__all__ = ["Line", "ReportText"]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or, inside a chapter, a heading as printed with its number."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class ReportText:
    """What a report says outside its statutory tables.

    `chapters` holds the lines of each chapter that the report has, by number from 1 to 6; a chapter
    that is there and says nothing has no lines. `opening` stands before chapter 1. `has_form` tells
    that headings, opening and fee sentence are generated, so that they need not be looked for.
    """

    year: int
    chapters: Mapping[int, tuple[Line, ...]] = field(default_factory=dict)
    title: str = ""
    opening: str = ""
    has_form: bool = False

    def lines(self) -> Iterator[tuple[int, Line]]:
        """Yield every line with its chapter, the opening as chapter 0."""
        if self.opening:
            yield 0, Line(self.opening)
        for number in sorted(self.chapters):
            for line in self.chapters[number]:
                yield number, line

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Yield the lines that are no headings, with their chapter."""
        return ((number, line.text) for number, line in self.lines() if not line.is_heading)
