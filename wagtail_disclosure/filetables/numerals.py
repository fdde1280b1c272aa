"""Numbers of lists in the formats that Word and browsers know (ISO/IEC 29500-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["numeral"]

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
# Larger numbers are no list's, and Roman ones would grow without end.
_LARGEST = 9999


def _counting(number: int, digits: str = "零" + _DIGITS[1:], units: str = "千百十") -> str:
    """一, 十, 十一, 二十, 一百零五."""
    written = ""
    for place, unit in ((1000, units[0]), (100, units[1]), (10, units[2]), (1, "")):
        digit = number // place % 10
        if digit:
            written += digits[digit] + unit
        elif written and not written.endswith(digits[0]):
            written += digits[0]
    written = written.rstrip(digits[0])
    return written.removeprefix(digits[1]) if 10 <= number < 20 and units[2] == "十" else written


def _legal(number: int) -> str:
    return _counting(number, _LEGAL_DIGITS, "仟佰拾")


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _letters(number: int) -> str:
    """Word goes on from z with aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _enclosed(first: int, last: int) -> Callable[[int], str]:
    def write(number: int) -> str:
        return chr(first + number - 1) if number <= last else str(number)

    return write


def _of_cycle(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)]


_FORMATS: dict[str, Callable[[int], str]] = {
    "bullet": lambda number: "",
    "none": lambda number: "",
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseLegalSimplified": _legal,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(
        {ord("0") + digit: ord("０") + digit for digit in range(10)}
    ),
    "decimalEnclosedCircle": _enclosed(0x2460, 20),
    "decimalEnclosedCircleChinese": _enclosed(0x2460, 20),
    "decimalEnclosedParen": _enclosed(0x2474, 20),
    "decimalEnclosedFullstop": _enclosed(0x2488, 20),
    "ideographTraditional": _of_cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _of_cycle("子丑寅卯辰巳午未申酉戌亥"),
    "lowerLetter": _letters,
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "upperRoman": lambda number: _roman(number).upper(),
}


def numeral(number: int, format_name: str) -> str:
    """Return `number` in a format; one that is not known, and 0 in most, is written in digits."""
    if format_name not in ("bullet", "none") and not 1 <= number <= _LARGEST:
        return str(number)
    return _FORMATS.get(format_name, str)(number)
