"""The next edition of the form is one data file and an entry in the registry: everything else
follows, and old reports keep theirs.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.report.builders import document_of
from tests.report.new_edition import (
    EDITION,
    KEY,
    NEW_BLOCK,
    NEW_ROW,
    TABLE_3,
    filled,
)
from wagtail_disclosure.report.editor import render_form
from wagtail_disclosure.report.presentation import table_view
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.report.renderers.pdf import render_pdf
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS
from wagtail_disclosure.report.stream_values import stream_of
from wagtail_disclosure.report.streams import StatutoryStreamBlock
from wagtail_disclosure.statutory.check import check_report
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.labelled import LabelledReport, read_report, write_report
from wagtail_disclosure.statutory.values import TableValues

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(EDITIONS, KEY, EDITION)


def test_its_reports_are_written_and_read() -> None:
    report = filled()
    found = read_report(write_report(report))
    assert found.edition == KEY
    assert found.tables == report.tables
    assert (found.unread, found.findings) == ((), ())


def test_its_rows_are_added_up() -> None:
    report = filled()
    result = check_report(report)
    # One more than in 2021: each row has a total of its own.
    assert (result.rules_run, result.findings, result.not_assessable) == (43, (), ())
    refused = TABLE_3.cell("table3.closed.refused.experimental.natural_person")
    table = report.tables["table3"].replace(refused, 5)
    broken = check_report(replace(report, tables={"table3": table}))
    assert {finding.rule for finding in broken.errors} == {"T3-B", "T3-C"}


@pytest.mark.parametrize("old", ["2019", "2021"])
def test_old_reports_keep_their_edition(old: str) -> None:
    tables = {table.key: TableValues.zeros(table) for table in EDITIONS[old].tables}
    found = read_report(write_report(LabelledReport("测试局", 2023, tables)))
    assert set(found.editions.values()) == {old}


def test_editors_are_offered_its_tables() -> None:
    values = filled().tables["table3"]
    block = StatutoryStreamBlock("table3")
    assert list(block.child_blocks)[0] == f"table3_{KEY}"
    assert NEW_ROW in render_form(TABLE_3)
    [stored] = stream_of(values)
    assert block.to_python([stored])[0].value.table_values == values


def test_its_tables_are_shown_and_downloaded() -> None:
    tables = filled().tables
    view = table_view(tables["table2"], 2)
    printed = {cell.text for body in view.bodies for row in body for cell in row}
    assert {NEW_BLOCK, "1.5"} <= printed
    assert NEW_ROW in table_csv(tables["table3"]).decode("utf-8-sig")


def test_its_tables_are_printed() -> None:
    pdf = PdfReader(BytesIO(render_pdf(document_of(filled()))))
    text = "".join("".join(page.extract_text().split()) for page in pdf.pages)
    assert NEW_ROW in text
    assert NEW_BLOCK in text


def test_its_files_are_read_back() -> None:
    """In a process of its own, where it is registered from the beginning."""
    command = [sys.executable, "-m", "tests.report.new_edition"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [form.key for form in REPORT_FORMATS]
