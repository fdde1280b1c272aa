from __future__ import annotations

import pytest

from wagtail_disclosure.text.numbering import chinese_numeral, heading_number


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")],
)
def test_numerals(number: int, numeral: str) -> None:
    assert chinese_numeral(number) == numeral


@pytest.mark.parametrize("number", [0, -1, 100])
def test_numerals_out_of_range(number: int) -> None:
    with pytest.raises(ValueError, match="no heading has the number"):
        chinese_numeral(number)


def test_numerals_are_unique() -> None:
    assert len({chinese_numeral(number) for number in range(1, 100)}) == 99


@pytest.mark.parametrize(("level", "text"), [(1, "三、"), (2, "（三）"), (3, "3."), (4, "（3）")])
def test_levels(level: int, text: str) -> None:
    assert heading_number(3, level) == text


def test_unknown_level() -> None:
    with pytest.raises(ValueError, match="no heading has the level"):
        heading_number(3, 5)
