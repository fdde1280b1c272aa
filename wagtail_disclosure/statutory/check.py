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
from wagtail_disclosure.statutory.reconcile import reconcile

__all__ = ["CheckResult", "check_report"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What was checked and found.

    `rules_run` counts the rules in scope, whether they could be assessed or not: 42 for a report
    in the 2021 edition, 40 with the single-row （六）其他处理 of 2019, and 9 more with a previous
    report. `edition` is `2019`, `2021` or `mixed`.
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


def check_report(report: LabelledReport, previous: LabelledReport | None = None) -> CheckResult:
    """Apply every rule in scope to a report, the year-on-year rules when `previous` is given."""
    outcome = Reconciliation(findings=report.findings)
    for key in TABLE_KEYS:
        outcome += _check_table(report, key)
    if previous:
        outcome += Reconciliation(findings=_same_agency(report, previous))
        outcome += compare_years(report, previous)
    return CheckResult(
        report.agency,
        report.year,
        report.edition,
        outcome.rules_run,
        outcome.findings,
        outcome.not_assessable,
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
    }


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value
