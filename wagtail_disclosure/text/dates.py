"""Dates that no calendar has: 2023年2月30日, 2023-02-30, 13月, 二〇二三年四月三十一日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wagtail_disclosure.text.folding import fold
from wagtail_disclosure.text.numbering import LARGEST, chinese_numeral
from wagtail_disclosure.text.slips import Slip

__all__ = ["impossible_dates"]

_NUMERALS = {chinese_numeral(number): number for number in range(1, LARGEST + 1)}
_CHINESE_DIGITS = {"〇": "0", "○": "0", "零": "0"} | {
    chinese_numeral(number): str(number) for number in range(1, 10)
}
_TEN = "[一二三四五六七八九十]{1,3}"

# 18月龄, 30月薪 are no months. A day needs a month before it: 31号楼 is a house.
_WRITTEN = re.compile(
    r"(?<![0-9.])(?:([0-9]{4}) ?年 ?)?([0-9]{1,2}) ?月(?![龄薪饼租均供嫂])"
    r"(?: ?([0-9]{1,2}) ?[日号])?"
)
_IN_NUMERALS = re.compile(
    rf"(?<![〇○零一二三四五六七八九十百千])(?:([〇○零一二三四五六七八九]{{4}})年)?({_TEN})月"
    rf"(?![龄薪饼租均供嫂])(?:({_TEN})[日号])?"
)
# Years of our time only, and nothing before or after: 0999-50-22 is a telephone number.
_SEPARATED = re.compile(
    r"(?<![0-9A-Za-z./-])((?:19|20)[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9A-Za-z]|[./-][0-9])"
)
# 29 February counts where no year is named.
_ANY_YEAR = 2000
_ANY_DAY = 1


def impossible_dates(text: str) -> Iterator[Slip]:
    """Yield dates with a month beyond 12 or a day that their month does not have."""
    for match, year, month, day in _dates(fold(text)):
        try:
            date(year, month, day)
        except ValueError:
            start, end = match.span()
            yield Slip("impossible_date", start, end, text[start:end])


def _dates(text: str) -> Iterator[tuple[re.Match[str], int, int, int]]:
    for match in _WRITTEN.finditer(text):
        yield match, int(match[1] or _ANY_YEAR), int(match[2]), int(match[3] or _ANY_DAY)
    for match in _SEPARATED.finditer(text):
        yield match, int(match[1]), int(match[3]), int(match[4])
    for match in _IN_NUMERALS.finditer(text):
        year = "".join(_CHINESE_DIGITS[digit] for digit in match[1] or "")
        month, day = match[2], match[3] or "一"
        # 七八月 is a span of time, no numeral.
        if month in _NUMERALS and day in _NUMERALS:
            yield match, int(year or _ANY_YEAR), _NUMERALS[month], _NUMERALS[day]
