"""Check a whole report: its own arithmetic, and its fit with the year before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from wagtail_disclosure.statutory.continuity import compare_years
from wagtail_disclosure.statutory.editions import TABLE_KEYS
from wagtail_disclosure.statutory.findings import (
    Finding,
    NotAssessable,
    Reconciliation,
    Severity,
)
from wagtail_disclosure.statutory.identities import identities
from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.messages import NO_TABLE, OTHER_AGENCY, TABLE_NAMES
from wagtail_disclosure.statutory.plausibility import Known, check_direct_suits, check_zeros
from wagtail_disclosure.statutory.prose.check import check_text
from wagtail_disclosure.statutory.prose.report_text import ReportText
from wagtail_disclosure.statutory.reconcile import reconcile

__all__ = ["CheckResult", "check_report"]

# From this share on, a chapter is too much like last year's.
SIMILARITY_PERCENT = 70
NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What was checked and found.

    `rules_run` counts the rules of the tables' arithmetic in scope, whether they could be assessed
    or not: 42 for a report in the 2021 edition, 40 with the single-row （六）其他处理 of 2019, and
    9 more with a previous report. Other rules are not counted. `edition` is `2019`, `2021` or
    `mixed`.
    """

    agency: str
    year: int
    edition: str
    rules_run: int
    findings: tuple[Finding, ...]
    not_assessable: tuple[NotAssessable, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop publication."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def verdict(self) -> str:
        """`fail` when there is an error, else `pass`; warnings do not count."""
        return "fail" if self.errors else "pass"

    def to_json(self) -> dict[str, Any]:
        """Return the result as plain data; cells are label paths joined by " / "."""
        return {
            "agency": self.agency,
            "year": self.year,
            "edition": self.edition,
            "verdict": self.verdict,
            "rules_run": self.rules_run,
            "findings": [_finding_json(finding) for finding in self.findings],
            "not_assessable": [
                {"rule": item.rule, "cells": list(item.labels), "reason": item.reason}
                for item in self.not_assessable
            ],
        }


def check_report(
    report: LabelledReport,
    previous: LabelledReport | None = None,
    *,
    text: ReportText | None = None,
    previous_text: ReportText | None = None,
    fees_yuan: Decimal | None = None,
    known: Known = NOTHING_KNOWN,
    similarity_percent: int = SIMILARITY_PERCENT,
) -> CheckResult:
    """Apply every rule that the input allows.

    `previous` is the report of the year before, `text` and `previous_text` what the two say outside
    their tables, `fees_yuan` the fees for processing information, `known` what the portal counts.
    """
    outcome = Reconciliation(findings=report.findings)
    for key in TABLE_KEYS:
        outcome += _check_table(report, key)
    if previous:
        outcome += Reconciliation(findings=_same_agency(report, previous))
        outcome += compare_years(report, previous)
    outcome += Reconciliation(findings=_plausibility(report, previous, known))
    if text:
        found = check_text(text, report.tables, previous_text, fees_yuan, similarity_percent)
        outcome += Reconciliation(findings=found)
    return CheckResult(
        report.agency,
        report.year,
        report.edition,
        outcome.rules_run,
        outcome.findings,
        outcome.not_assessable,
    )


def _plausibility(
    report: LabelledReport, previous: LabelledReport | None, known: Known
) -> tuple[Finding, ...]:
    is_last_year = previous is not None and previous.year == report.year - 1
    before = previous.tables if previous and is_last_year else {}
    return (
        *check_zeros(report.tables, before, known),
        *check_direct_suits(report.year, report.tables),
    )


def _check_table(report: LabelledReport, key: str) -> Reconciliation:
    if key in report.tables:
        return reconcile(report.tables[key], report.label_of)
    reason = NO_TABLE.format(table=TABLE_NAMES[key])
    return Reconciliation.of(
        NotAssessable(
            identity.rule,
            key,
            reason,
            identity.cells,
            tuple(report.label_of(cell) for cell in identity.cells),
        )
        for identity in identities(report.table(key))
    )


def _same_agency(report: LabelledReport, previous: LabelledReport) -> tuple[Finding, ...]:
    if core_of(report.agency) == core_of(previous.agency):
        return ()
    message = OTHER_AGENCY.format(agency=report.agency, previous=previous.agency)
    return (
        Finding(
            "PREVIOUS",
            Severity.WARNING,
            "",
            message,
            expected=report.agency,
            actual=previous.agency,
        ),
    )


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "table": finding.table,
        "cells": list(finding.labels),
        "expected": _plain(finding.expected),
        "actual": _plain(finding.actual),
        "message": finding.message,
    } | _place_json(finding)


def _place_json(finding: Finding) -> dict[str, Any]:
    """Chapter and quote of a finding about the text; findings about tables have neither."""
    place: dict[str, Any] = {}
    if finding.chapter:
        place["chapter"] = finding.chapter
    if finding.quote:
        place["quote"] = finding.quote
    return place


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value
