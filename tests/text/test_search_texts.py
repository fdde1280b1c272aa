"""What readers type and how it is shown: the pure parts of the search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text.extracts import Piece, extract, marked
from wagtail_disclosure.text.near_words import differences, nearest
from wagtail_disclosure.text.search_words import SearchWords, parse_words
from wagtail_disclosure.text.searchable import grams_of, phrase_grams, searchable

pytestmark = pytest.mark.once

TEXTS = st.text(alphabet='新源县文旅政務务wifiＷ5５〔〕() \n，。“"-', max_size=30)


@pytest.mark.parametrize(
    "written",
    [
        "新文旅发〔2023〕5号",
        "新文旅发 [2023] 5号",
        "新文旅發（２０２３）5號",
        "新文旅\n发【2023】5号",
    ],
)
def test_one_number_in_many_styles(written: str) -> None:
    assert searchable(written) == "新文旅发 2023 5号"


def test_runs_and_their_grams() -> None:
    assert searchable("办\n公室，免费Wi-Fi") == "办公室 免费wi fi"
    assert grams_of("公开 5g") == ["公开", "开", "5g", "g"]
    assert phrase_grams("公开 5g") == (["公开", "开", "5g"], False)
    assert phrase_grams("开") == (["开"], True)


@given(st.text(max_size=40))
def test_searchable_text_is_runs_with_one_space_between(text: str) -> None:
    runs = searchable(text).split(" ")
    assert runs == [""] or all(run.isalnum() for run in runs)


@pytest.mark.parametrize(
    ("typed", "required", "excluded"),
    [
        ("图书馆 开放时间", ("图书馆", "开放时间"), ()),
        ("“开放 时间” wifi", ("开放时间", "wifi"), ()),
        ('"三审三校', ("三审三校",), ()),
        ("预算 -决算 －“三公 经费”", ("预算",), ("决算", "三公经费")),
        ("2023-2024", ("2023 2024",), ()),
        ("预算 预算", ("预算",), ()),
        (" ，。”“\x00 - ", (), ()),
        ("-", (), ()),
        ("(a OR b) AND NOT c*", ("a", "or", "b", "and", "not", "c"), ()),
    ],
)
def test_what_is_asked(typed: str, required: tuple[str, ...], excluded: tuple[str, ...]) -> None:
    assert parse_words(typed) == SearchWords(required, excluded)
    assert parse_words(typed).is_blank == (not required and not excluded)


def test_a_very_long_query_is_cut() -> None:
    assert len(parse_words("新源 县城 " * 5_000).required) == 2
    assert len(parse_words(" ".join(map(str, range(100)))).required) == 10
    assert len(parse_words("新" * 10_000).required[0]) == 200


def test_hits_are_marked_however_they_are_written() -> None:
    assert marked("新文旅發（２０２３）5號文", ["新文旅发 2023 5号"]) == [
        Piece("新文旅發（２０２３）5號", is_hit=True),
        Piece("文"),
    ]
    assert marked("免费ＷｉＦｉ", ["wifi"])[1] == Piece("ＷｉＦｉ", is_hit=True)
    assert marked("无", []) == [Piece("无")]
    assert marked("", []) == []


def test_an_extract_stands_around_the_first_hit() -> None:
    text = "甲" * 200 + "图书\n馆" + "乙" * 200
    pieces = extract(text, ["图书馆"])
    assert [piece.text for piece in pieces if piece.is_hit] == ["图书 馆"]
    assert pieces[0] == pieces[-1] == Piece("…")
    assert sum(len(piece.text) for piece in pieces) == 92
    assert extract("短", ["图"]) == [Piece("短")]
    assert extract("", ["图"]) == []


@given(TEXTS, TEXTS)
def test_pieces_together_are_the_text(text: str, typed: str) -> None:
    pieces = marked(text, parse_words(typed).required)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


@given(TEXTS, st.data())
def test_what_is_found_is_marked(text: str, data: st.DataObject) -> None:
    plain = searchable(text)
    if not plain:
        return
    start = data.draw(st.integers(0, len(plain) - 1))
    word = plain[start : start + data.draw(st.integers(1, 5))].strip()
    if word:
        assert any(piece.is_hit for piece in marked(text, [word]))


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("行证许可", "行政许可"),
        ("行政许", ""),
        ("行可许政", ""),
        ("年度报靠", "年度报告"),
        ("公务接代费支", "公务接待费支"),
        ("图馆书", "图书馆"),
        ("预算", ""),
    ],
)
def test_slips_of_the_keyboard(word: str, better: str) -> None:
    lines = ["行政许可事项 年度报告", "公务接待费支出 图书馆", "行政许可指南"]
    assert nearest(word, lines) == better


@given(st.text(alphabet="甲乙丙", max_size=6), st.text(alphabet="甲乙丙", max_size=6))
def test_distances_are_alike_both_ways(one: str, other: str) -> None:
    assert differences(one, other, 2) == differences(other, one, 2)
    assert (differences(one, other, 2) == 0) == (one == other)
