"""A report with its text: everything together, and what the JSON says of it."""

from __future__ import annotations

from decimal import Decimal

from tests.statutory.prose.texts import text_of
from tests.statutory.samples import load
from wagtail_disclosure.statutory.check import check_report
from wagtail_disclosure.statutory.labelled import read_report
from wagtail_disclosure.statutory.prose.report_text import Line, ReportText

# What the report of Suqian for 2024 says: its figures leave the pending cases out.
SAID = "政府信息公开行政复议134件、行政诉讼57件。"


def test_a_published_narrative_that_counts_concluded_cases_agrees() -> None:
    report = read_report(load("suqian_city_2024"))
    text = text_of(SAID, year=2024, has_form=True)
    assert check_report(report, text=text).findings == ()


def test_findings_about_the_text_have_a_place() -> None:
    report = read_report(load("suqian_city_2024"))
    text = ReportText(
        2024, {1: (Line("行政复议申请，政府信息公开行政复议135件。"),)}, has_form=True
    )
    result = check_report(report, text=text, fees_yuan=Decimal(0)).to_json()
    (finding,) = result["findings"]
    assert (finding["rule"], finding["severity"], finding["table"]) == ("X1", "warning", "table4")
    assert finding["chapter"] == 1
    assert finding["quote"] == "行政复议申请，政府信息公开行政复议135件"
    assert (result["verdict"], result["rules_run"]) == ("pass", 42)


def test_last_years_text_is_compared_only_if_it_is_last_years() -> None:
    report, before = read_report(load("suqian_city_2024")), read_report(load("suqian_city_2023"))
    said = "健全分级审查机制，严格执行先审后发、三审三校，确保公开的信息准确、及时、安全。" * 4
    now = text_of(said, year=2024, has_form=True)

    def rules(year: int) -> list[str]:
        then = text_of(said, year=year)
        found = check_report(report, before, text=now, previous_text=then, similarity_percent=70)
        return [finding.rule for finding in found.findings]

    assert rules(2023) == ["SIMILAR"]
    assert rules(2022) == []


def test_a_report_without_a_table_fails_where_its_text_was_read() -> None:
    data = load("suqian_city_2024")
    del data["table3"]
    chapters = {number: (Line("有。"),) for number in range(1, 7)}
    result = check_report(read_report(data), text=ReportText(2024, chapters))
    assert result.verdict == "fail"
    assert [finding.rule for finding in result.errors] == ["TABLE"]
    assert check_report(read_report(data)).verdict == "pass"
