"""The check of one report page: every finding with its key, its place and its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.checking.context import Context, context_of
from wagtail_disclosure.report.checking.errors import error_findings
from wagtail_disclosure.report.checking.keys import key_of
from wagtail_disclosure.report.checking.settled import SettledWarning, settled_of
from wagtail_disclosure.report.checking.sums import check_sums
from wagtail_disclosure.report.checking.texts import text_of_page
from wagtail_disclosure.report.tables import tables_of
from wagtail_disclosure.statutory.check import check_report
from wagtail_disclosure.statutory.findings import Finding, NotAssessable, Severity
from wagtail_disclosure.statutory.labelled import LabelledReport

__all__ = ["CheckedFinding", "PageCheck", "check_in_context", "check_page"]


@dataclass(frozen=True, slots=True)
class CheckedFinding:
    """A finding about a page; `settled` is the reason that somebody gave for a warning."""

    finding: Finding
    key: str
    settled: SettledWarning | None = None

    @property
    def is_error(self) -> bool:
        return self.finding.severity is Severity.ERROR

    @property
    def is_open(self) -> bool:
        return not self.is_error and self.settled is None


@dataclass(frozen=True, slots=True)
class PageCheck:
    """What was found in a report and what could not be assessed. `findings` holds each once, errors
    first, then in the order of the report.
    """

    findings: tuple[CheckedFinding, ...]
    not_assessable: tuple[NotAssessable, ...] = ()

    @property
    def errors(self) -> tuple[CheckedFinding, ...]:
        """What stops submission and publication."""
        return tuple(one for one in self.findings if one.is_error)

    @property
    def open_warnings(self) -> tuple[CheckedFinding, ...]:
        """The warnings that need a reason before the report is submitted."""
        return tuple(one for one in self.findings if one.is_open)

    @property
    def settled(self) -> tuple[CheckedFinding, ...]:
        """The warnings that have their reason."""
        return tuple(one for one in self.findings if one.settled)

    @property
    def count(self) -> int:
        """How many findings wait for somebody."""
        return len(self.errors) + len(self.open_warnings)


def check_page(page: Any) -> PageCheck:
    """Check `page` as it is in memory, against what the portal has."""
    return check_in_context(page, context_of(page), settled_of(page.pk))


def check_in_context(page: Any, context: Context, settled: dict[str, SettledWarning]) -> PageCheck:
    """Check `page` against what was collected. No query but those of the publication rules."""
    tables = dict(tables_of(page))
    warnings, not_assessable = _warnings(page, context) if page.year else ((), ())
    found: dict[str, CheckedFinding] = {}
    for finding in (*error_findings(page), *warnings):
        key = key_of(finding, tables)
        is_error = finding.severity is Severity.ERROR
        found.setdefault(key, CheckedFinding(finding, key, None if is_error else settled.get(key)))
    return PageCheck(tuple(sorted(found.values(), key=_order)), not_assessable)


def _warnings(page: Any, context: Context) -> tuple[tuple[Finding, ...], tuple[NotAssessable, ...]]:
    report = LabelledReport(context.agency, page.year, dict(tables_of(page)))
    result = check_report(
        report,
        context.previous,
        text=text_of_page(page),
        previous_text=context.previous_text,
        fees_yuan=page.fees_yuan,
        known=context.known,
        similarity_percent=get_settings().REPORT_SIMILARITY_PERCENT,
    )
    sums = check_sums(report.tables, context.parts)
    found = (*_only_warnings(result.findings), *sums.findings)
    return found, (*result.not_assessable, *sums.not_assessable)


def _only_warnings(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Errors are told by the rules of publication, which know what an editor can change."""
    return (one for one in findings if one.severity is Severity.WARNING)


def _order(found: CheckedFinding) -> tuple[bool, int]:
    return not found.is_error, found.finding.chapter or _CHAPTERS.get(found.finding.table, 0)


_CHAPTERS = {"table2": 2, "table3": 3, "table4": 4}
