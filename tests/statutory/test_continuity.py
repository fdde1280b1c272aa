"""Two years side by side."""

from __future__ import annotations

import pytest

from tests.statutory.samples import TABLE_2_OF_2019, load, merge_other, put
from wagtail_disclosure.statutory.check import CheckResult, check_report
from wagtail_disclosure.statutory.continuity import compare_years
from wagtail_disclosure.statutory.labelled import read_report

CARRIED_OVER = "二、上年结转政府信息公开申请数量"
CARRIED_FORWARD = "四、结转下年度继续办理"
RULES = ("table2", "第二十条第（一）项", "规章")


def compare(now: dict[str, object], then: dict[str, object]) -> CheckResult:
    return check_report(read_report(now), read_report(then))


def test_two_years_of_one_city() -> None:
    result = compare(load("suqian_city_2024"), load("suqian_city_2023"))
    assert (result.rules_run, result.findings, result.not_assessable) == (51, (), ())


def test_what_was_carried_over_is_what_was_carried_forward() -> None:
    then = load("suqian_city_2023")
    put(then, "table3", CARRIED_FORWARD, "自然人", value=117)
    outcome = compare_years(read_report(load("suqian_city_2024")), read_report(then))
    (finding,) = outcome.findings
    assert (finding.rule, finding.severity) == ("Y1", "warning")
    assert (finding.expected, finding.actual) == (117, 118)
    assert finding.labels == (
        "二、上年结转政府信息公开申请数量 / 自然人",
        "2023年 / 四、结转下年度继续办理 / 自然人",
    )
    assert [cell.row for cell in finding.cells] == ["carried_over"]


def test_what_is_in_force_follows_from_the_year_before() -> None:
    now = load("suqian_city_2024")
    put(now, *RULES, "现行有效件数", value=13)
    result = compare(now, load("suqian_city_2023"))
    (finding,) = result.findings
    assert (finding.rule, finding.table, result.verdict) == ("Y2", "table2", "pass")
    assert finding.message == (
        "表二 规章：上年现行有效 11 + 本年制发 2 - 本年废止 1 = 12，现行有效件数为 13，请核对"
    )


def test_a_blank_cell_of_either_year() -> None:
    now, then = load("suqian_city_2024"), load("suqian_city_2023")
    put(now, *RULES, "本年废止件数", value=None)
    put(then, "table3", CARRIED_FORWARD, "总计", value=None)
    items = compare(now, then).not_assessable
    assert [item.labels for item in items if item.rule.startswith("Y")] == [
        ("2023年 / 四、结转下年度继续办理 / 总计",),
        ("第二十条第（一）项 / 规章 / 本年废止件数",),
    ]


def test_the_2019_form_has_no_numbers_in_force() -> None:
    now, then = load("suqian_city_2024"), load("suqian_city_2023")
    then["table2"] = TABLE_2_OF_2019
    result = compare(now, then)
    assert [item.rule for item in result.not_assessable] == ["Y2", "Y2"]
    assert result.not_assessable[0].reason == "两年报告的表二版式不同，或不设此项"
    assert result.rules_run == 51


def test_the_single_row_of_2019_does_not_hinder() -> None:
    now, then = load("suqian_city_2024"), load("suqian_city_2023")
    merge_other(now)
    result = compare(now, then)
    assert (result.rules_run, result.not_assessable) == (49, ())


@pytest.mark.parametrize("side", [0, 1])
def test_a_table_that_one_year_lacks(side: int) -> None:
    years = [load("suqian_city_2024"), load("suqian_city_2023")]
    del years[side]["table3"]
    items = [item for item in compare(*years).not_assessable if item.rule == "Y1"]
    assert len(items) == 7
    assert items[0].reason == f"{2024 - side}年：报告中没有表三"


def test_a_report_that_is_not_of_the_year_before() -> None:
    result = compare(load("suqian_city_2024"), load("suqian_city_2024"))
    assert len(result.not_assessable) == 9
    assert result.not_assessable[0].reason == "用于比较的应是 2023 年的报告，所给的是 2024 年的"


def test_a_report_of_another_agency() -> None:
    then = load("suqian_city_2023")
    then["meta"]["agency"] = "某局"
    finding, *_ = compare(load("suqian_city_2024"), then).findings
    assert (finding.rule, finding.severity, finding.actual) == ("PREVIOUS", "warning", "某局")
