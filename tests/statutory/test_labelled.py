"""Reading the envelope of a labelled report."""

from __future__ import annotations

import json

import pytest

from tests.statutory.samples import SAMPLES, load, path_of
from wagtail_disclosure.statutory.labelled import (
    LabelledReport,
    UnreadableReport,
    parse_report,
    read_report,
    write_report,
)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_published_report_is_read_whole(name: str) -> None:
    report = parse_report(path_of(name).read_bytes())
    assert (report.edition, report.findings, report.unread) == ("2021", (), ())
    assert set(report.tables) == {"table2", "table3", "table4"}


@pytest.mark.parametrize("name", SAMPLES)
def test_written_and_read_again(name: str) -> None:
    report = read_report(load(name))
    again = read_report(json.loads(json.dumps(write_report(report))))
    assert (again.agency, again.year, again.tables) == (report.agency, report.year, report.tables)


@pytest.mark.parametrize("year", [2023, "2023", "2023年", "2023年度", "２０２３", 2023.0])
def test_spellings_of_the_year(year: object) -> None:
    assert read_report({"meta": {"agency": "某局", "year": year}}).year == 2023


def test_a_byte_order_mark_is_no_obstacle() -> None:
    content = json.dumps({"meta": {"agency": "某局", "year": 2023}}).encode("utf-8-sig")
    assert parse_report(content).agency == "某局"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([], "not a JSON object"),
        ({}, 'no "meta"'),
        ({"meta": "2023"}, 'no "meta"'),
        ({"meta": {"year": 2023}}, "meta.agency is missing"),
        ({"meta": {"agency": " ", "year": 2023}}, "meta.agency is missing"),
        ({"meta": {"agency": "某局"}}, "meta.year is missing"),
        ({"meta": {"agency": "某局", "year": "去年"}}, "meta.year is not a year"),
        ({"meta": {"agency": "某局", "year": 23}}, "meta.year is out of range"),
    ],
)
def test_what_is_no_report(data: object, reason: str) -> None:
    with pytest.raises(UnreadableReport, match=reason):
        read_report(data)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        ("{}".encode("utf-16"), "not UTF-8"),
        (b'{"meta": {}, "meta": {}}', '"meta" occurs twice'),
        (b'{"a\\nb": 1, "a\\nb": 2}', '"a b" occurs twice'),
        (b'{"meta": {"agency": "a", "year": "x\\ny"}}', "not a year: x y"),
        (b'{"meta": {"agency": "\\ud800", "year": 2023}}', "no Unicode character"),
        (b'{"meta": {"agency": "a", "year": [' + b"2023," * 500 + b"0]}}", "…$"),
    ],
)
def test_what_is_no_labelled_file(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableReport, match=reason) as caught:
        parse_report(content)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "number", ["9" * 5000, "1e99999999999999999999", "NaN", "[" * 200 + "]" * 200]
)
def test_a_number_beyond_all_bounds_is_an_error_of_its_cell(number: str) -> None:
    table = f'{{"行政复议": {{"总计": {number}}}}}'
    content = f'{{"meta": {{"agency": "某局", "year": 2023}}, "table4": {table}}}'
    (finding,) = parse_report(content.encode()).findings
    assert (finding.rule, finding.labels) == ("CELL", ("行政复议 / 总计",))


def test_a_report_may_be_put_together_by_hand() -> None:
    report = LabelledReport("某局", 2023, {})
    cell = report.table("table4").cell("table4.cases.reconsideration.total")
    assert report.label_of(cell) == "行政复议 / 总计"
    assert (report.edition, report.editions) == ("2021", {})
