from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from wagtail.blocks import StructBlockValidationError

from tests.report.builders import BALANCED, raw_table
from wagtail_disclosure.report.blocks import StatutoryTableBlock
from wagtail_disclosure.report.paths import path_of, value_at
from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.numbers import Blank, Unreadable
from wagtail_disclosure.statutory.schema import Table

TABLE_3 = get_edition("2021").table("table3")
BLOCK = StatutoryTableBlock.for_table(TABLE_3)
ENTERED = [cell for cell in TABLE_3.cells() if not TABLE_3.is_total(cell)]
EVERY_TABLE = [table for edition in EDITIONS.values() for table in edition.tables]


def errors_by_cell(error: ValidationError) -> dict[str, str]:
    """Messages by cell path, read out of nested block errors."""
    found = {}
    for cell in TABLE_3.cells():
        below: Any = error
        for key in path_of(cell):
            below = getattr(below, "block_errors", {}).get(key)
        if below is not None:
            found[cell.path] = " ".join(below.messages)
    return found


def cleaned(raw: dict[str, Any]) -> Any:
    return BLOCK.clean(BLOCK.to_python(raw))


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: f"{table.key}-{table.edition}")
def test_survives_storage(table: Table) -> None:
    block = StatutoryTableBlock.for_table(table)
    raw = raw_table(table, rest=7)
    value = block.to_python(raw)
    assert json.loads(json.dumps(block.get_prep_value(value))) == _as_stored(block, raw)
    assert block.to_python(block.get_prep_value(value)).table_values == value.table_values


def _as_stored(block: StatutoryTableBlock, raw: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(block.get_prep_value(block.to_python(raw))))


def test_a_new_table_is_blank() -> None:
    value = BLOCK.get_default()
    assert set(value.table_values.numbers.values()) == {Blank}


def test_totals_are_computed_and_not_stored() -> None:
    value = BLOCK.to_python(raw_table(TABLE_3, BALANCED))
    assert value.table_values.get(TABLE_3.cell("table3.closed.total.total")) == 2
    assert "total" not in value["requests"]["closed"]
    assert "total" not in value["requests"]["received"]


def test_a_balanced_table_is_clean() -> None:
    assert cleaned(raw_table(TABLE_3, BALANCED))


def test_blank_is_not_zero() -> None:
    with pytest.raises(StructBlockValidationError) as caught:
        cleaned(raw_table(TABLE_3, BALANCED | {"received.organisation.other": ""}))
    assert errors_by_cell(caught.value) == {
        "table3.received.organisation.other": "Enter a number, 0 if there was none."
    }


def test_the_message_stands_at_the_cell_and_says_what_should_match() -> None:
    with pytest.raises(StructBlockValidationError) as caught:
        cleaned(raw_table(TABLE_3, BALANCED | {"received.natural_person": 4}))
    assert errors_by_cell(caught.value) == {
        "table3.carried_forward.natural_person": (
            "表三 自然人：第一项 4 + 第二项 0 = 4，第三项（七）总计 2 + 第四项 1 = 3，两者应相等"
        )
    }


def test_each_unbalanced_column_has_its_message() -> None:
    numbers = BALANCED | {"received.natural_person": 4, "received.organisation.legal_services": 1}
    with pytest.raises(StructBlockValidationError) as caught:
        cleaned(raw_table(TABLE_3, numbers))
    assert list(errors_by_cell(caught.value)) == [
        "table3.carried_forward.natural_person",
        "table3.carried_forward.organisation.legal_services",
    ]


@pytest.mark.parametrize("typed", ["三件", "-1", "1.5", "1000000000000"])
def test_rubbish_is_refused_at_its_cell_and_kept(typed: str) -> None:
    raw = raw_table(TABLE_3, BALANCED | {"received.natural_person": typed})
    with pytest.raises(StructBlockValidationError) as caught:
        cleaned(raw)
    assert list(errors_by_cell(caught.value)) == ["table3.received.natural_person"]
    form_state = BLOCK.get_form_state(BLOCK.to_python(raw))
    assert form_state["requests"]["received"]["natural_person"] == typed


@pytest.mark.parametrize("typed", ["三件", "-1", "", "4"])
def test_a_draft_keeps_anything(typed: str) -> None:
    raw = raw_table(TABLE_3, {"received.natural_person": typed}, rest="")
    value = BLOCK.clean_deferred(BLOCK.to_python(raw))
    stored = BLOCK.get_prep_value(value)
    assert str(stored["requests"]["received"]["natural_person"]) == typed
    assert not BLOCK.is_deferred_validation


def test_form_data_is_read_by_path_and_normalised() -> None:
    data = {
        "p-requests-received-natural_person": "１,０２４",
        "p-requests-carried_over-natural_person": "x",
    }
    value = BLOCK.value_from_datadict(data, {}, "p")
    assert value["requests"]["received"]["natural_person"] == 1024
    assert value["requests"]["carried_over"]["natural_person"] == Unreadable("x")


def test_money_keeps_its_fraction() -> None:
    table = get_edition("2021").table("table2")
    block = StatutoryTableBlock.for_table(table)
    raw = raw_table(table, {"administrative_fee.fees_wan_yuan": "59,237.2449"})
    stored = block.get_prep_value(block.clean(block.to_python(raw)))
    assert value_at(stored, ("fees", "administrative_fee", "fees_wan_yuan")) == "59237.2449"


COLUMNS = [path for path, _ in leaves_of(TABLE_3.sections[0].columns) if path != "total"]


@given(st.lists(st.integers(0, 3), min_size=len(ENTERED), max_size=len(ENTERED)))
def test_a_table_is_clean_or_its_cells_are_named(numbers: list[int]) -> None:
    """Whatever is typed: a message for exactly the columns that do not add up."""
    typed = {f"{cell.row}.{cell.column}": n for cell, n in zip(ENTERED, numbers, strict=True)}
    value = BLOCK.to_python(raw_table(TABLE_3, typed))

    def number(row: str, column: str) -> int:
        return value.table_values.get(TABLE_3.cell(f"table3.{row}.{column}"))

    unbalanced = {
        f"table3.carried_forward.{column}"
        for column in COLUMNS
        if number("received", column) + number("carried_over", column)
        != number("closed.total", column) + number("carried_forward", column)
    }
    assert set(named_cells(value)) == unbalanced


def named_cells(value: Any) -> dict[str, str]:
    try:
        BLOCK.clean(value)
    except StructBlockValidationError as error:
        return errors_by_cell(error)
    return {}
