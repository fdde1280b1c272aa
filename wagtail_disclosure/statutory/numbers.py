"""What may stand in a cell: a number, nothing, not applicable, or text that is no number.

The four are kept apart: a blank cell is not a zero.
"""

from __future__ import annotations

import re
import reprlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final, TypeGuard

__all__ = [
    "Blank",
    "CellError",
    "CellValue",
    "Mark",
    "NotApplicable",
    "Number",
    "Unreadable",
    "is_number",
    "parse_cell",
    "portable",
]

LARGEST = 10**9
# 采购总金额 of the 2019 edition is printed without a unit, and cities state it in 元.
LARGEST_AMOUNT = 10**11
# 万元 with six places is exact to the fen.
AMOUNT_PLACES = 6
# Significant digits that every number of JSON and of a spreadsheet keeps (IEEE 754 double).
DOUBLE_DIGITS = 15
# How much of a bad entry an error repeats.
LONGEST_ENTRY = 40

_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
# A stroke through the cell, lying or slanting, or a word.
_NOT_APPLICABLE = re.compile(r"[-‐–—―─−]{1,4}|[/\\]|无|不适用|n/a", re.IGNORECASE)
_CHANGES = {"增加": "+", "减少": "-", "增": "+", "减": "-", "↑": "+", "↓": "-"}
_UNCHANGED = {"持平", "不变", "无变化"}


class Mark(Enum):
    """A cell without a number: left blank, or marked as not applicable."""

    BLANK = ""
    NOT_APPLICABLE = "/"


Blank: Final = Mark.BLANK
NotApplicable: Final = Mark.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What stood in a cell that holds no acceptable number, kept as it was printed."""

    text: str


Number = int | Decimal
CellValue = Number | Mark | Unreadable


class CellError(ValueError):
    """A cell entry that cannot be accepted.

    `code` is one of `not_a_number`, `negative`, `fraction`, `too_precise`, `too_large`;
    `params` holds `entry` (the text) and, where a limit was passed, `limit`.
    """

    def __init__(self, code: str, params: Mapping[str, object]) -> None:
        super().__init__(f"{code}: {params['entry']}")
        self.code = code
        self.params = dict(params)


def is_number(value: CellValue) -> TypeGuard[Number]:
    """Whether the cell holds a number, so that it can be added up."""
    return isinstance(value, (int, Decimal))


def portable(value: CellValue) -> int | float | str | None:
    """Return a cell as JSON and spreadsheets hold it, so that `parse_cell` reads the same again.

    Blank is `None`; not applicable, and an amount of more digits than they keep, is text.
    """
    match value:
        case Mark():
            return value.value or None
        case Unreadable(text):
            return text
        case Decimal():
            is_kept = len(value.normalize().as_tuple().digits) <= DOUBLE_DIGITS
            return float(value) if is_kept else f"{value:f}"
    return value


def parse_cell(raw: object, decimal: bool = False, signed: bool = False) -> Number | Mark:
    """Read one cell as typed or imported.

    Accepts numbers, and text with full-width digits, thousands separators and spaces; "" and
    `None` are blank, a dash, a slash or 无 is not applicable. `decimal` allows a fraction (money
    in 万元), `signed` a negative number (本年增/减). Raises `CellError`.
    """
    text = _plain(raw)
    if text == "":
        return Blank
    if _NOT_APPLICABLE.fullmatch(text):
        return NotApplicable
    entry = _with_sign(text) if signed else text.replace("−", "-")
    if not _NUMBER.fullmatch(entry):
        raise CellError("not_a_number", {"entry": _shown(text)})
    number = Decimal(entry.replace(",", ""))
    _check_range(number, text, decimal, signed)
    return number if decimal else int(number)


def _with_sign(text: str) -> str:
    """Write 增3 as +3, 减3 as -3 and 持平 as 0."""
    if text in _UNCHANGED:
        return "0"
    word = next((word for word in _CHANGES if text.startswith(word)), "")
    return (_CHANGES.get(word, "") + text.removeprefix(word)).replace("−", "-")


def _check_range(number: Decimal, text: str, decimal: bool, signed: bool) -> None:
    if number < 0 and not signed:
        raise CellError("negative", {"entry": _shown(text)})
    limit = LARGEST_AMOUNT if decimal else LARGEST
    if abs(number) > limit:
        raise CellError("too_large", {"entry": _shown(text), "limit": limit})
    if not decimal and number != int(number):
        raise CellError("fraction", {"entry": _shown(text)})
    if number != round(number, AMOUNT_PLACES):
        raise CellError("too_precise", {"entry": _shown(text), "limit": AMOUNT_PLACES})


def _plain(raw: object) -> str:
    """Return the entry as text with half-width digits and signs and no white space."""
    if raw is None:
        return ""
    if isinstance(raw, str):
        # The mark of a footnote, as in 5①, would otherwise become a digit of the number.
        if any(char.isdigit() and not char.isdecimal() for char in raw):
            raise CellError("not_a_number", {"entry": _shown(raw)})
        return "".join(unicodedata.normalize("NFKC", raw).split())
    if isinstance(raw, bool) or not isinstance(raw, (int, float, Decimal)):
        raise CellError("not_a_number", {"entry": _shown(reprlib.repr(raw))})
    number = Decimal(str(raw))
    # Fixed-point notation, for str() of a small float brings an exponent; but 1E+999999 would
    # spell out a million digits.
    is_written_out = number.is_finite() and abs(number.adjusted()) < LONGEST_ENTRY
    return f"{number:f}" if is_written_out else str(number)


def _shown(text: str) -> str:
    return text if len(text) <= LONGEST_ENTRY else f"{text[:LONGEST_ENTRY]}…"
