"""Numbers as running text has them: 1,204, 3.5万, 三, 二十一."""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = ["NUMBER", "number_of"]

_MYRIADS = {"": 1, "万": 10**4, "亿": 10**8}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}

# The source of a pattern that matches one number and nothing around it.
NUMBER = (
    r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,6})?[万亿]?"
    r"|[零〇一二两三四五六七八九十百千]{1,9}万?)"
)
_DIGITAL = re.compile(r"([0-9,]+(?:\.[0-9]+)?)([万亿]?)")


def number_of(text: str) -> Decimal | None:
    """Return the value of what `NUMBER` has matched, `None` for numerals that make no number."""
    found = _DIGITAL.fullmatch(text)
    if found:
        return Decimal(found[1].replace(",", "")) * _MYRIADS[found[2]]
    numerals = text.removesuffix("万")
    value = _below_myriad(numerals)
    if value is None or (numerals != text and value == 0):
        return None
    return Decimal(value) * (_MYRIADS["万"] if numerals != text else 1)


def _below_myriad(numerals: str) -> int | None:
    """Read 三千零二十一, 二十 or 十; `None` for what is no such number, such as 三二."""
    total, digit, last_place = 0, None, 10**4
    for position, char in enumerate(numerals):
        if char in _PLACES:
            place = _PLACES[char]
            if place >= last_place or (digit is None and (place != 10 or position)):
                return None
            total += (1 if digit is None else digit) * place
            digit, last_place = None, place
        elif digit in (None, 0):
            digit = _DIGITS[char]
        else:
            return None
    return total + (digit or 0)
