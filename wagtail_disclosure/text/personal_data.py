"""Personal data in Chinese text: resident numbers, mobiles, bank cards, e-mail, passports.

Rules and their sources:

* resident_id: GB 11643—1999, see ``number_checks``; also as 6-8-4 groups. A unified social
  credit code (GB 32100—2015) is none: neither one with right check characters nor anything that
  begins like one and stands as the prefix of an index number, ``<code>/YYYY-NNNNN``.
* mobile: 11 digits from 13 to 19 (工业和信息化部《电信网编号计划》), with or without +86; also as
  3-4-4 or 3-8 groups. Landlines are how an agency is reached and are left alone.
* bank_card: 16 to 19 digits with a Luhn digit whose first digit is a payment industry's
  (ISO/IEC 7812-1), also in groups of four.
* email: the usual subset of RFC 5322.
* passport: G or E with 8 digits, E with a letter (no I, O) and 7 digits; DE, SE and PE with
  7 digits only near the word 护照 (国家移民管理局, numbering of the ordinary and service kinds).
  Letter and date, as in E20230105, counts only near that word.

Better one finding too many than one too few: a person can keep it with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wagtail_disclosure.text.folding import fold
from wagtail_disclosure.text.number_checks import (
    has_luhn_digit,
    is_credit_code,
    is_resident_id,
    looks_like_credit_code,
)

__all__ = ["KINDS", "Found", "find_personal_data", "masked"]

# Every quantifier is bounded and no two of them compete, so a search takes linear time.
# A number may touch letters (ID1101…), but not letters that belong to a longer code.
_BEFORE, _AFTER = r"(?<![0-9])(?<![0-9][A-Za-z])", r"(?![0-9])(?![A-Za-z][0-9])"
# Groups with spaces between them must not be part of a row of numbers.
_BEFORE_GROUPS, _AFTER_GROUPS = rf"{_BEFORE}(?<![0-9][ -])", rf"{_AFTER}(?![ -][0-9])"
# 13812345678.50 and 13812345678元 are amounts.
_NO_AMOUNT = r"(?!\.[0-9]|[ ]?[十百千万亿]{0,2}元)"

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}"
)
_RESIDENT_ID = re.compile(
    rf"{_BEFORE}(?:[0-9]{{15}}(?:[0-9]{{2}}[0-9Xx])?"
    rf"|[0-9]{{6}}([ -])[0-9]{{8}}\1[0-9]{{3}}[0-9Xx]){_AFTER}"
)
_BANK_CARD = re.compile(
    rf"{_BEFORE}[34569][0-9]{{15,18}}{_AFTER}{_NO_AMOUNT}"
    rf"|{_BEFORE_GROUPS}[34569][0-9]{{3}}([ -])[0-9]{{4}}\1[0-9]{{4}}\1[0-9]{{4}}"
    rf"(?:\1[0-9]{{1,3}})?{_AFTER_GROUPS}"
)
_MOBILE = re.compile(
    rf"{_BEFORE}(?:(?:\+|00)?86[ -]?)?1[3-9][0-9]{{9}}{_AFTER}{_NO_AMOUNT}"
    rf"|{_BEFORE_GROUPS}(?:(?:\+|00)?86[ -]?)?1[3-9][0-9]([ -])"
    rf"[0-9]{{4}}\1?[0-9]{{4}}{_AFTER_GROUPS}"
)
_PASSPORT = re.compile(
    r"(?<![0-9A-Za-z])(?:[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[DSP]E[0-9]{7})(?![0-9A-Za-z])"
)
_INDEX_NUMBER_GOES_ON = re.compile(r"/[0-9]{4}-[0-9]")
_NEAR = 20


@dataclass(frozen=True)
class Found:
    """Personal data at a place of a text, as it stands there."""

    kind: str
    start: int
    end: int
    text: str


def find_personal_data(text: str) -> list[Found]:
    """Return what was found in order of place; findings never overlap.

    Where two rules claim the same place, the first of ``KINDS`` has it.
    """
    folded = fold(text)
    taken = bytearray(len(text))
    found = []
    for kind, (pattern, accepts) in _RULES.items():
        for match in pattern.finditer(folded):
            start, end = match.span()
            if accepts(match) and not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                found.append(Found(kind, start, end, text[start:end]))
    return sorted(found, key=lambda one: one.start)


def masked(found: Found) -> str:
    """Return the text of a finding with its middle hidden.

    Mobiles read 138****1234 and resident numbers 35*************123 (rule of 永安市 of
    2023-01-04); cards keep four characters at both ends, passports are masked like residents'
    numbers and e-mail keeps its first letter and the domain.
    """
    text = fold(found.text)
    if found.kind == "email":
        name, _at, domain = text.partition("@")
        return f"{name[0]}***@{domain}"
    number = re.sub(r"[ -]", "", text)
    if found.kind == "mobile":
        return f"{number[-11:-8]}****{number[-4:]}"
    head, tail = (4, 4) if found.kind == "bank_card" else (2, 3)
    return number[:head] + "*" * (len(number) - head - tail) + number[-tail:]


def _any(match: re.Match[str]) -> bool:
    return True


def _accepts_resident_id(match: re.Match[str]) -> bool:
    number = _characters(match)
    return is_resident_id(number) and not _is_credit_code(number, match)


def _accepts_bank_card(match: re.Match[str]) -> bool:
    number = _characters(match)
    return has_luhn_digit(number) and not _is_credit_code(number, match)


def _accepts_passport(match: re.Match[str]) -> bool:
    number = match[0]
    said = "护照" in match.string[max(0, match.start() - _NEAR) : match.start()]
    return said or not (number[0] in "DSP" or _is_date(number[1:]))


def _is_credit_code(number: str, match: re.Match[str]) -> bool:
    if len(number) != 18:
        return False
    in_index_number = _INDEX_NUMBER_GOES_ON.match(match.string, match.end())
    return is_credit_code(number) or bool(in_index_number and looks_like_credit_code(number))


def _is_date(digits: str) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return 1900 <= day.year < 2100


def _characters(match: re.Match[str]) -> str:
    return re.sub(r"[ -]", "", match[0]).upper()


_RULES: dict[str, tuple[re.Pattern[str], Callable[[re.Match[str]], bool]]] = {
    "email": (_EMAIL, _any),
    "resident_id": (_RESIDENT_ID, _accepts_resident_id),
    "bank_card": (_BANK_CARD, _accepts_bank_card),
    "mobile": (_MOBILE, _any),
    "passport": (_PASSPORT, _accepts_passport),
}
KINDS = tuple(_RULES)
