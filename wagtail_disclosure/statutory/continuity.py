"""Compare a report with that of the year before.

Y1: what was carried over is what the year before carried forward, per kind of applicant. Y2: what
is in force follows from the year before, what was issued and what was repealed. Checkers apply
both, the document does not state them, so they only warn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_disclosure.statutory.applicants import APPLICANT_COLUMNS
from wagtail_disclosure.statutory.findings import (
    Finding,
    NotAssessable,
    Reconciliation,
    Severity,
)
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.messages import (
    FORM_DIFFERS,
    NO_TABLE,
    TABLE_NAMES,
    WRONG_YEAR,
    obstacles,
    rule_broken,
)
from wagtail_disclosure.statutory.numbers import CellValue, is_number
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.totals import cells_of

__all__ = ["compare_years"]


@dataclass(frozen=True, slots=True)
class Link:
    """`actual` of this year is `before` of last year, plus `added`, less `removed` this year."""

    rule: str
    actual: Cell
    before: Cell
    added: tuple[Cell, ...] = ()
    removed: tuple[Cell, ...] = ()

    @property
    def table(self) -> str:
        """The table that the link stands in, of both years."""
        return self.actual.table

    @property
    def current(self) -> tuple[Cell, ...]:
        """The cells of this year's report."""
        return (self.actual, *self.added, *self.removed)


def compare_years(report: LabelledReport, previous: LabelledReport) -> Reconciliation:
    """Apply the nine year-on-year rules (Y1 seven times, Y2 twice); all of them are in scope."""
    return Reconciliation.of(_apply(link, report, previous) for link in _links())


def _links() -> Iterator[Link]:
    for column, _ in leaves_of(APPLICANT_COLUMNS):
        yield Link(
            "Y1",
            Cell("table3", "requests", "carried_over", column),
            Cell("table3", "requests", "carried_forward", column),
        )
    for row in ("government_rule", "normative_document"):
        issued, repealed, in_force = (
            Cell("table2", "normative_documents", row, column)
            for column in ("issued", "repealed", "in_force")
        )
        yield Link("Y2", in_force, in_force, (issued,), (repealed,))


def _apply(
    link: Link, report: LabelledReport, previous: LabelledReport
) -> Finding | NotAssessable | None:
    reason = _out_of_reach(link, report, previous)
    if reason:
        return NotAssessable(link.rule, link.table, reason)
    terms = _terms(link, report, previous)
    empty = [(label, value) for label, value in terms if not is_number(value)]
    if empty:
        reason = obstacles([value for _, value in empty])
        labels = tuple(label for label, _ in empty)
        return NotAssessable(link.rule, link.table, reason, labels=labels)
    return _compare(link, report, terms)


def _out_of_reach(link: Link, report: LabelledReport, previous: LabelledReport) -> str:
    """Say why the cells of a link cannot be looked up, "" when they can."""
    if previous.year != report.year - 1:
        return WRONG_YEAR.format(wanted=report.year - 1, given=previous.year)
    name = TABLE_NAMES[link.table]
    for side, cells in ((report, link.current), (previous, (link.before,))):
        if link.table not in side.tables:
            return f"{side.year}年：" + NO_TABLE.format(table=name)
        if not cells_of(side.table(link.table)).issuperset(cells):
            return FORM_DIFFERS.format(table=name)
    return ""


def _terms(
    link: Link, report: LabelledReport, previous: LabelledReport
) -> list[tuple[str, CellValue]]:
    """Return label and value of every cell of the link, that of last year last."""
    now, then = report.tables[link.table], previous.tables[link.table]
    terms = [(report.label_of(cell), now.get(cell)) for cell in link.current]
    before = f"{previous.year}年 / {previous.label_of(link.before)}"
    return [*terms, (before, then.get(link.before))]


def _compare(
    link: Link, report: LabelledReport, terms: list[tuple[str, CellValue]]
) -> Finding | None:
    numbers = [value for _, value in terms if isinstance(value, int)]
    actual, *changes, before = numbers
    added, removed = changes[: len(link.added)], changes[len(link.added) :]
    expected = before + sum(added) - sum(removed)
    if actual == expected:
        return None
    sums = {"expected": expected, "actual": actual}
    table = report.table(link.table)
    return Finding(
        link.rule,
        Severity.WARNING,
        link.table,
        rule_broken(link.rule, table, link.actual, numbers, sums),
        link.current,
        tuple(label for label, _ in terms),
        expected,
        actual,
    )
