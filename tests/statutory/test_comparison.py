"""Two tables side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.strategies import tables, with_totals
from wagtail_disclosure.statutory.comparison import compare_tables, difference
from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.numbers import Blank, NotApplicable, Unreadable
from wagtail_disclosure.statutory.values import TableValues


@given(st.data())
def test_every_cell_of_both_is_accounted_for_once(data: st.DataObject) -> None:
    after = data.draw(tables)
    before = data.draw(st.sampled_from([e.table(after.key) for e in EDITIONS.values()]))
    comparison = compare_tables(data.draw(with_totals(before)), data.draw(with_totals(after)))
    paired = [pair.cell.path for pair in comparison.pairs]
    left = [cell.path for cell, _ in comparison.only_before]
    came = [cell.path for cell, _ in comparison.only_after]
    assert sorted(paired + left) == sorted(cell.path for cell in before.cells())
    assert sorted(paired + came) == sorted(cell.path for cell in after.cells())
    assert len(comparison.changed) + len(comparison.unchanged) == len(comparison.pairs)


@given(st.data())
def test_a_table_is_the_same_as_itself(data: st.DataObject) -> None:
    values = data.draw(with_totals(data.draw(tables)))
    assert compare_tables(values, values).is_same


def test_editions_of_table_three_differ_in_one_group() -> None:
    old, new = (TableValues.zeros(get_edition(key).table("table3")) for key in ("2019", "2021"))
    comparison = compare_tables(old, new)
    assert {cell.row for cell, _ in comparison.only_before} == {"closed.other"}
    assert {cell.row for cell, _ in comparison.only_after} == {
        "closed.other.correction_overdue",
        "closed.other.fee_unpaid",
        "closed.other.other",
    }
    assert not comparison.changed
    assert not comparison.is_same


def test_table_two_meets_where_the_forms_agree() -> None:
    old, new = (TableValues.zeros(get_edition(key).table("table2")) for key in ("2019", "2021"))
    assert [pair.cell.path for pair in compare_tables(old, new).pairs] == [
        "table2.licensing.licensing.decisions",
        "table2.enforcement.penalty.decisions",
        "table2.enforcement.compulsory_measure.decisions",
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (3, 5, 2),
        (Decimal("1.5"), 1, Decimal("-0.5")),
        (Blank, 5, None),
        (5, NotApplicable, None),
        (Unreadable("五"), 5, None),
    ],
)
def test_only_numbers_have_a_difference(before: object, after: object, expected: object) -> None:
    assert difference(before, after) == expected


def test_a_blank_that_became_nought_is_a_change() -> None:
    table = get_edition().table("table4")
    comparison = compare_tables(TableValues(table), TableValues.zeros(table))
    assert len(comparison.changed) == len(list(table.cells()))
    assert comparison.changed[0].difference is None
