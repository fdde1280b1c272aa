"""A parent's tables are the sums of its agencies' tables, and what is missing is said."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.strategies import reconciled, tables
from wagtail_disclosure.statutory.consolidate import Contribution, add_up
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.numbers import Blank
from wagtail_disclosure.statutory.reconcile import reconcile
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once

TABLE_3 = EDITIONS["2021"].table("table3")
OLD_TABLE_3 = EDITIONS["2019"].table("table3")
TABLE_2 = EDITIONS["2021"].table("table2")
GRANTED = TABLE_3.cell("table3.closed.granted.natural_person")


def contribution(label: str, *tables_given: TableValues) -> Contribution:
    return Contribution(label, {values.table.key: values for values in tables_given}, f"/{label}/")


@given(st.data())
def test_every_cell_is_the_sum_of_its_parts(data: st.DataObject) -> None:
    table = data.draw(tables)
    given_values = data.draw(st.lists(reconciled(table), min_size=1, max_size=4))
    parts = [contribution(f"局{number}", values) for number, values in enumerate(given_values)]
    summed = add_up(table, parts)
    assert summed.left_out == ()
    for cell in table.cells():
        assert summed.values.get(cell) == sum(values.get(cell) for values in given_values)
        if not table.is_total(cell):
            assert [part.value for part in summed.parts[cell]] == [
                values.get(cell) for values in given_values
            ]
    assert reconcile(summed.values).findings == ()


def test_parts_say_whose_they_are() -> None:
    values = TableValues.zeros(TABLE_3).replace(GRANTED, 3)
    [part] = add_up(TABLE_3, [contribution("文旅局", values)]).parts[GRANTED]
    assert (part.label, part.value, part.address) == ("文旅局", 3, "/文旅局/")


def test_money_is_added_exactly() -> None:
    fees = TABLE_2.cell("table2.fees.administrative_fee.fees_wan_yuan")
    zeros = TableValues.zeros(TABLE_2)
    given_values = [zeros.replace(fees, Decimal("0.1")), zeros.replace(fees, Decimal("0.2"))]
    parts = [contribution(str(number), values) for number, values in enumerate(given_values)]
    assert add_up(TABLE_2, parts).values.get(fees) == Decimal("0.3")


def test_a_blank_is_left_out_and_said() -> None:
    values = TableValues.zeros(TABLE_3).replace(GRANTED, Blank)
    summed = add_up(TABLE_3, [contribution("文旅局", values)])
    assert summed.values.get(GRANTED) is Blank
    assert [(item.label, item.cell) for item in summed.left_out] == [
        ("文旅局", TABLE_3.label_of(GRANTED))
    ]


def test_a_missing_table_is_said() -> None:
    [left_out] = add_up(TABLE_3, [contribution("文旅局")]).left_out
    assert left_out.reason == "报告中没有表三"


def test_another_edition_adds_what_both_have() -> None:
    other = OLD_TABLE_3.cell("table3.closed.other.natural_person")
    granted = OLD_TABLE_3.cell("table3.closed.granted.natural_person")
    values = TableValues.zeros(OLD_TABLE_3).replace(granted, 2).replace(other, 1)
    summed = add_up(TABLE_3, [contribution("文旅局", values)])
    assert summed.values.get(GRANTED) == 2
    assert [item.cell for item in summed.left_out] == [OLD_TABLE_3.label_of(other)]
    assert "2019" in summed.left_out[0].reason


def test_nobody_adds_nothing() -> None:
    summed = add_up(TABLE_3, [])
    assert summed.values.get(GRANTED) is Blank
    assert summed.parts == {}
