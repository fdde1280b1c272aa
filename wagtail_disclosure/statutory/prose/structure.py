"""Whether the parts of the form are there: chapters, tables, length, numbers of headings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.messages import TABLE_NAMES
from wagtail_disclosure.statutory.prose.messages import (
    CHAPTER_EMPTY,
    CHAPTER_MISSING,
    RESTARTED,
    TABLE_MISSING,
    TOO_LONG,
    chapter_name,
)
from wagtail_disclosure.statutory.prose.report_text import ReportText
from wagtail_disclosure.statutory.wording import HEADINGS

__all__ = ["LONGEST_OVERVIEW", "check_structure"]

# 国办公开办函〔2021〕30号, （一）总体情况: 篇幅原则上不超过一千字.
LONGEST_OVERVIEW = 1000
OVERVIEW = 1
# Chapters that the agency writes; chapter 6 at least reports the fees.
WRITTEN = (1, 5, 6)
_TABLES = {"table2": 2, "table3": 3, "table4": 4}
_RESTART = re.compile(r"\s*一\s*、")


def check_structure(text: ReportText, tables: Collection[str]) -> tuple[Finding, ...]:
    """Return what is missing, too long or wrongly numbered. A missing table is an error.

    Where the form is generated, its chapters and tables need not be looked for.
    """
    findings = [*_length(text), *_numbering(text)]
    if not text.has_form:
        findings = [*_chapters(text), *_tables(text, tables), *findings]
    return tuple(findings)


def overview_length(text: ReportText) -> int:
    """Characters of chapter 1, punctuation included and white space not."""
    return sum(len("".join(line.text.split())) for line in text.chapters.get(OVERVIEW, ()))


def _chapters(text: ReportText) -> Iterator[Finding]:
    for number, heading in enumerate(HEADINGS, 1):
        lines = text.chapters.get(number)
        if lines is None:
            yield _finding("CHAPTER", CHAPTER_MISSING.format(heading=heading), number)
        elif number in WRITTEN and not any(line.text.strip() for line in lines):
            yield _finding("CHAPTER", CHAPTER_EMPTY.format(heading=heading), number)


def _tables(text: ReportText, tables: Collection[str]) -> Iterator[Finding]:
    for key, chapter in _TABLES.items():
        if key not in tables:
            message = TABLE_MISSING.format(heading=HEADINGS[chapter - 1], table=TABLE_NAMES[key])
            yield Finding("TABLE", Severity.ERROR, key, message, chapter=chapter)


def _length(text: ReportText) -> Iterator[Finding]:
    count = overview_length(text)
    if count > LONGEST_OVERVIEW:
        message = TOO_LONG.format(count=count, limit=LONGEST_OVERVIEW)
        yield Finding(
            "LENGTH",
            Severity.WARNING,
            "",
            message,
            expected=LONGEST_OVERVIEW,
            chapter=OVERVIEW,
        )


def _numbering(text: ReportText) -> Iterator[Finding]:
    for number, lines in text.chapters.items():
        restart = next((line.text for line in lines if _RESTART.match(line.text)), "")
        if restart:
            message = RESTARTED.format(chapter=chapter_name(number))
            yield _finding("NUMBERING", message, number, restart)


def _finding(rule: str, message: str, chapter: int, quote: str = "") -> Finding:
    return Finding(rule, Severity.WARNING, "", message, chapter=chapter, quote=quote)
