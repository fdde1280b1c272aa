"""What a report is held against: last year's, the portal's registers, subordinate agencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.checking.known import known_of
from wagtail_disclosure.report.checking.texts import text_of_page
from wagtail_disclosure.report.siblings import published_reports, report_of_last_year
from wagtail_disclosure.report.tables import tables_of
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.plausibility import Known
from wagtail_disclosure.statutory.prose.report_text import ReportText
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Context", "context_of"]

Tables = dict[str, TableValues]


@dataclass(frozen=True, slots=True)
class Context:
    """`parts` holds the published tables of each subordinate agency by its name, `None` of one that
    has not published.
    """

    agency: str = ""
    previous: LabelledReport | None = None
    previous_text: ReportText | None = None
    known: Known = field(default_factory=Known)
    parts: dict[str, Tables | None] = field(default_factory=dict)


def context_of(page: Any) -> Context:
    """Collect what `page`, a report in the tree with a year, is held against. The number of queries
    does not grow with anything.
    """
    agency = agency_of(page) if page.path and page.year else None
    if agency is None:
        return Context()
    last = report_of_last_year(agency, page)
    return Context(
        agency.name,
        LabelledReport(agency.name, last.year, dict(tables_of(last))) if last else None,
        text_of_page(last) if last else None,
        known_of(agency, page.year),
        dict(_parts(agency, page.year)),
    )


def _parts(agency: Agency, year: int) -> Iterator[tuple[str, Tables | None]]:
    subordinates = list(agency.subordinates.order_by("name"))
    reports = published_reports(subordinates, year) if subordinates else {}
    for one in subordinates:
        report = reports.get(one.pk)
        yield one.name, dict(tables_of(report)) if report else None
