"""Reports as agencies really publish them: each is read, and what is odd is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.statutory.samples import (
    CLOSED,
    ORGANISATIONS,
    OTHER,
    REFUSED,
    TABLE_2_OF_2019,
    load,
    merge_other,
    put,
    rename,
)
from wagtail_disclosure.statutory.check import CheckResult, check_report
from wagtail_disclosure.statutory.labelled import read_report

Report = dict[str, Any]
RECEIVED = "一、本年新收政府信息公开申请数量"


def check(data: Report) -> CheckResult:
    return check_report(read_report(data))


def rules(result: CheckResult) -> list[str]:
    return [finding.rule for finding in result.findings]


def blocked(result: CheckResult) -> list[str]:
    return [item.rule for item in result.not_assessable]


def spotless(result: CheckResult) -> bool:
    return not result.findings and not result.not_assessable and result.verdict == "pass"


def test_the_2019_form() -> None:
    data = load() | {"table2": TABLE_2_OF_2019}
    merge_other(data)
    result = check(data)
    assert spotless(result)
    assert (result.edition, result.rules_run) == ("2019", 40)
    assert set(read_report(data).editions.values()) == {"2019"}


def test_table_2_of_2021_with_the_single_row_of_2019() -> None:
    data = load()
    merge_other(data)
    result = check(data)
    assert spotless(result)
    assert (result.edition, result.rules_run) == ("mixed", 40)
    assert read_report(data).editions == {"table2": "2021", "table3": "2019", "table4": "2019"}


def test_table_2_of_2019_with_table_3_of_2021() -> None:
    result = check(load() | {"table2": TABLE_2_OF_2019})
    assert spotless(result)
    assert (result.edition, result.rules_run) == ("mixed", 42)


def unnumbered(label: str) -> str:
    return label.partition("、")[2] or label.partition("）")[2] or label.partition(".")[2] or label


def retyped(data: Any, change: Callable[[str], str]) -> Any:
    if not isinstance(data, dict):
        return data
    return {change(label): retyped(entry, change) for label, entry in data.items()}


@pytest.mark.parametrize(
    "change",
    [
        lambda label: label.replace(".", "、"),
        lambda label: label.replace(".", "．"),
        lambda label: label.replace("（", "(").replace("）", ")"),
        lambda label: label.replace("“", '"').replace("”", '"').replace("，", ","),
        lambda label: f" {label}\u3000\n",
        lambda label: label.replace("、", "，").replace("总计", "总 计"),
        lambda label: label.replace("行政规范性文件", "规范性文件"),
        lambda label: label.partition("（区分")[0].replace("（单位：万元）", ""),
    ],
    ids=["dunhao", "wide-stop", "brackets", "quotes", "spaces", "commas", "rename", "short"],
)
def test_other_typing_of_the_labels(change: Callable[[str], str]) -> None:
    data = load()
    tables = {key: retyped(data[key], change) for key in ("table2", "table3", "table4")}
    result = check(data | tables)
    assert spotless(result)
    assert result.edition == "2021"


def test_row_labels_without_numbering() -> None:
    data = load()
    group = data["table3"][CLOSED][REFUSED]
    data["table3"][CLOSED][REFUSED] = {unnumbered(label): row for label, row in group.items()}
    assert spotless(check(data))


def test_a_misprinted_label_is_recognised_and_reported() -> None:
    data = load()
    (overdue, *_) = data["table3"][CLOSED][OTHER]
    rename(data, "table3", CLOSED, OTHER, overdue, to=overdue.replace("不补正", "不补证"))
    result = check(data)
    (finding,) = result.findings
    assert (finding.rule, finding.severity, result.verdict) == ("LABEL", "warning", "pass")
    assert (finding.expected, "不补证" in str(finding.actual)) == (overdue, True)


def test_cells_are_named_as_the_report_prints_them() -> None:
    data = load()
    rename(data, "table4", "行政复议", "总计", to="总  计")
    put(data, "table4", "行政复议", "总  计", value=0)
    (finding,) = check(data).findings
    assert finding.labels[0] == "行政复议 / 总  计"


def test_a_total_left_at_zero() -> None:
    data = load()
    put(data, "table4", "行政复议", "总计", value=0)
    (finding,) = check(data).findings
    assert (finding.rule, finding.expected, finding.actual) == ("T4", 440, 0)
    assert check(data).verdict == "fail"


def test_a_blank_part_keeps_its_rules_from_being_assessed() -> None:
    data = load()
    put(data, "table3", CLOSED, REFUSED, "1.属于国家秘密", "自然人", value=None)
    result = check(data)
    assert (rules(result), blocked(result)) == ([], ["T3-B", "T3-C"])
    assert (result.verdict, result.rules_run) == ("pass", 42)
    assert result.not_assessable[0].labels == (
        "三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 自然人",
    )


def test_a_blank_total_with_its_parts_present() -> None:
    data = load()
    put(data, "table3", CLOSED, "（七）总计", "自然人", value="")
    assert blocked(check(data)) == ["T3-A", "T3-B", "T3-C"]


@pytest.mark.parametrize("blank", [None, "", {}])
def test_a_blank_group(blank: object) -> None:
    data = load()
    put(data, "table3", CLOSED, REFUSED, value=blank)
    result = check(data)
    assert rules(result) == []
    assert sorted(blocked(result)) == ["T3-B"] * 7 + ["T3-C"] * 8


def test_a_group_that_is_missing() -> None:
    data = load()
    del data["table3"][CLOSED]
    result = check(data)
    assert rules(result) == []
    assert sorted(blocked(result)) == ["T3-A"] * 7 + ["T3-B"] * 7 + ["T3-C"] * 22


def test_a_row_that_is_missing() -> None:
    data = load()
    del data["table3"]["四、结转下年度继续办理"]
    assert blocked(check(data)) == ["T3-A"] * 7 + ["T3-C"]


@pytest.mark.parametrize("table", [None, {}, {"其他": {}}, "见附件", [["自然人", 0]]])
def test_a_table_that_is_missing(table: object) -> None:
    result = check(load() | {"table4": table})
    assert blocked(result) == ["T4"] * 3
    assert (result.verdict, result.rules_run) == ("pass", 42)


def test_headings_without_tables() -> None:
    result = check({"meta": load()["meta"]})
    assert (result.verdict, result.rules_run, len(result.not_assessable)) == ("pass", 42, 42)
    assert {item.reason for item in result.not_assessable} == {"报告中没有表三", "报告中没有表四"}


def test_a_table_that_is_text_is_reported() -> None:
    report = read_report(load() | {"table3": "见附件"})
    assert report.unread == ("表三",)
    assert [finding.rule for finding in report.findings] == ["UNREAD"]


def test_only_the_total_column_is_filled_in() -> None:
    data = load()
    blank = dict.fromkeys(ORGANISATIONS)
    data["table3"] = only_totals(data["table3"], {"自然人": None, "法人或其他组织": blank})
    result = check(data)
    assert rules(result) == []
    assert sorted(blocked(result)) == ["T3-A"] * 6 + ["T3-B"] * 6 + ["T3-C"] * 25


def only_totals(rows: Report, blank: Report) -> Report:
    return {
        label: {**blank, "总计": row["总计"]} if "总计" in row else only_totals(row, blank)
        for label, row in rows.items()
    }


def test_what_is_not_in_the_form_is_listed() -> None:
    data = load()
    data["table3"][CLOSED][REFUSED]["小计"] = {"总计": 141}
    data["table3"][CLOSED][REFUSED]["自然人"] = 141
    data["table4"]["行政诉讼"]["总计"] = 113
    data["table4"]["行政赔偿"] = 3
    result = check(data)
    assert result.verdict == "pass"
    assert [finding.labels for finding in result.findings] == [
        ("三、本年度办理结果 / （三）不予公开 / 小计",),
        ("三、本年度办理结果 / （三）不予公开 / 自然人",),
        ("行政诉讼 / 总计",),
        ("行政赔偿",),
    ]


def test_a_number_for_a_whole_group_is_listed() -> None:
    data = load()
    put(data, "table3", CLOSED, REFUSED, value=141)
    assert "UNREAD" in rules(check(data))


def test_one_cell_given_twice_is_listed() -> None:
    data = load()
    data["table4"]["行政复议"]["总 计"] = 1
    assert rules(check(data)) == ["UNREAD"]


@pytest.mark.parametrize(
    ("layout", "year", "edition"),
    [("", 2023, "2021"), ("", 2020, "2019"), ("", 2012, "2019"), ("2019", 2023, "2019")],
)
def test_what_fits_every_edition_follows_the_layout_or_the_year(
    layout: str, year: int, edition: str
) -> None:
    data = load()
    meta = {"agency": "某局", "year": year, "table_layout": layout}
    report = read_report({"meta": meta, "table4": data["table4"]})
    assert report.edition == edition
