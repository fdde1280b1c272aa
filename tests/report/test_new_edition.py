"""The next edition of the form is one data file and an entry in the registry: everything else
follows, and old reports keep theirs.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from wagtail_disclosure.report.document import Chapter, ReportDocument, Statutory
from wagtail_disclosure.report.editor import render_form
from wagtail_disclosure.report.presentation import table_view
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.report.renderers.pdf import render_pdf
from wagtail_disclosure.report.stream_values import stream_of
from wagtail_disclosure.report.streams import StatutoryStreamBlock
from wagtail_disclosure.statutory import edition_2021
from wagtail_disclosure.statutory.check import check_report
from wagtail_disclosure.statutory.editions import EDITIONS, Edition
from wagtail_disclosure.statutory.headings import Heading, NumberKind
from wagtail_disclosure.statutory.labelled import LabelledReport, read_report, write_report
from wagtail_disclosure.statutory.schema import Section, Table
from wagtail_disclosure.statutory.values import TableValues

KEY = "2030"
NEW_ROW = "9.属于试验性的情形"
NEW_BLOCK = "第二十条第（九）项"


def with_another_refusal(table: Table) -> Table:
    [section] = table.sections
    rows = tuple(
        replace(row, children=tuple(map(_refusals, row.children))) if row.key == "closed" else row
        for row in section.rows
    )
    return replace(table, edition=KEY, sections=(replace(section, rows=rows),))


def _refusals(row: Heading) -> Heading:
    if row.key != "refused":
        return row
    return replace(row, children=(*row.children, Heading("experimental", NEW_ROW)))


PROCUREMENT = Section(
    "procurement",
    NEW_BLOCK,
    (
        Heading("projects", "采购项目数量"),
        Heading("spending_wan_yuan", "采购总金额（单位：万元）", kind=NumberKind.AMOUNT),
    ),
    (Heading("central_procurement", "政府集中采购"),),
    corner="信息内容",
)
TABLE_2 = replace(
    edition_2021.TABLE_2, edition=KEY, sections=(*edition_2021.TABLE_2.sections, PROCUREMENT)
)
TABLE_3 = with_another_refusal(edition_2021.TABLE_3)
TABLE_4 = replace(edition_2021.TABLE_4, edition=KEY)


@pytest.fixture(autouse=True)
def next_edition(monkeypatch: pytest.MonkeyPatch) -> Edition:
    """What such a data file and its entry come to."""
    edition = Edition(KEY, "试验格式", "试〔2030〕1号", 2030, (TABLE_2, TABLE_3, TABLE_4))
    monkeypatch.setitem(EDITIONS, KEY, edition)
    return edition


@pytest.fixture
def report() -> LabelledReport:
    refused = TABLE_3.cell("table3.closed.refused.experimental.natural_person")
    received = TABLE_3.cell("table3.received.natural_person")
    spending = TABLE_2.cell("table2.procurement.central_procurement.spending_wan_yuan")
    return LabelledReport(
        "测试局",
        2030,
        {
            "table2": TableValues.zeros(TABLE_2).replace(spending, Decimal("1.5")),
            "table3": TableValues.zeros(TABLE_3).replace(refused, 2).replace(received, 2),
            "table4": TableValues.zeros(TABLE_4),
        },
        KEY,
    )


def totalled(report: LabelledReport) -> LabelledReport:
    tables = {key: values.with_totals() for key, values in report.tables.items()}
    return replace(report, tables=tables)


def test_its_reports_are_written_and_read(report: LabelledReport) -> None:
    report = totalled(report)
    found = read_report(write_report(report))
    assert found.edition == KEY
    assert found.tables == report.tables
    assert (found.unread, found.findings) == ((), ())


def test_its_rows_are_added_up(report: LabelledReport) -> None:
    result = check_report(totalled(report))
    # One more than in 2021: each row has a total of its own.
    assert (result.rules_run, result.findings, result.not_assessable) == (43, (), ())
    refused = TABLE_3.cell("table3.closed.refused.experimental.natural_person")
    table = totalled(report).tables["table3"].replace(refused, 5)
    broken = check_report(replace(report, tables={"table3": table}))
    assert {finding.rule for finding in broken.errors} == {"T3-B", "T3-C"}


@pytest.mark.parametrize("old", ["2019", "2021"])
def test_old_reports_keep_their_edition(old: str) -> None:
    tables = {table.key: TableValues.zeros(table) for table in EDITIONS[old].tables}
    found = read_report(write_report(LabelledReport("测试局", 2023, tables)))
    assert set(found.editions.values()) == {old}


def test_editors_are_offered_its_tables(report: LabelledReport) -> None:
    block = StatutoryStreamBlock("table3")
    assert list(block.child_blocks)[0] == f"table3_{KEY}"
    assert NEW_ROW in render_form(TABLE_3)
    [stored] = stream_of(report.tables["table3"])
    value = block.to_python([stored])[0].value
    assert value.table_values == totalled(report).tables["table3"]


def test_its_tables_are_shown_and_downloaded(report: LabelledReport) -> None:
    report = totalled(report)
    view = table_view(report.tables["table2"], 2)
    printed = {cell.text for body in view.bodies for row in body for cell in row}
    assert {NEW_BLOCK, "1.5"} <= printed
    assert NEW_ROW in table_csv(report.tables["table3"]).decode("utf-8-sig")


def test_its_tables_are_printed(report: LabelledReport) -> None:
    pdf = PdfReader(BytesIO(render_pdf(document_of(totalled(report)))))
    text = "".join("".join(page.extract_text().split()) for page in pdf.pages)
    assert NEW_ROW in text
    assert NEW_BLOCK in text


def document_of(report: LabelledReport) -> ReportDocument:
    chapters = tuple(
        Chapter(number, values.table.title, (Statutory(values),))
        for number, values in enumerate(report.tables.values(), start=2)
    )
    return ReportDocument("测试局2030年报告", "测试局", 2030, "", chapters, "测试局")
