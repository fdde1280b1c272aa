"""Verification codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.report.issues import codes
from wagtail_disclosure.text.check_characters import ALPHABET, check_character

pytestmark = pytest.mark.once
bodies = st.text(ALPHABET, min_size=9, max_size=9)
made = bodies.map(lambda body: body + check_character(body))


def test_a_code_is_well_formed_and_free_of_lookalikes() -> None:
    code = codes.new_code()
    assert codes.is_well_formed(code)
    assert len(code) == 10
    assert not set(code) & set("ILOU")


@given(made, st.data())
def test_one_wrong_character_is_noticed(code: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, 9))
    wrong = data.draw(st.sampled_from(ALPHABET).filter(lambda char: char != code[position]))
    assert not codes.is_well_formed(code[:position] + wrong + code[position + 1 :])


@given(made, st.integers(0, 8))
def test_two_neighbours_swapped_are_noticed(code: str, position: int) -> None:
    first, second = code[position : position + 2]
    swapped = code[:position] + second + first + code[position + 2 :]
    # Luhn's algorithm cannot tell the first character of the alphabet from the last here.
    if first != second and {first, second} != {"0", "Z"}:
        assert not codes.is_well_formed(swapped)


@given(made)
def test_it_may_be_typed_as_it_is_read(code: str) -> None:
    printed = codes.grouped(code)
    assert printed[5] == "-"
    typed = printed.lower().replace("1", "l").replace("0", "o")
    assert codes.normal(f" {typed} ") == code
    assert codes.normal("".join(chr(ord(char) + 0xFEE0) for char in code)) == code


@pytest.mark.parametrize("typed", ["", "ABC", "U" * 10, "中文代码一二三四五六", "0" * 11])
def test_what_is_no_code(typed: str) -> None:
    assert not codes.is_well_formed(codes.normal(typed))


def test_codes_are_drawn_anew() -> None:
    assert len({codes.new_code() for _ in range(200)}) == 200
