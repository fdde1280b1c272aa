from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.statutory.numbers import (
    Blank,
    CellError,
    NotApplicable,
    Unreadable,
    is_number,
    parse_cell,
    portable,
)

FULL_WIDTH = str.maketrans("0123456789,", "０１２３４５６７８９，")


@given(st.integers(0, 10**9))
def test_counts_round_trip_however_they_are_written(number: int) -> None:
    spellings = [
        number,
        str(number),
        f"{number:,}",
        f" {number} ",
        f"{number:,}".translate(FULL_WIDTH),
    ]
    assert {parse_cell(spelling) for spelling in spellings} == {number}
    assert all(type(parse_cell(spelling)) is int for spelling in spellings)


@given(st.decimals(0, 10**9, places=4))
def test_amounts_round_trip(amount: Decimal) -> None:
    assert parse_cell(str(amount), decimal=True) == amount
    assert isinstance(parse_cell(amount, decimal=True), Decimal)


@given(st.integers(-(10**9), 10**9))
def test_changes_round_trip(change: int) -> None:
    assert parse_cell(f"{change:+}", signed=True) == change


@given(st.one_of(st.text(), st.floats(), st.decimals(), st.integers(), st.booleans()))
def test_nothing_but_a_cell_error_is_raised(raw: object) -> None:
    try:
        parse_cell(raw)
    except CellError as error:
        assert error.params["entry"] is not None


@pytest.mark.parametrize("raw", [None, "", "  ", "\u3000"])
def test_blank(raw: object) -> None:
    assert parse_cell(raw) is Blank


@pytest.mark.parametrize(
    "raw", ["/", "—", "——", "-", "─", "/", "／", "\\", "＼", "N/A", "不适用", "无"]
)
def test_not_applicable(raw: str) -> None:
    assert parse_cell(raw) is NotApplicable


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("若干", "not_a_number"),
        ("1,23", "not_a_number"),
        ("12件", "not_a_number"),
        ("5①", "not_a_number"),
        ("5²", "not_a_number"),
        (True, "not_a_number"),
        ({}, "not_a_number"),
        (float("nan"), "not_a_number"),
        (Decimal("1E+999999"), "not_a_number"),
        (-1, "negative"),
        ("−1", "negative"),
        ("1.5", "fraction"),
        (0.5, "fraction"),
        (10**12, "too_large"),
        (10**9 + 1, "too_large"),
        ("9" * 60, "too_large"),
    ],
)
def test_refused_counts(raw: object, code: str) -> None:
    with pytest.raises(CellError) as caught:
        parse_cell(raw)
    assert caught.value.code == code


def test_a_long_entry_is_shortened_in_the_error() -> None:
    with pytest.raises(CellError) as caught:
        parse_cell("9" * 500)
    assert len(str(caught.value.params["entry"])) == 41


def test_an_amount_is_exact_to_the_fen() -> None:
    assert parse_cell("0.000001", decimal=True) == Decimal("0.000001")
    assert parse_cell(1e-6, decimal=True) == Decimal("0.000001")
    with pytest.raises(CellError) as caught:
        parse_cell("0.0000001", decimal=True)
    assert (caught.value.code, caught.value.params["limit"]) == ("too_precise", 6)


def test_money_may_be_in_yuan_where_the_form_states_no_unit() -> None:
    assert parse_cell("5123456789.12", decimal=True) == Decimal("5123456789.12")
    with pytest.raises(CellError, match="too_large"):
        parse_cell(10**12, decimal=True)


@pytest.mark.parametrize(
    ("raw", "change"),
    [("增3", 3), ("增加3", 3), ("减少3", -3), ("−3", -3), ("↑3", 3), ("↓ 3", -3), ("持平", 0)],
)
def test_changes_in_words(raw: str, change: int) -> None:
    assert parse_cell(raw, signed=True) == change


def test_a_whole_number_with_a_decimal_point_is_a_count() -> None:
    assert parse_cell(5.0) == 5


def test_only_numbers_add_up() -> None:
    assert is_number(0)
    assert is_number(Decimal(0))
    assert not any(is_number(value) for value in (Blank, NotApplicable, Unreadable("若干")))


@given(st.decimals(0, 10**11, places=6))
def test_what_json_and_spreadsheets_hold_is_read_again(amount: Decimal) -> None:
    again = json.loads(json.dumps(portable(amount)))
    assert parse_cell(again, decimal=True) == amount


def test_amounts_of_too_many_digits_for_a_number_are_text() -> None:
    assert portable(Decimal("59237.2449")) == 59237.2449
    assert portable(Decimal("99999999999.123456")) == "99999999999.123456"


def test_marks_and_what_could_not_be_read() -> None:
    cells = (3, Blank, NotApplicable, Unreadable("若干"))
    assert [portable(cell) for cell in cells] == [3, None, "/", "若干"]
