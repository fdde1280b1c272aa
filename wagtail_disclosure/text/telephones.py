"""Telephone numbers as they are written in China.

Shapes of the national numbering plan (电信网编号计划): area codes have three or four digits with
the leading nought, numbers behind them seven or eight.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["EXAMPLES", "dialled", "is_telephone"]

# One of each kind: fixed line, mobile, service numbers.
EXAMPLES = ("0999-5020000", "13800000000", "12345", "400-000-0000")

_DASHES = re.compile(r"[‐-―−－]")
_SPACES = re.compile(r"(?<=\d)\s+(?=\d)")
_SHAPES = re.compile(
    r"""
      (?:\+86-?)?\(?0\d{2,3}\)?-?\d{7,8}(?:-\d{1,6})?   # fixed line, with its extension
    | (?:\+86-?)?1[3-9]\d{9}                            # mobile
    | 1[12]\d(?:\d{2})?                                 # 110, 120, 12345
    | 9[56]\d{3,4}                                      # of a company or a province
    | [48]00-?\d{3}-?\d{4}                              # paid by who is called
    """,
    re.VERBOSE | re.ASCII,
)


def is_telephone(text: str) -> bool:
    """Whether ``text`` is one telephone number in a shape that can be dialled from anywhere."""
    return bool(_SHAPES.fullmatch(_plain(text)))


def dialled(text: str) -> str:
    """The digits to dial, without the extension; blank for what is no number."""
    plain = _plain(text)
    if not _SHAPES.fullmatch(plain):
        return ""
    number = plain.replace("(", "").replace(")", "")
    fixed = re.match(r"(?:\+86-?)?0\d{2,3}-?\d{7,8}", number, re.ASCII)
    return re.sub(r"[^\d+]", "", fixed.group() if fixed else number)


def _plain(text: str) -> str:
    """Half-width, every dash a hyphen, no blanks."""
    folded = unicodedata.normalize("NFKC", text).strip()
    return _SPACES.sub("-", _DASHES.sub("-", folded)).replace(" ", "")
