"""One report in every format, read back whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from tests.report.reading import files
from tests.report.reading.reports import AGENCY, TEXT, blocks_of, sample
from wagtail_disclosure.report.document import Paragraph, SubHeading
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.report.importers.reading import read_report_file
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once

FORMATS: dict[str, Callable[[list[files.Block]], bytes]] = {
    "html": files.as_html,
    "docx": files.as_docx,
    "xlsx": files.as_xlsx,
    "csv": files.as_csv,
}


def texts(found: FoundReport, number: int) -> list[str]:
    blocks = found.chapters[number]
    return [
        block.text if isinstance(block, SubHeading) else "".join(run.text for run in block.runs)
        for block in blocks
        if isinstance(block, SubHeading | Paragraph)
    ]


def same(one: TableValues, other: TableValues) -> bool:
    return all(one.get(cell) == other.get(cell) for cell in one.table.cells())


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", ["suqian_city_2024", "xinyuan_wtgdlj_2023"])
def test_a_whole_report(format: str, name: str) -> None:
    report = sample(name)
    content = FORMATS[format](blocks_of(report))
    found = read_report_file(f"report.{format}", content)
    assert found.uncertain == ()
    assert found.report.findings == ()
    assert (found.report.agency, found.report.year) == (AGENCY, 2023)
    assert found.title == f"{AGENCY}2023年政府信息公开工作年度报告"
    assert (found.issued_on, found.fees_yuan) == (date(2024, 1, 12), Decimal(0))
    assert all(same(found.report.tables[key], report.tables[key]) for key in report.tables)
    assert texts(found, 5) == TEXT[5]
    assert {number: len(blocks) for number, blocks in found.chapters.items()} == {
        1: 4,
        2: 0,
        3: 0,
        4: 0,
        5: 4,
        6: 1,
    }
