"""What stands in single cells of published reports."""

from __future__ import annotations

import pytest

from tests.statutory.samples import TABLE_2_OF_2019, load, put, rename
from wagtail_disclosure.statutory.check import CheckResult, check_report
from wagtail_disclosure.statutory.labelled import read_report

IN_FORCE = ("table2", "第二十条第（一）项", "规章", "现行有效件数")
RECEIVED = "一、本年新收政府信息公开申请数量"
CHANGE = ("table2", "第二十条第（六）项", "行政处罚", "本年增/减")
FEES = ("table2", "第二十条第（八）项", "行政事业性收费", "本年收费金额（单位：万元）")


def check(data: dict[str, object]) -> CheckResult:
    return check_report(read_report(data))


def rules(result: CheckResult) -> list[str]:
    return [finding.rule for finding in result.findings]


def blocked(result: CheckResult) -> list[str]:
    return [item.rule for item in result.not_assessable]


def spotless(result: CheckResult) -> bool:
    return not result.findings and not result.not_assessable and result.verdict == "pass"


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        ("55（含自然失效29件）", 55),
        ("1,055 (其中修订16件)", 1055),
        ("55件（含自然失效29件）", 55),
        ("55，其中修订16件", 55),
        ("55,其中修订16件", 55),
        ("55①", 55),
        ("55¹", 55),
        ("55*", 55),
        ("55※含自然失效29件", 55),
    ],
)
def test_a_note_in_a_cell(entry: str, number: int) -> None:
    data = load()
    put(data, *IN_FORCE, value=entry)
    report = read_report(data)
    (finding,) = report.findings
    (cell,) = finding.cells
    assert report.tables["table2"].get(cell) == number
    assert (finding.rule, finding.severity, finding.actual) == ("NOTE", "warning", entry)
    assert check(data).verdict == "pass"


@pytest.mark.parametrize("entry", ["１１", "11件", " 11 ", 11.0, "11 件"])
def test_other_typing_of_a_number(entry: object) -> None:
    data = load()
    put(data, *IN_FORCE, value=entry)
    assert spotless(check(data))


@pytest.mark.parametrize(
    "entry",
    [-1, 1.5, "1.5", "若干", "3万", "（含29件）5", "x（5）", "①", "5①6", True, {"件": 3}, 10**12],
)
def test_an_entry_that_is_no_count(entry: object) -> None:
    data = load()
    put(data, "table3", RECEIVED, "自然人", value=entry)
    result = check(data)
    (finding,) = result.findings
    assert (finding.rule, finding.severity, finding.expected) == ("CELL", "error", "非负整数")
    assert finding.labels == ("一、本年新收政府信息公开申请数量 / 自然人",)
    assert blocked(result) == ["T3-A", "T3-C"]
    assert result.verdict == "fail"


def test_an_amount_in_another_unit_is_not_guessed() -> None:
    data = load()
    fees = ("table2", "第二十条第（八）项", "行政事业性收费")
    put(data, *fees, "本年收费金额（单位：万元）", value="120元")
    assert rules(check(data)) == ["CELL"]
    rename(data, *fees, "本年收费金额（单位：万元）", to="本年收费金额（单位：元）")
    result = check(data)
    assert [finding.rule for finding in result.findings if finding.rule == "UNREAD"] == ["UNREAD"]


@pytest.mark.parametrize("entry", [0, "0元", "0 元", "0万元", "12.5 万元"])
def test_an_amount_with_its_unit(entry: object) -> None:
    data = load()
    put(data, *FEES, value=entry)
    assert spotless(check(data))


@pytest.mark.parametrize(("entry", "change"), [("↑2", 2), ("持平", 0), ("减少3项", -3)])
def test_a_change_in_words(entry: str, change: int) -> None:
    data = load()
    data["table2"] = {key: dict(rows) for key, rows in TABLE_2_OF_2019.items()}
    *block, row, column = CHANGE[1:]
    data["table2"][block[0]][row] = {column: entry}
    report = read_report(data)
    cell = report.tables["table2"].table.cell("table2.enforcement.penalty.change")
    assert report.tables["table2"].get(cell) == change
