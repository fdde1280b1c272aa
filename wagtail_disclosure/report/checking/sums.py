"""The tables of an agency against those of its subordinates, in few findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wagtail_disclosure.report.checking.messages import SUMS_DIFFER
from wagtail_disclosure.statutory.findings import Finding, Reconciliation, Severity
from wagtail_disclosure.statutory.hierarchy import check_sum
from wagtail_disclosure.statutory.messages import TABLE_NAMES
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["check_sums"]

# More cells of one table than these are one finding: nobody writes a hundred reasons.
MOST_CELLS = 3

Parts = Mapping[str, Mapping[str, TableValues] | None]


def check_sums(tables: Mapping[str, TableValues], parts: Parts) -> Reconciliation:
    """Compare each table with the sum of the subordinate agencies' tables; without them, nothing.

    A table of which many cells differ has one finding, at all of these cells.
    """
    outcome = Reconciliation()
    for key, values in tables.items() if parts else ():
        own = {name: filed.get(key) if filed else None for name, filed in parts.items()}
        found = check_sum(values, own)
        outcome += Reconciliation(
            found.rules_run, tuple(_gathered(key, found.findings)), found.not_assessable
        )
    return outcome


def _gathered(table: str, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    if len(findings) <= MOST_CELLS:
        yield from findings
        return
    cells = tuple(cell for finding in findings for cell in finding.cells)
    labels = tuple(label for finding in findings for label in finding.labels)
    listed = "；".join(f"{one.labels[0]}：{one.actual}（{one.expected}）" for one in findings)
    message = SUMS_DIFFER.format(table=TABLE_NAMES[table], count=len(findings))
    sums = "；".join(str(one.expected) for one in findings)
    yield Finding(
        "SUM", Severity.WARNING, table, message, cells, labels, expected=sums, quote=listed
    )
