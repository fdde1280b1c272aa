"""Years and dates as reports write them: 2023年, 二〇二三年, 2024年1月12日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wagtail_disclosure.text.folding import fold
from wagtail_disclosure.text.numbering import chinese_numeral

__all__ = ["NUMERAL_YEAR", "date_of", "years_in"]

_DIGITS = {chinese_numeral(number): str(number) for number in range(1, 10)}
_DIGITS |= dict.fromkeys("〇○零０oO0◯", "0")
_NUMBERS = {chinese_numeral(number): number for number in range(1, 32)}
NUMERAL_YEAR = r"二[〇○零０oO0◯][〇○零０oO0◯一二三四五六七八九]{2}"
_YEAR = re.compile(rf"(?<!\d)(?P<year>20\d\d|{NUMERAL_YEAR})\s*(?=年)")
_DATE = re.compile(
    rf"(?P<year>20\d\d|{NUMERAL_YEAR})\s*[年./-]\s*(?P<month>\d{{1,2}}|[一二三四五六七八九十]+)"
    r"\s*[月./-]\s*(?P<day>\d{1,2}|[一二三四五六七八九十]+)\s*日?"
)


def years_in(text: str) -> Iterator[int]:
    """Yield the years that a text names, 2023年 or 二〇二三年."""
    for match in _YEAR.finditer(fold(text)):
        yield _year(match["year"])


def date_of(text: str) -> date | None:
    """Return the date that is the whole of a text; `None` for any other text."""
    match = _DATE.fullmatch("".join(fold(text).split()))
    if match is None:
        return None
    try:
        return date(_year(match["year"]), _number(match["month"]), _number(match["day"]))
    except ValueError:
        return None


def _year(written: str) -> int:
    return int("".join(_DIGITS.get(digit, digit) for digit in written))


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS.get(written, 0)
