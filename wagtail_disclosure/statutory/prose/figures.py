"""X1: the figures that the text states, against the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.messages import TABLE_NAMES
from wagtail_disclosure.statutory.prose.clauses import Clause, clauses_of
from wagtail_disclosure.statutory.prose.messages import FIGURE, FIGURE_NONE, OR, chapter_name
from wagtail_disclosure.statutory.prose.quantities import number_of
from wagtail_disclosure.statutory.prose.report_text import ReportText
from wagtail_disclosure.statutory.prose.wordings import WORDINGS, Wording
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Statement", "check_figures", "statements_of"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that was read: which one, its value, its chapter and the sentence it stands in."""

    wording: Wording
    value: Decimal
    chapter: int
    quote: str


def check_figures(text: ReportText, tables: Mapping[str, TableValues]) -> tuple[Finding, ...]:
    """Compare every figure that can be read from the text with the table that holds it.

    A figure that agrees with any customary reading is right: the total, or the total without the
    cases that are pending. A sentence that gives one figure two values is passed over.
    """
    said: dict[tuple[int, str, str], dict[Decimal, Statement]] = {}
    for one in statements_of(text):
        if one.wording.table in tables:
            said.setdefault((one.chapter, one.quote, one.wording.name), {})[one.value] = one
    found = (one for values in said.values() if len(values) == 1 for one in values.values())
    findings = (_compare(one, tables[one.wording.table]) for one in found)
    return tuple(finding for finding in findings if finding)


def statements_of(text: ReportText) -> Iterator[Statement]:
    """Yield the figures that the text states, in their order."""
    for chapter, paragraph in text.paragraphs():
        for clause in clauses_of(paragraph, text.year):
            for wording in WORDINGS:
                value = _value(wording, clause) if wording.cue in clause.text else None
                if value is not None:
                    yield Statement(wording, value, chapter, clause.sentence)


def _value(wording: Wording, clause: Clause) -> Decimal | None:
    if clause.is_part and not wording.in_parts:
        return None
    if wording.forbidden.search(clause.text):
        return None
    for pattern in wording.patterns:
        found = pattern.search(clause.text)
        if found and _is_in_context(wording, clause, found.end()):
            return number_of(found["n"])
    return Decimal() if _says_none(wording, clause) else None


def _is_in_context(wording: Wording, clause: Clause, end: int) -> bool:
    """Whether what the figure counts was named before or with it, and not only after it."""
    earlier = clause.earlier if wording.goes_on else ""
    return wording.context.search(earlier + clause.before + clause.text[:end]) is not None


def _says_none(wording: Wording, clause: Clause) -> bool:
    said = clause.before + clause.text
    start = len(clause.before)
    ends = (end for pattern in wording.zeros for end in _ends(pattern, said))
    return any(end > start and wording.context.search(said) is not None for end in ends)


def _ends(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    return (found.end() for found in pattern.finditer(text))


def _compare(statement: Statement, values: TableValues) -> Finding | None:
    wording = statement.wording
    sums = list(dict.fromkeys(one for reading in wording.readings for one in reading.of(values)))
    if not sums or any(_agrees(statement.value, one) for one in sums):
        return None
    cells = wording.readings[0].cells(values.table)
    allowed = OR.join(f"{one:f}" for one in sums)
    template = FIGURE if statement.value else FIGURE_NONE
    return Finding(
        "X1",
        Severity.WARNING,
        wording.table,
        template.format(
            chapter=chapter_name(statement.chapter),
            name=wording.name,
            stated=f"{statement.value:f}",
            table=TABLE_NAMES[wording.table],
            allowed=allowed,
        ),
        cells,
        tuple(values.table.label_of(cell) for cell in cells),
        allowed,
        f"{statement.value:f}",
        statement.chapter,
        statement.quote,
    )


def _agrees(stated: Decimal, number: Decimal) -> bool:
    """Whether a figure is the number, or the number rounded to the places that the figure has."""
    exponent = stated.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return stated == number or (places > 0 and round(number, places) == stated)
