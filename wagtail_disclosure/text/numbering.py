"""Numbers of headings as official documents write them: 一、 （一） 1. （1）.

Source of the four levels: GB/T 9704—2012《党政机关公文格式》7.3.3.
"""

from __future__ import annotations

__all__ = ["chinese_numeral", "heading_number"]

_DIGITS = "零一二三四五六七八九"
LARGEST = 99


def chinese_numeral(number: int) -> str:
    """Return a numeral from 一 to 九十九. Raises `ValueError` outside 1 to 99."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"no heading has the number {number}")
    tens, ones = divmod(number, 10)
    leading = "" if tens == 1 else _DIGITS[tens]
    return (f"{leading}十" if tens else "") + (_DIGITS[ones] if ones else "")


def heading_number(number: int, level: int) -> str:
    """Return the number of a heading: level 1 `一、`, 2 `（一）`, 3 `1.`, 4 `（1）`.

    Raises `ValueError` for another level or a number outside 1 to 99.
    """
    numeral = chinese_numeral(number)
    numbers = {1: f"{numeral}、", 2: f"（{numeral}）", 3: f"{number}.", 4: f"（{number}）"}
    if level not in numbers:
        raise ValueError(f"no heading has the level {level}")
    return numbers[level]
