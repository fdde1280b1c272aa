from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text.proofs import WrongSum, sums_that_fail

HEADER = ["项目", "数量"]


def column(*rows: tuple[str, str]) -> list[list[str]]:
    return [HEADER, *(list(row) for row in rows)]


def expected_in(table: list[list[str]]) -> list[tuple[int, int, int]]:
    return [(wrong.row, wrong.column, int(wrong.expected)) for wrong in sums_that_fail(table)]


def test_a_wrong_total() -> None:
    assert sums_that_fail(column(("甲", "1,000"), ("乙", "2.5"), ("合 计", "1,003"))) == [
        WrongSum(3, 1, "合计", "above", Decimal("1002.5"), Decimal("1003"))
    ]


def test_a_wrong_total_on_the_right() -> None:
    table = [["项目", "网上", "窗口", "总计（件）"], ["甲", "1", "2", "4"], ["乙", "3", "4", "7"]]
    assert sums_that_fail(table) == [WrongSum(1, 3, "总计(件)", "left", Decimal("3"), Decimal("4"))]


def test_both_directions() -> None:
    table = [["项目", "甲", "合计"], ["一季度", "1", "1"], ["二季度", "2", "2"], ["合计", "3", "4"]]
    assert expected_in(table) == [(3, 2, 3), (3, 2, 3)]


def test_label_behind_a_number_or_a_blank() -> None:
    table = [["序号", "项目", "数量"], ["1", "甲", "2"], ["2", "乙", "3"], ["", "合计", "6"]]
    assert expected_in(table) == [(3, 2, 5)]


def test_numbers_of_lines_are_not_added() -> None:
    table = [
        ["项目", "序号", "甲", "乙", "合计"],
        ["丙", "9", "1", "2", "3"],
        ["丁", "9", "1", "2", "4"],
    ]
    assert expected_in(table) == [(2, 4, 3)]
    table = [HEADER, ["栏次", "1"], ["甲", "2"], ["合计", "3"]]
    assert expected_in(table) == [(3, 1, 2)]


@pytest.mark.parametrize(
    "table",
    [
        column(("甲", "1"), ("乙", "２"), ("合计", "3")),
        column(("甲", "1件"), ("乙", "2件"), ("合计", "3件")),
        column(("甲", "十一"), ("乙", "零"), ("合计", "11")),
        column(("甲", "-1"), ("乙", "—"), ("丙", ""), ("合计", "-1")),
        column(("甲", "1 000"), ("合计", "1000.00")),
        column(("", "（件）"), ("甲", "1"), ("合计", "1")),
        column(("甲", "1"), ("合计", "")),
    ],
)
def test_right_totals(table: list[list[str]]) -> None:
    assert sums_that_fail(table) == []


@pytest.mark.parametrize(
    ("cell", "total"), [("２", "4"), ("2件", "4件"), ("二", "四"), ("—", "4"), ("2.0", "4")]
)
def test_number_formats(cell: str, total: str) -> None:
    one = "1件" if "件" in cell else "1"
    assert len(sums_that_fail(column(("甲", one), ("乙", cell), ("合计", total)))) == 1


@pytest.mark.parametrize(
    "table",
    [
        # Text among the numbers, mixed units, shares.
        column(("甲", "1"), ("乙", "约5人"), ("合计", "9")),
        column(("甲", "约5人"), ("乙", "1"), ("合计", "9")),
        column(("甲", "1万元"), ("乙", "2元"), ("合计", "9")),
        column(("甲", "10%"), ("乙", "20%"), ("合计", "90%")),
        column(("甲", "1,23"), ("乙", "1"), ("合计", "9")),
        # Lines that do not add up.
        column(("甲", "5"), ("其中：乙", "2"), ("合计", "5")),
        column(("人均", "5"), ("乙", "2"), ("合计", "5")),
        [["项目", "办结率"], ["甲", "5"], ["合计", "6"]],
        [["项目", "年份"], ["甲", "5"], ["合计", "6"]],
        [["项目", "单价", "数量", "合计"], ["甲", "2", "3", "6"]],
        # A total before its parts, and a line without a name.
        column(("合计", "9"), ("甲", "1")),
        column(("合计", "9"), ("甲", "1"), ("合计", "1")),
        column(("", "2022"), ("甲", "1"), ("合计", "1")),
        column(("（七）总计", "9")),
        [],
        [[]],
        [["合计"]],
    ],
)
def test_unclear_tables_are_left_alone(table: list[list[str]]) -> None:
    assert sums_that_fail(table) == []


@pytest.mark.parametrize(
    ("first", "second", "total", "wrong"),
    [
        ("3", "7", "10", []),
        ("4", "7", "10", [(3, 1, 3)]),
        ("3", "4", "10", []),  # the last part of the block only
        ("3", "7", "11", [(7, 1, 10)]),
        ("4", "7", "11", [(3, 1, 3)]),  # right for the subtotals
    ],
)
def test_subtotals(first: str, second: str, total: str, wrong: list[tuple[int, int, int]]) -> None:
    table = column(
        ("甲", "1"),
        ("乙", "2"),
        ("小计", first),
        ("丙", "3"),
        ("丁", "4"),
        ("小计", second),
        ("总计", total),
    )
    assert expected_in(table) == wrong


def test_parts_behind_the_last_subtotal() -> None:
    table = column(("甲", "1"), ("小计", "1"), ("乙", "2"), ("合计", "3"))
    assert expected_in(table) == []
    table[-1][1] = "4"
    assert expected_in(table) == [(4, 1, 3)]


AMOUNTS = st.lists(st.decimals(-10_000, 10_000, places=2), min_size=1, max_size=8)


@given(AMOUNTS, st.decimals(-1, 1, places=2))
def test_only_the_right_total_passes(amounts: list[Decimal], error: Decimal) -> None:
    rows = [(f"甲{place}", f"{amount:,}") for place, amount in enumerate(amounts)]
    table = column(*rows, ("合计", f"{sum(amounts) + error:,}"))
    assert bool(sums_that_fail(table)) == (error != 0)
    turned = [list(line) for line in zip(*table, strict=True)]
    assert bool(sums_that_fail(turned)) == (error != 0)


@given(st.lists(st.lists(st.sampled_from(["", "合计", "小计", "1", "2%", "其中", "甲"]))))
def test_no_table_is_too_strange(table: list[list[str]]) -> None:
    for wrong in sums_that_fail(table):
        assert wrong.expected != wrong.actual
        assert table[wrong.row][wrong.column]
