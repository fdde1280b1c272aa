"""Levels of labels that a transcriber joins, leaves out, repeats or adds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.statutory.samples import (
    CLOSED,
    OTHER,
    TABLE_2_OF_2019,
    load,
    merge_other,
    rename,
)
from wagtail_disclosure.statutory.check import CheckResult, check_report
from wagtail_disclosure.statutory.labelled import read_report

Report = dict[str, Any]
TABLES = ("table2", "table3", "table4")
RECEIVED = "一、本年新收政府信息公开申请数量"
TITLES = {
    "table2": "二、主动公开政府信息情况",
    "table3": "三、收到和处理政府信息公开申请情况",
    "table4": "四、政府信息公开行政复议、行政诉讼情况",
}


def check(data: Report) -> CheckResult:
    return check_report(read_report(data))


def spotless(result: CheckResult) -> bool:
    return not result.findings and not result.not_assessable


def joined(data: Report, separator: str, before: str = "") -> Report:
    """Write every path of labels as one label."""
    flat: Report = {}
    for label, entry in data.items():
        path = f"{before}{separator}{label}" if before else label
        flat |= joined(entry, separator, path) if isinstance(entry, dict) else {path: entry}
    return flat


def rows(table: Report, change: Callable[[str, Report], Report]) -> Report:
    """Change every row of Table 3, given with its label."""
    return {
        label: change(label, entry) if "总计" in entry else rows(entry, change)
        for label, entry in table.items()
    }


def lift(group: Report, *labels: str) -> None:
    """Put what stands under some labels in their place."""
    entries = list(group.items())
    group.clear()
    for label, entry in entries:
        group.update(entry if label in labels else {label: entry})


@pytest.mark.parametrize("separator", ["/", " / ", "／", "-", "—", " > ", "|"])
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_all_levels_joined_in_one_label(separator: str, form: str) -> None:
    data = load()
    if form == "2019":
        data["table2"] = TABLE_2_OF_2019
        merge_other(data)
    result = check(data | {key: joined(data[key], separator) for key in TABLES})
    assert spotless(result)
    assert result.edition == form


@pytest.mark.parametrize("pattern", ["行政诉讼/{}", "行政诉讼 {}", "行政诉讼（{}）", "{}"])
def test_the_kinds_of_litigation_on_the_upper_level(pattern: str) -> None:
    data = load()
    kinds = data["table4"].pop("行政诉讼")
    data["table4"] |= {pattern.format(kind): entry for kind, entry in kinds.items()}
    assert spotless(check(data))


def test_columns_joined_within_their_row() -> None:
    data = load()
    data["table3"] = rows(data["table3"], lambda _, row: joined(row, "/"))
    assert spotless(check(data))


def test_outcomes_without_their_heading() -> None:
    data = load()
    lift(data["table3"], CLOSED)
    assert spotless(check(data))


def test_reasons_without_their_outcome() -> None:
    data = load()
    lift(data["table3"][CLOSED], OTHER)
    assert spotless(check(data))


@pytest.mark.parametrize("key", TABLES)
def test_a_table_under_its_title(key: str) -> None:
    data = load()
    data[key] = {TITLES[key]: data[key]}
    assert spotless(check(data))


@pytest.mark.parametrize(
    "label", ["申请人情况", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"]
)
def test_the_heading_over_all_columns(label: str) -> None:
    data = load()
    assert spotless(check(data | {"table3": {label: data["table3"]}}))
    data["table3"] = rows(data["table3"], lambda _, row: {label: row})
    assert spotless(check(data))


@pytest.mark.parametrize("label", ["", "件数", "数量"])
def test_a_name_for_the_one_row_of_table_4(label: str) -> None:
    data = load()
    data["table4"] = {label: data["table4"]}
    assert spotless(check(data))


@pytest.mark.parametrize("merged", [False, True])
def test_a_label_repeated_over_merged_columns(merged: bool) -> None:
    data = load()
    if merged:
        merge_other(data)
    data["table3"] = rows(data["table3"], lambda label, row: {label: {label: row}})
    assert spotless(check(data))


def test_a_label_repeated_without_end() -> None:
    entry: Report = {}
    for _ in range(500):
        entry = {"申请人情况": entry}
    result = check(load() | {"table3": entry})
    assert [finding.rule for finding in result.findings] == ["UNREAD"]


def test_a_level_that_the_form_does_not_have_is_listed() -> None:
    data = load()
    data["table4"] = {"本级": data["table4"]}
    result = check(data)
    assert [finding.labels for finding in result.findings] == [("本级",)]
    assert len(result.not_assessable) == 3


@pytest.mark.parametrize("total", ["（七）总计数", "（七）合计", "七、总计"])
def test_other_wordings_of_the_total(total: str) -> None:
    data = load()
    rename(data, "table3", CLOSED, "（七）总计", to=total)
    rename(data, "table4", "行政复议", "总计", to="合计")
    assert spotless(check(data))


def test_rows_with_one_bare_number_keep_their_edition() -> None:
    data = load()
    data["table3"] = {
        CLOSED: {
            label: dict.fromkeys(group, 1)
            for label, group in data["table3"][CLOSED].items()
            if label == OTHER
        }
    }
    result = check(data)
    assert (result.edition, result.rules_run) == ("2021", 42)
    assert [finding.rule for finding in result.findings] == ["UNREAD"] * 3


def test_a_level_that_is_left_out() -> None:
    data = load()
    data["table2"] = {
        label: row for block in data["table2"].values() for label, row in block.items()
    }
    data["table2"]["行政许可"] = 1808595
    row = data["table3"][RECEIVED]
    row |= row.pop("法人或其他组织")
    assert spotless(check(data))


def test_a_blank_group_yields_to_its_cells_given_elsewhere() -> None:
    data = load()
    row = data["table3"][RECEIVED]
    row |= row["法人或其他组织"]
    row["法人或其他组织"] = None
    assert spotless(check(data))
