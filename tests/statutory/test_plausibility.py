"""Zeros that are hardly true, suits without reconsideration, sums of subordinate agencies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.prose.texts import table
from wagtail_disclosure.statutory.findings import Severity
from wagtail_disclosure.statutory.hierarchy import check_sum
from wagtail_disclosure.statutory.numbers import Blank
from wagtail_disclosure.statutory.plausibility import Known, check_direct_suits, check_zeros
from wagtail_disclosure.statutory.rule_list import RULES, rule_name
from wagtail_disclosure.statutory.values import TableValues

ZEROS = {key: table(key) for key in ("table2", "table3", "table4")}


def test_zeros_against_the_registers() -> None:
    found = check_zeros(ZEROS, {}, Known(documents=3, requests=2))
    assert [(one.rule, one.table, one.severity) for one in found] == [
        ("ZERO", "table2", Severity.WARNING),
        ("ZERO", "table3", Severity.WARNING),
    ]
    assert "3 件规范性文件" in found[0].message and "2 件申请" in found[1].message
    assert check_zeros(ZEROS, {}, Known()) == ()
    assert check_zeros(ZEROS, {}, Known(documents=0, requests=0)) == ()
    assert check_zeros({}, {}, Known(documents=3)) == ()


def test_a_figure_or_a_blank_is_no_zero() -> None:
    one = {"table3": table("table3", {"received.natural_person": 1})}
    assert check_zeros(one, {}, Known(requests=2)) == ()
    blank = {"table3": TableValues(ZEROS["table3"].table)}
    assert check_zeros(blank, {}, Known(requests=2)) == ()


def test_zeros_after_a_year_with_figures() -> None:
    before = {"table3": table("table3", {"received.natural_person": 5})}
    (finding,) = check_zeros(ZEROS, before, Known())
    assert (finding.rule, finding.table) == ("ZERO", "table3")
    assert check_zeros(ZEROS, ZEROS, Known()) == ()


@pytest.mark.parametrize(
    ("year", "refused", "suits", "count"),
    [(2025, 1, 2, 1), (2024, 1, 2, 0), (2025, 0, 2, 0), (2025, 1, 0, 0)],
)
def test_suits_without_reconsideration(year: int, refused: int, suits: int, count: int) -> None:
    tables = {
        "table3": table("table3", {"closed.refused.state_secret.natural_person": refused}),
        "table4": table("table4", {"cases.litigation.direct.upheld": suits}),
    }
    found = check_direct_suits(year, tables)
    assert len(found) == count
    assert all("第二十三条" in one.message for one in found)


def test_suits_need_both_tables_and_a_number() -> None:
    refused = table("table3", {"closed.refused.state_secret.natural_person": 1})
    assert check_direct_suits(2025, {"table3": refused}) == ()
    blank = TableValues(ZEROS["table4"].table)
    assert check_direct_suits(2025, {"table3": refused, "table4": blank}) == ()


def test_a_sum_names_the_units_and_the_difference() -> None:
    cell = "received.natural_person"
    parts = {f"{name}局": table("table3", {cell: 2}) for name in "甲乙丙丁戊己"}
    outcome = check_sum(table("table3", {cell: 10}), parts)
    (finding,) = outcome.findings
    assert (finding.rule, finding.expected, finding.actual) == ("SUM", 12, 10)
    assert "甲局 2、乙局 2、丙局 2、丁局 2、戊局 2等 6 个" in finding.message
    assert "相差 -2" in finding.message
    assert outcome.not_assessable == ()


def test_a_sum_of_nothing_is_named_as_such() -> None:
    outcome = check_sum(
        table("table4", {"cases.reconsideration.upheld": 1}), {"甲局": ZEROS["table4"]}
    )
    assert "之和为 0（0）" in outcome.findings[0].message


def test_what_cannot_be_summed() -> None:
    parent = ZEROS["table3"]
    (missing,) = check_sum(parent, {"甲局": parent, "乙局": None}).not_assessable
    assert missing.reason == "下属机关尚未报送：乙局"
    assert check_sum(parent, {}).rules_run == 0
    cell = parent.table.cell("table3.received.natural_person")
    blank = check_sum(parent, {"甲局": parent.replace(cell, Blank)})
    assert [one.cells for one in blank.not_assessable] == [(cell,)]
    older = check_sum(parent, {"甲局": table("table3", None, "2019")})
    assert {one.reason for one in older.not_assessable} == {"下属机关的表三版式不同，不设此项"}


counts = st.integers(min_value=0, max_value=10**6)


@given(st.lists(counts, min_size=1, max_size=8), counts)
def test_only_the_sum_agrees(numbers: list[int], stated: int) -> None:
    cell = "received.natural_person"
    parts = {str(i): table("table3", {cell: number}) for i, number in enumerate(numbers)}
    found = check_sum(table("table3", {cell: stated}), parts).findings
    assert bool(found) == (stated != sum(numbers))


def test_every_rule_has_a_name_and_a_source() -> None:
    assert all(rule.name and rule.source for rule in RULES.values())
    assert {rule.id for rule in RULES.values() if rule.severity is Severity.ERROR} == {
        "T3-A", "T3-B", "T3-C", "T4", "CELL", "BLANK", "TABLE", "REPORT"
    }  # fmt: skip
    assert rule_name("T4") == "表四合计"
    assert rule_name("other") == "other"
