"""What is issued comes in again without loss, in every format that holds the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.documents import FEES, document_of
from tests.statutory.samples import SAMPLES, load
from tests.statutory.strategies import filled
from wagtail_disclosure.filetables.reading import read_file
from wagtail_disclosure.report.document import Paragraph, Run, SubHeading, Verification
from wagtail_disclosure.report.importers.identity import Given
from wagtail_disclosure.report.importers.reading import read_contents, read_report_file
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, Format
from wagtail_disclosure.statutory.editions import EDITIONS, TABLE_KEYS, get_edition
from wagtail_disclosure.statutory.labelled import LabelledReport, read_report
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import CellValue, TableValues

pytestmark = pytest.mark.once

AGENCY = "新源县文化体育广播电视和旅游局"
WHOLE = [form for form in REPORT_FORMATS if form.key != "pdf"]
by_format = pytest.mark.parametrize("form", WHOLE, ids=lambda form: form.key)
# Making and reading one report takes up to a second.
few = settings(max_examples=8, deadline=None)


@st.composite
def reports(draw: st.DrawFn) -> LabelledReport:
    """A report of any year whose tables may follow different editions.

    Table 4 is the same in all of them, so that a file cannot say which one it follows: it takes
    that of Table 3.
    """
    editions = st.sampled_from(sorted(EDITIONS))
    chosen = {"table2": draw(editions), "table3": draw(editions)}
    chosen["table4"] = chosen["table3"]
    marks = draw(st.booleans())
    tables = {key: draw(filled(get_edition(chosen[key]).table(key), marks)) for key in TABLE_KEYS}
    return LabelledReport(AGENCY, draw(st.integers(2019, 2040)), tables)


def entries(tables: Mapping[str, TableValues]) -> dict[str, dict[Cell, CellValue]]:
    """Every cell with its value, blank ones too."""
    return {
        key: {cell: values.get(cell) for cell in values.table.cells()}
        for key, values in tables.items()
    }


@by_format
@few
@given(reports())
def test_tables_and_facts(form: Format, report: LabelledReport) -> None:
    document = document_of(report, ())
    found = read_report_file(f"report.{form.key}", form.render(document))
    assert (found.report.agency, found.report.year) == (AGENCY, report.year)
    assert found.report.editions == report.editions
    assert entries(found.report.tables) == entries(report.tables)
    assert (found.title, found.issued_on) == (document.title, document.issued_on)
    assert (found.fees_yuan, found.uncertain, found.report.findings) == (FEES, (), ())


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_table_as_csv(data: st.DataObject) -> None:
    edition = data.draw(st.sampled_from(list(EDITIONS.values())))
    key = data.draw(st.sampled_from(TABLE_KEYS))
    values = data.draw(filled(edition.table(key)))
    found = read_report_file(
        f"{key}.csv", table_csv(values), agency=AGENCY, year=edition.first_year
    )
    assert entries(found.report.tables) == entries({key: values})
    assert found.uncertain == ()


@by_format
@pytest.mark.parametrize("name", SAMPLES)
def test_published_reports(form: Format, name: str) -> None:
    report = read_report(load(name))
    found = read_report_file(f"report.{form.key}", form.render(document_of(report, ())))
    assert entries(found.report.tables) == entries(report.tables)


@by_format
def test_the_text_of_a_chapter(form: Format) -> None:
    texts = (
        "（一）主动公开情况",
        "全年公开信息120条，均按时公开。",
        "（二）平台建设",
        "改版专栏，增设检索。",
    )
    blocks = tuple(
        SubHeading(text) if text.startswith("（") else Paragraph((Run(text),)) for text in texts
    )
    document = document_of(read_report(load("xinyuan_wtgdlj_2023")), blocks)
    found = read_report_file(f"report.{form.key}", form.render(document))
    assert found.chapters[1] == blocks
    assert found.chapters[6] == document.chapters[5].blocks[1:]


@pytest.mark.parametrize("form", REPORT_FORMATS, ids=lambda form: form.key)
def test_the_way_to_the_live_page_is_no_doubt(form: Format) -> None:
    """It stands below the signature; nor does its QR code disturb the table above it."""
    report = read_report(load("xinyuan_wtgdlj_2023"))
    code = Verification("9WHXM-9ZQPX", "https://www.example.gov.cn/disclosure-links/r/9WHXM9ZQPX/")
    document = replace(document_of(report, ()), verification=code)
    file = (f"report.{form.key}", form.render(document))
    found = read_report_file(*file)
    assert (entries(found.report.tables), found.uncertain) == (entries(report.tables), ())
    if form.key == "pdf":
        printed = replace(read_file(*file), attachments=())
        found = read_contents(printed, Given())
        assert (entries(found.report.tables), found.uncertain) == (entries(report.tables), ())
