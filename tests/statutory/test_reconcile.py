"""The identities: which there are, and that they find what is wrong."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.strategies import reconciled, tables_with_rules
from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.findings import Severity
from wagtail_disclosure.statutory.identities import identities
from wagtail_disclosure.statutory.reconcile import reconcile
from wagtail_disclosure.statutory.schema import Table
from wagtail_disclosure.statutory.values import (
    Blank,
    CellValue,
    NotApplicable,
    TableValues,
    Unreadable,
)

TABLE_3 = get_edition("2021").table("table3")
TABLE_4 = get_edition("2021").table("table4")


@pytest.mark.parametrize(("edition", "outcomes", "rows"), [("2021", 21, 25), ("2019", 19, 23)])
def test_rules_of_an_edition(edition: str, outcomes: int, rows: int) -> None:
    rules = [rule for table in get_edition(edition).tables for rule in identities(table)]
    assert Counter(rule.rule for rule in rules) == {"T3-A": 7, "T3-B": 7, "T3-C": rows, "T4": 3}
    assert {len(rule.expected) for rule in rules if rule.rule == "T3-B"} == {outcomes}
    assert {len(rule.expected) for rule in rules if rule.rule == "T3-C"} == {6}


def test_no_edition_sums_table_2() -> None:
    assert not any(list(identities(edition.table("table2"))) for edition in EDITIONS.values())


@given(st.data(), tables_with_rules)
def test_computed_totals_reconcile(data: st.DataObject, table: Table) -> None:
    outcome = reconcile(data.draw(reconciled(table)))
    assert (outcome.findings, outcome.not_assessable) == ((), ())


@given(st.data(), tables_with_rules)
def test_any_change_of_one_cell_is_found_and_named(data: st.DataObject, table: Table) -> None:
    values = data.draw(reconciled(table))
    cell = data.draw(st.sampled_from(list(table.cells())))
    before = values.get(cell)
    other = data.draw(st.integers(0, 10**9).filter(lambda number: number != before))
    found = reconcile(values.replace(cell, other)).findings
    assert found
    assert all(cell in finding.cells for finding in found)
    assert all(table.label_of(cell) in finding.labels for finding in found)


@given(st.data(), tables_with_rules, st.sampled_from([Blank, NotApplicable, Unreadable("若干")]))
def test_a_cell_without_a_number_is_never_a_failure(
    data: st.DataObject, table: Table, empty: CellValue
) -> None:
    values = data.draw(reconciled(table))
    cell = data.draw(st.sampled_from(list(table.cells())))
    outcome = reconcile(values.replace(cell, empty))
    assert outcome.findings == ()
    assert outcome.not_assessable
    assert all(item.cells == (cell,) for item in outcome.not_assessable)
    assert outcome.rules_run == len(list(identities(table)))


def test_the_balance_names_its_four_cells() -> None:
    values = TableValues.zeros(TABLE_3)
    for row, number in (("received", 5), ("closed.granted", 3), ("carried_forward", 1)):
        values = values.replace(TABLE_3.cell(f"table3.{row}.natural_person"), number)
    finding, _ = [item for item in reconcile(values.with_totals()).findings if item.rule == "T3-A"]
    assert (finding.expected, finding.actual, finding.severity) == (5, 4, Severity.ERROR)
    assert finding.labels == (
        "一、本年新收政府信息公开申请数量 / 自然人",
        "二、上年结转政府信息公开申请数量 / 自然人",
        "三、本年度办理结果 / （七）总计 / 自然人",
        "四、结转下年度继续办理 / 自然人",
    )
    assert finding.message == (
        "表三 自然人：第一项 5 + 第二项 0 = 5，第三项（七）总计 3 + 第四项 1 = 4，两者应相等"
    )


def test_a_total_is_named_before_its_parts() -> None:
    total, *parts = (
        TABLE_4.cell(f"table4.cases.litigation.direct.{key}")
        for key in ("total", "upheld", "corrected", "other_result", "pending")
    )
    (finding,) = reconcile(TableValues.zeros(TABLE_4).replace(parts[0], 2)).findings
    assert finding.cells == (total, *parts)
    assert (finding.expected, finding.actual) == (2, 0)
    assert finding.message.startswith("表四 行政诉讼 / 未经复议直接起诉：结果维持 2 + ")


def test_rows_and_columns_in_messages() -> None:
    cell = TABLE_3.cell("table3.closed.total.organisation.other")
    messages = [
        item.message for item in reconcile(TableValues.zeros(TABLE_3).replace(cell, 1)).findings
    ]
    assert messages[1].startswith("表三 法人或其他组织 / 其他：第三项（一）至（六）各行之和为 0")
    assert messages[2].startswith("表三 三、本年度办理结果 / （七）总计：自然人与法人")


def test_the_reason_counts_what_stands_in_the_way() -> None:
    pending = TABLE_4.cell("table4.cases.reconsideration.pending")
    values = TableValues(TABLE_4, {pending: NotApplicable})
    assert reconcile(values).not_assessable[0].reason == "空白或缺失 4 格；标为不适用 1 格"
    values = values.replace(pending, Unreadable("若干"))
    assert reconcile(values).not_assessable[0].reason == "空白或缺失 4 格；不是可用的数字 1 格"


def test_cells_may_be_named_as_the_source_prints_them() -> None:
    cell = TABLE_4.cell("table4.cases.reconsideration.total")
    (finding,) = reconcile(
        TableValues.zeros(TABLE_4).replace(cell, 1), lambda cell: cell.path
    ).findings
    assert finding.labels[0] == cell.path
