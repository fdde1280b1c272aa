from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.typesetting.cleaning import clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由办 公室 组织", "由办公室组织"),
        ("工作， 进一步", "工作，进一步"),
        ("annual   report", "annual report"),
        ("共 12 件", "共 12 件"),
        ("政\u200b府\u00ad信\ufeff息", "政府信息"),
        ("第一行\n第二行", "第一行\n第二行"),
        ("制表\t符\x07", "制表符"),
        ("䶮\ufe00\U000e0100", "䶮"),
        ("\ud800坏", "坏"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_private_and_unassigned_characters_are_kept_to_be_reported() -> None:
    assert clean("\ue000\U0003fffd") == "\ue000\U0003fffd"


@given(st.text())
def test_cleaning_twice_changes_nothing_that_prints(text: str) -> None:
    assert clean(clean(text)).replace(" ", "") == clean(text).replace(" ", "")
