"""Numbers in running text."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.statutory.prose.quantities import NUMBER, number_of

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("1,204", 1204),
        ("1204", 1204),
        ("3.5万", 35000),
        ("2亿", 200_000_000),
        ("零", 0),
        ("〇", 0),
        ("三", 3),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("一百零五", 105),
        ("三千零二十", 3020),
        ("两万", 20000),
        ("二十一万", 210_000),
    ],
)
def test_values(text: str, value: int) -> None:
    assert re.fullmatch(NUMBER, text)
    assert number_of(text) == value


@pytest.mark.parametrize(
    "text", ["三二", "百", "一十十", "十百", "零万", "一百一千", "二三十", "万"]
)
def test_numerals_that_make_no_number(text: str) -> None:
    assert number_of(text) is None


def in_numerals(number: int) -> str:
    """A number below ten thousand as it is written."""
    written, gap = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            written += ("零" if gap and written else "") + DIGITS[digit] + name
        gap = not digit
    return written or DIGITS[0]


@given(st.integers(min_value=0, max_value=9999))
def test_every_numeral_is_read(number: int) -> None:
    assert number_of(in_numerals(number)) == number


@given(st.integers(min_value=0, max_value=10**11))
def test_separators_change_nothing(number: int) -> None:
    assert number_of(f"{number:,}") == number_of(str(number)) == number


@given(st.text(alphabet="零〇一二两三四五六七八九十百千", min_size=1, max_size=9))
def test_any_numerals(text: str) -> None:
    value = number_of(text)
    assert value is None or 0 <= value < Decimal(10**4)
