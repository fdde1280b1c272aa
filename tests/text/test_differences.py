"""Differences of two texts, character by character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text import differences as module
from wagtail_disclosure.text.differences import differences


def test_numbers_are_compared_as_a_whole() -> None:
    assert list(differences("全年收取 120 元", "全年收取 125 元")) == [
        ("", "全年收取 "),
        ("del", "120"),
        ("ins", "125"),
        ("", " 元"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("", "新", [("ins", "新")]),
        ("旧", "", [("del", "旧")]),
        ("同", "同", [("", "同")]),
        ("甲丙乙", "丁丙戊", [("del", "甲丙乙"), ("ins", "丁丙戊")]),
        ("", "", []),
    ],
)
def test_what_has_nothing_in_common_is_left_whole(before: str, after: str, pieces: list) -> None:
    assert list(differences(before, after)) == pieces


def test_long_texts_stand_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TOO_LONG", 3)
    assert list(differences("服务", "旺季服务")) == [("del", "服务"), ("ins", "旺季服务")]


@given(st.text(max_size=30), st.text(max_size=30))
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = list(differences(before, after))
    assert "".join(text for kind, text in pieces if kind != "ins") == before
    assert "".join(text for kind, text in pieces if kind != "del") == after
