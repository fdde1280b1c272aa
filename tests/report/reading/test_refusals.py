"""Files that are no annual report, or not the one that was meant: one clear line each."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.report.reading import files
from tests.report.reading.reports import AGENCY, blocks_of, sample
from tests.statutory.drawn_tables import table
from tests.statutory.samples import load
from wagtail_disclosure.report.importers.reading import (
    labelled_report_of_file,
    read_report_file,
)
from wagtail_disclosure.report.importers.refusals import RefusedFile
from wagtail_disclosure.statutory.labelled import UnreadableReport

pytestmark = pytest.mark.once

UNRELATED: list[files.Block] = [
    block
    for number in range(40)
    for block in (
        f"表{number} 收支情况",
        table("序号|项目|数量|备注", f"1|行政许可|{number}|", "2|总计|5|无"),
    )
]


def refusal(name: str, content: bytes, **given: Any) -> UnreadableReport:
    with pytest.raises(UnreadableReport) as caught:
        read_report_file(name, content, **given)
    assert len(str(caught.value).splitlines()) == 1
    return caught.value


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", b"", "empty"),
        ("a.docx", b"PK\x03\x04 cut off", "broken"),
        ("a.doc", b"x", "unknown_format"),
        ("a.xlsm", b"x", "macros"),
        ("a.docx", files.as_docx(UNRELATED), "not_a_report"),
        ("a.html", "<p>关于春节放假的通知</p>".encode(), "not_a_report"),
    ],
)
def test_what_is_no_report(name: str, content: bytes, reason: str) -> None:
    error = refusal(name, content, agency="某局", year=2023)
    assert isinstance(error, RefusedFile)
    assert error.reason == reason


def test_a_file_that_says_neither_agency_nor_year() -> None:
    content = files.as_html(["一、总体情况", "一年来的工作。"])
    assert getattr(refusal("a.html", content, agency="某局"), "reason", "") == "no_year"
    assert getattr(refusal("a.html", content, year=2023), "reason", "") == "no_agency"
    found = read_report_file("a.html", content, agency="某局", year=2023)
    assert (found.report.agency, found.report.year) == ("某局", 2023)
    assert [finding.rule for finding in found.report.findings] == ["TABLE"] * 3


def test_another_agency_and_year_than_the_caller_names() -> None:
    content = files.as_html(blocks_of(sample()))
    report = labelled_report_of_file("a.html", content, agency="昭苏县教育局", year=2022)
    assert (report.agency, report.year) == (AGENCY, 2023)
    errors = [(f.rule, f.severity.value, f.expected, f.actual) for f in report.findings]
    assert errors == [
        ("AGENCY", "error", "昭苏县教育局", AGENCY),
        ("YEAR", "error", 2022, 2023),
    ]


def test_the_name_of_an_agency_without_its_region_is_the_same() -> None:
    content = files.as_html(blocks_of(sample()))
    name = AGENCY.removeprefix("新源县")
    assert labelled_report_of_file("a.html", content, agency=name).findings == ()


def test_years_that_contradict_each_other_in_the_file() -> None:
    blocks = blocks_of(sample())
    blocks[1] = str(blocks[1]).replace("2023", "2022")
    (finding,) = read_report_file("a.html", files.as_html(blocks)).report.findings
    assert (finding.rule, finding.expected, finding.actual) == ("YEAR", 2023, 2022)


def test_the_year_follows_from_the_signature_at_worst() -> None:
    blocks = blocks_of(sample())
    blocks[:2] = [f"{AGENCY}政府信息公开工作年度报告"]
    found = read_report_file("a.html", files.as_html(blocks))
    assert found.report.year == 2023
    assert [(item.cell, item.read) for item in found.uncertain] == [("年度", "2023")]
    blocks[-1] = "2024年9月1日"
    assert getattr(refusal("a.html", files.as_html(blocks)), "reason", "") == "no_year"


def test_the_caller_contradicts_labelled_json() -> None:
    content = json.dumps(load("xinyuan_wtgdlj_2023")).encode()
    report = labelled_report_of_file("a.json", content, year=2021)
    assert [finding.rule for finding in report.findings] == ["YEAR"]
    assert isinstance(refusal("a.json", b"{"), UnreadableReport)
