"""The statutory tables that were collected from a file, as a report with its findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wagtail_disclosure.report.importers.found import Uncertain
from wagtail_disclosure.report.importers.identity import Identity
from wagtail_disclosure.report.importers.wording import NOT_IN_EDITION, TABLE_DISPUTED
from wagtail_disclosure.statutory.edition_choice import choose_tables
from wagtail_disclosure.statutory.editions import TABLE_KEYS
from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.labelled import LabelledReport, assemble
from wagtail_disclosure.statutory.messages import NO_TABLE, TABLE_NAMES
from wagtail_disclosure.statutory.recognition.tables import Collected
from wagtail_disclosure.statutory.values import Unreadable

__all__ = ["report_of", "uncertain_cells", "unread_cells"]


def report_of(collected: Collected, identity: Identity) -> LabelledReport:
    """Choose editions, read the entries, and add what was found about the file as a whole."""
    chosen = choose_tables(collected.given, "", identity.year)
    report = assemble(identity.agency, identity.year, chosen)
    findings = (*identity.findings, *_missing(report, collected), *report.findings)
    return replace(report, findings=findings)


def uncertain_cells(report: LabelledReport, collected: Collected) -> Iterator[Uncertain]:
    """Yield what stands in the tables of a file and was not taken."""
    for stray in collected.strays:
        yield Uncertain(" / ".join(stray.labels), stray.text, stray.why)
    yield from unread_cells(report)


def unread_cells(report: LabelledReport) -> Iterator[Uncertain]:
    """Yield labels without a place in the form, and entries that are no acceptable number."""
    for label in report.unread:
        yield Uncertain(label, "", NOT_IN_EDITION)
    refused = {finding.cells[0]: finding for finding in report.findings if finding.rule == "CELL"}
    for values in report.tables.values():
        for cell, value in values.numbers.items():
            if isinstance(value, Unreadable):
                yield Uncertain(report.label_of(cell), value.text, refused[cell].message)


def _missing(report: LabelledReport, collected: Collected) -> Iterator[Finding]:
    for key in TABLE_KEYS:
        if key in collected.disputed:
            yield _finding(key, TABLE_DISPUTED)
        elif key not in report.tables:
            yield _finding(key, NO_TABLE)


def _finding(key: str, message: str) -> Finding:
    return Finding("TABLE", Severity.WARNING, key, message.format(table=TABLE_NAMES[key]))
