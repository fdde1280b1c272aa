from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.typesetting.breaking import (
    NEVER_FIRST,
    NEVER_LAST,
    break_lines,
    break_points,
)

MARKS = "，。、；：？！）》”’—…（《“‘·%"
PROSE = st.text(st.sampled_from("政府信息公开年度报告12 ab.-/" + MARKS), max_size=80)


def advances(text: str) -> list[float]:
    return [10.0 if ord(character) > 0x2000 else 5.0 for character in text]


def broken(text: str, first: float, rest: float) -> list[str]:
    lines = break_lines(text, advances(text), first, rest)
    return [text[start:end] for start, end in lines]


@given(PROSE, st.integers(20, 300), st.integers(20, 300))
def test_nothing_is_lost(text: str, first: int, rest: int) -> None:
    assert "".join(broken(text, first, rest)) == text


@given(PROSE, st.integers(20, 300))
def test_lines_end_where_they_may_unless_no_legal_break_fits(text: str, room: int) -> None:
    points = set(break_points(text))
    widths = advances(text)
    for start, end in break_lines(text, widths, room, room):
        if end not in points:
            nearest = min(point for point in points if point > start)
            assert sum(widths[start:nearest]) > room


@given(PROSE)
def test_no_forbidden_mark_begins_or_ends_a_line(text: str) -> None:
    for point in break_points(text)[:-1]:
        assert text[point] not in NEVER_FIRST
        assert text[point - 1] not in NEVER_LAST


@given(PROSE, st.integers(20, 300))
def test_no_line_is_wider_than_its_room_but_for_half_a_closing_mark(text: str, room: int) -> None:
    for line in broken(text, room, room):
        assert sum(advances(line)) <= room + 5 or len(line) == 1


def test_latin_words_and_numbers_stay_whole() -> None:
    assert broken("收费59,237.2449万元，共100%。", 60, 60) == [
        "收费",
        "59,237.2449",
        "万元，共",
        "100%。",
    ]


def test_addresses_break_after_slash_point_and_hyphen() -> None:
    lines = broken("https://www.xinyuan.gov.cn/xxgk/index-2024.html", 100, 100)
    assert lines == ["https://www.xinyuan.", "gov.cn/xxgk/index-", "2024.html"]


def test_telephone_numbers_do_not_break() -> None:
    assert broken("电话0999-5022106", 50, 60) == ["电话", "0999-5022106"]


def test_a_closing_mark_may_stand_half_in_the_margin() -> None:
    assert broken("政府信息，公开", 45, 45) == ["政府信息，", "公开"]


def test_straight_quotes_open_and_close_in_turn() -> None:
    assert broken('坚持"三审"制', 30, 30) == ["坚持", '"三审"', "制"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert broken("a" * 10, 20, 20) == ["aaaa", "aaaa", "aa"]


def test_empty_text_has_no_lines() -> None:
    assert broken("", 20, 20) == []
