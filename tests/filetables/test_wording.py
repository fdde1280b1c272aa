from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.filetables.numerals import numeral
from wagtail_disclosure.filetables.wording import joined_lines, tidy, unwrapped
from wagtail_disclosure.text.numbering import chinese_numeral

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("\n  政府信息\r\n   公开  ", "政府信息公开"),
        ("in\n force", "in force"),
        ("第\n1 项", "第 1 项"),
        ("\u3000\u3000段\xa0\xa0落\u200b", "段 落"),
        ("“公开”\n（一）", "“公开”（一）"),
    ],
)
def test_line_ends_of_the_source(source: str, expected: str) -> None:
    assert unwrapped(source) == expected


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_printed_lines_are_joined_with_a_blank_between_words_only() -> None:
    assert joined_lines(["政府", "信息 ", "", "in", "force", "的"]) == "政府信息in force的"


@pytest.mark.parametrize(
    ("number", "name", "expected"),
    [
        (3, "decimal", "3"),
        (3, "unheard of", "3"),
        (10, "chineseCounting", "十"),
        (12, "japaneseCounting", "十二"),
        (20, "chineseCountingThousand", "二十"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (1001, "chineseCounting", "一千零一"),
        (2000, "chineseCounting", "二千"),
        (10, "ideographDigital", "一〇"),
        (11, "chineseLegalSimplified", "壹拾壹"),
        (7, "decimalZero", "07"),
        (12, "decimalFullWidth", "１２"),
        (2, "decimalEnclosedCircle", "②"),
        (21, "decimalEnclosedCircleChinese", "21"),
        (1, "decimalEnclosedParen", "⑴"),
        (1, "decimalEnclosedFullstop", "⒈"),
        (11, "ideographTraditional", "甲"),
        (12, "ideographZodiac", "亥"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (1, "bullet", ""),
        (0, "none", ""),
        (0, "chineseCounting", "0"),
        (10_000, "lowerRoman", "10000"),
    ],
)
def test_numerals(number: int, name: str, expected: str) -> None:
    assert numeral(number, name) == expected


@given(st.integers(1, 99))
def test_headings_are_counted_as_official_documents_count(number: int) -> None:
    assert numeral(number, "chineseCounting") == chinese_numeral(number)
