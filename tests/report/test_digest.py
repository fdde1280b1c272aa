from __future__ import annotations

from tests.report.builders import BALANCED, raw_table
from wagtail_disclosure.report.blocks import StatutoryTableBlock
from wagtail_disclosure.report.digest import DigestLine, digest_of
from wagtail_disclosure.report.sums import adds_up, sums_in_words
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import TableValues


def values_of(key: str, numbers: dict[str, object], rest: object = 0) -> TableValues:
    table = get_edition("2021").table(key)
    block = StatutoryTableBlock.for_table(table)
    return block.to_python(raw_table(table, numbers, rest)).table_values


def test_totals_come_first_and_only_parts_that_are_not_zero() -> None:
    lines = list(digest_of(values_of("table3", BALANCED | {"received.natural_person": 3525})))
    assert lines[0] == DigestLine(
        "一、本年新收政府信息公开申请数量", 0, "3,525", (("自然人", "3,525"),)
    )
    assert lines[1].parts == ()
    assert lines[2] == DigestLine("三、本年度办理结果", 0)
    assert lines[2].is_heading
    refused = next(line for line in lines if line.label == "（三）不予公开")
    assert (refused.is_heading, refused.level) == (True, 1)
    assert [line.label for line in lines if line.is_sum] == ["（七）总计"]
    assert sum(not line.is_heading for line in lines) == 25


def test_a_table_of_one_row_is_read_by_its_columns() -> None:
    lines = list(digest_of(values_of("table4", {"cases.reconsideration.upheld": 2})))
    assert [(line.label, line.level, line.total) for line in lines] == [
        ("行政复议", 0, "2"),
        ("行政诉讼", 0, ""),
        ("未经复议直接起诉", 1, "0"),
        ("复议后起诉", 1, "0"),
    ]
    assert lines[0].parts == (("结果维持", "2"),)


def test_a_table_without_totals_needs_no_digest() -> None:
    assert list(digest_of(values_of("table2", {}))) == []


def test_blank_cells_of_a_preview_are_marked() -> None:
    line = next(digest_of(values_of("table3", {}, rest="")))
    assert line.total == "—"
    assert line.parts[0] == ("自然人", "—")


def test_the_balance_is_said_with_its_numbers() -> None:
    values = values_of("table3", BALANCED)
    assert list(sums_in_words(values)) == [
        "一、本年新收政府信息公开申请数量 3 + 二、上年结转政府信息公开申请数量 0"
        " = （七）总计 2 + 四、结转下年度继续办理 1"
    ]
    assert adds_up(values)


def test_what_differs_is_said_as_well() -> None:
    values = values_of("table3", BALANCED | {"received.natural_person": 9})
    assert "≠" in next(sums_in_words(values))
    assert not adds_up(values)


def test_each_total_of_table_4_is_said() -> None:
    sums = list(sums_in_words(values_of("table4", {"cases.litigation.direct.upheld": 2})))
    assert sums[1] == (
        "行政诉讼 / 未经复议直接起诉：结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 总计 2"
    )


def test_nothing_is_said_about_blank_cells() -> None:
    values = values_of("table3", {}, rest="")
    assert list(sums_in_words(values)) == []
    assert not adds_up(values)
