from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text.document_numbers import normalise_document_number


@pytest.mark.parametrize(
    "typed",
    [
        "新政办发〔2023〕5号",
        "新政办发[2023]5号",
        "新政办发【2023】5号",
        "新政办发（2023）5号",
        "新政办发(2023)第05号",
        "新政办发 ﹝2023﹞ 5 号",
        "新政办发［２０２３］５号",
        "新政办发〔2023年〕5",
    ],
)
def test_spellings_of_one_number(typed: str) -> None:
    assert normalise_document_number(typed) == "新政办发〔2023〕5号"


@pytest.mark.parametrize("text", ["国务院令第711号", "无", ""])
def test_other_text_keeps_its_wording(text: str) -> None:
    assert normalise_document_number(f" {text} ") == text


@given(st.text())
def test_twice_is_once(text: str) -> None:
    once = normalise_document_number(text)
    assert normalise_document_number(once) == once
