from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.samples import SAMPLES, load
from tests.statutory.strategies import tables, with_totals
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import (
    Blank,
    CellError,
    NotApplicable,
    TableValues,
    Unreadable,
)

TABLE = get_edition("2021").table("table4")
UPHELD, CORRECTED, OTHER_RESULT, PENDING, TOTAL = list(TABLE.cells())[:5]


@given(st.data(), tables)
def test_labels_round_trip(data: st.DataObject, table: Table) -> None:
    values = data.draw(with_totals(table))
    assert TableValues.from_labelled(table, values.to_labelled()) == values


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("key", ["table2", "table3", "table4"])
def test_published_tables_round_trip(name: str, key: str) -> None:
    labelled = load(name)[key]
    values = TableValues.from_labelled(get_edition("2021").table(key), labelled)
    assert values.to_labelled() == labelled
    assert values.with_totals() == values


def test_zero_blank_and_not_applicable_stay_apart() -> None:
    values = TableValues(TABLE, {UPHELD: 0, CORRECTED: NotApplicable, PENDING: Unreadable("若干")})
    labelled = values.to_labelled()["行政复议"]
    assert list(labelled.values()) == [0, "/", None, "若干", None]
    assert values.get(TOTAL) is Blank


def test_money_keeps_its_places() -> None:
    table = get_edition("2021").table("table2")
    (cell,) = [cell for cell in table.cells() if cell.section == "fees"]
    values = TableValues(table, {cell: Decimal("59237.2449")})
    assert values.to_labelled()["第二十条第（八）项"]["行政事业性收费"] == {
        "本年收费金额（单位：万元）": 59237.2449
    }


def test_exact_reading_refuses_rubbish() -> None:
    with pytest.raises(CellError):
        TableValues.from_labelled(TABLE, {"行政复议": {"结果维持": "若干"}})


def test_what_is_not_there_is_blank() -> None:
    assert TableValues.from_labelled(TABLE, {"行政复议": 3}).get(UPHELD) is Blank


def test_replace_leaves_the_original_alone() -> None:
    before = TableValues.zeros(TABLE)
    after = before.replace(UPHELD, 3)
    assert (before.get(UPHELD), after.get(UPHELD)) == (0, 3)
    with pytest.raises(TypeError):
        before.numbers[UPHELD] = 3  # type: ignore[index]


def test_cells_of_another_table_are_refused() -> None:
    with pytest.raises(KeyError):
        TableValues(TABLE, {Cell("table3", "requests", "received", "total"): 1})


def test_totals_wait_for_all_their_parts() -> None:
    values = TableValues(TABLE, {UPHELD: 1, CORRECTED: 2, OTHER_RESULT: 3})
    assert values.with_totals().get(TOTAL) is Blank
    assert values.replace(PENDING, 4).with_totals().get(TOTAL) == 10


def test_a_total_of_nothing_applicable_is_not_applicable() -> None:
    parts = dict.fromkeys((UPHELD, CORRECTED, OTHER_RESULT, PENDING), NotApplicable)
    assert TableValues(TABLE, parts).with_totals().get(TOTAL) is NotApplicable
