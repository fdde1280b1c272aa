"""Short codes of pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.distribution.codes import LARGEST, code_of, page_id_of
from wagtail_disclosure.text.check_characters import ALPHABET

pytestmark = pytest.mark.once
ids = st.integers(1, 5_000_000) | st.integers(1, LARGEST)


@given(ids)
def test_there_and_back(page_id: int) -> None:
    code = code_of(page_id)
    assert page_id_of(code) == page_id
    assert not set(code) & set("ILOU")
    assert page_id_of(f" {code.lower().replace('1', 'l').replace('0', 'o')} ") == page_id


@given(ids, st.data())
def test_one_wrong_character_leads_nowhere(page_id: int, data: st.DataObject) -> None:
    code = code_of(page_id)
    at = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET).filter(lambda char: char != code[at]))
    assert page_id_of(code[:at] + wrong + code[at + 1 :]) is None


def test_a_code_is_short() -> None:
    assert len(code_of(1_000_000)) == 5


@given(st.text(max_size=60))
def test_anything_may_be_typed(typed: str) -> None:
    found = page_id_of(typed)
    assert found is None or 1 <= found <= LARGEST


@pytest.mark.parametrize(
    "typed",
    ["", "0", "00", "\x00", "A" * 10_000, "Z" * 14, "0" + code_of(7), code_of(7) + "-" * 60],
)
def test_what_is_no_code(typed: str) -> None:
    assert page_id_of(typed) is None
