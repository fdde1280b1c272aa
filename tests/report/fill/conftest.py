"""An agency with last year's report, documents and a register."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.factories import make_section, part
from tests.report.builders import BALANCED, make_report, stream
from tests.report.fill import register
from tests.report.fill.register import Request
from wagtail_disclosure.conf import get_settings

SOURCES = (
    "wagtail_disclosure.catalogue.figures.documents_of_the_year",
    "wagtail_disclosure.report.fill.last_year.figures_carried_over",
    "tests.report.fill.register.requests_of_the_year",
)


@pytest.fixture(autouse=True)
def sources(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False, "TABLE_SOURCES": SOURCES}


@pytest.fixture
def section(db: None) -> Any:
    return make_section()


@pytest.fixture
def index(section: Any) -> Any:
    return part(section, "reports")


@pytest.fixture
def last_year(index: Any) -> Any:
    """The published report for 2023, which carried one request of a natural person forward."""
    return make_report(
        index,
        year=2023,
        requests=stream("table3", BALANCED),
        disclosed=stream("table2", {"normative_document.in_force": 12}),
        overview=[("text", "<p>2023年新收<b>申请3件</b>。</p>")],
    )


@pytest.fixture
def draft(index: Any, last_year: Any) -> Any:
    """The report for 2024 as an editor has just begun it."""
    model = get_settings().model("REPORT_PAGE_MODEL")
    page = model(live=False, year=2024, title="年报", slug="2024")
    index.add_child(instance=page)
    page.save_revision(clean=False)
    return model.objects.get(pk=page.pk)


@pytest.fixture
def rows() -> Iterator[list[Request]]:
    """The register: one carried over from 2023 and granted, one of 2024 still open, one of 2025."""
    register.ROWS[:] = [
        Request("1", date(2023, 12, 20), "natural_person", "granted", date(2024, 1, 9)),
        Request("2", date(2024, 12, 20), "organisation.legal_services"),
        Request("3", date(2025, 1, 2), "natural_person"),
        Request("4", date(2023, 2, 2), "natural_person", "granted", date(2023, 3, 3)),
    ]
    yield register.ROWS
    register.ROWS.clear()
