"""Report pages for tests: tables filled by cell, pages in a section."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from tests.factories import make_section, part
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.document import Chapter, ReportDocument, Statutory
from wagtail_disclosure.report.paths import path_of
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.schema import Table
from wagtail_disclosure.statutory.wording import report_title

Numbers = Mapping[str, object]

# Three received, two granted, one carried forward: adds up.
BALANCED = {
    "received.natural_person": 3,
    "closed.granted.natural_person": 2,
    "carried_forward.natural_person": 1,
}


def raw_table(table: Table, numbers: Numbers | None = None, rest: object = 0) -> dict[str, Any]:
    """The JSON of a table: `numbers` by row and column path, `rest` in all other cells."""
    raw: dict[str, Any] = {}
    for cell in table.cells():
        if not table.is_total(cell):
            *groups, last = path_of(cell)
            level = raw
            for key in groups:
                level = level.setdefault(key, {})
            level[last] = (numbers or {}).get(f"{cell.row}.{cell.column}", rest)
    return raw


def stream(
    key: str, numbers: Numbers | None = None, *, edition: str = "2021", rest: object = 0
) -> Any:
    """The value of a chapter with one statutory table."""
    table = get_edition(edition).table(key)
    return [{"type": f"{key}_{edition}", "value": raw_table(table, numbers, rest)}]


def report_values(**fields: Any) -> dict[str, Any]:
    """Everything a report needs to be published."""
    return {
        "year": 2023,
        "overview": [("text", "<p>一年来的工作。</p>")],
        "disclosed": stream("table2"),
        "requests": stream("table3", BALANCED),
        "remedies": stream("table4"),
        "problems": [("text", "<p>问题与改进。</p>")],
        "fees_yuan": Decimal(0),
        "issued_on": date(2024, 1, 12),
        **fields,
    }


def make_draft(index: Any = None, **fields: Any) -> Any:
    """A report that has never been published."""
    index = index or part(make_section(), "reports")
    page = get_settings().model("REPORT_PAGE_MODEL")(live=False, **report_values(**fields))
    index.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def make_report(index: Any = None, **fields: Any) -> Any:
    """A published report, fresh from the database."""
    page = make_draft(index, **fields)
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)


def document_of(report: LabelledReport) -> ReportDocument:
    """A document that holds the tables of ``report`` and no text."""
    chapters = tuple(
        Chapter(number, values.table.title, (Statutory(values),))
        for number, values in enumerate(report.tables.values(), start=2)
    )
    title = report_title(report.agency, report.year)
    return ReportDocument(title, report.agency, report.year, "", chapters, report.agency)
