"""The report's own public page, saved by a browser, comes in again."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_section, part
from tests.report.builders import BALANCED, make_report, stream
from wagtail_disclosure.report.document import ReportDocument, Statutory
from wagtail_disclosure.report.importers.actions import ImportReport
from wagtail_disclosure.report.importers.files import ReportFile
from wagtail_disclosure.report.importers.intake import found_for
from wagtail_disclosure.report.importers.narrative import text_of
from wagtail_disclosure.report.sources import report_document
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.django_db

NAME = "新源县文化和旅游局"


@pytest.fixture
def index() -> Any:
    return part(make_section(name=NAME), "reports")


def words(document: ReportDocument) -> list[list[str]]:
    """The texts of each chapter."""
    return [[text_of(block) for block in chapter.blocks] for chapter in document.chapters]


def tables(document: ReportDocument) -> list[TableValues]:
    blocks = (block for chapter in document.chapters for block in chapter.blocks)
    return [block.values for block in blocks if isinstance(block, Statutory)]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_it_says_the_same(index: Any, client: Client, edition: str) -> None:
    text = "<p>一年来的<b>工作</b>。</p><ul><li>甲</li><li>乙</li></ul>"
    page = make_report(
        index,
        overview=[("heading", "（一）主动公开"), ("text", text)],
        disclosed=stream("table2", edition=edition),
        requests=stream("table3", BALANCED, edition=edition),
        remedies=stream("table4", edition=edition),
        fees_yuan=Decimal("12.50"),
    )
    file = ReportFile("report.html", client.get(page.url).content)
    before = report_document(page)
    page.delete()
    agency = index.get_parent().specific.agency
    found = found_for(file, agency, None)
    draft = ImportReport(found, file, index).execute()
    after = report_document(draft)
    assert words(after) == words(before)
    assert tables(after) == tables(before)
    assert (after.title, after.issued_on) == (before.title, before.issued_on)
    # What stands around the report on its page is listed; every cell was understood.
    assert not any(" / " in item.cell for item in found.uncertain)
