"""Compare printed labels as a reader does: numbering, punctuation and width do not matter."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

__all__ = ["core_of", "is_misprint_of"]

_NUMBERING = re.compile(
    r"""^(
        \([一二三四五六七八九十]+\)[、.．]?   # （一）
      | [一二三四五六七八九十]+[、.．,]       # 一、
      | \(\d+\)[、.．]?                      # (1)
      | \d+\)?[、.．,]?                      # 1. 1、 1) and ①, which NFKC makes 1
    )""",
    re.VERBOSE,
)
# What joins the levels of labels that are written as one: 行政诉讼/复议后起诉.
_JOINT = re.compile(r"[/\\|>→—–-]+")
# Numerals and units of money: a label that differs in these is another label, not a misprint.
_EXACT = re.compile(r"[十百千万亿]*元|[一二三四五六七八九十\d]")
_CLOSE = 0.85
# A unit of pieces after a label. 万元 stays, for it tells amounts from numbers of projects.
_PIECES = re.compile(r"[(\[](?:单位:?)?[件项个条宗次][)\]]$")


def core_of(label: str) -> str:
    """Return a label without numbering, unit, white space, punctuation, brackets and quotes.

    Several labels joined into one have the cores of all of them in a row.
    """
    text = "".join(unicodedata.normalize("NFKC", label).split())
    levels = (_PIECES.sub("", level) for level in _JOINT.split(text))
    text = "".join(_NUMBERING.sub("", level, count=1) for level in levels)
    letters = (char for char in text if unicodedata.category(char)[0] in "LN")
    # 其它 and 其他 are two spellings of one word.
    return "".join(letters).replace("其它", "其他")


def is_misprint_of(printed: str, core: str) -> bool:
    """Whether the core of a printed label is a slip of the pen away from that of a heading.

    One wrong character in a label of four or more, or 85 % of a longer one in common; the rows and
    columns of the forms differ from their neighbours by more, except in numerals, which must agree
    (the blocks 第二十条第（五）项 and 第二十条第（六）项 differ by nothing else).
    """
    if _EXACT.findall(printed) != _EXACT.findall(core):
        return False
    if len(printed) == len(core) >= 4:
        differing = sum(a != b for a, b in zip(printed, core, strict=True))
        if differing == 1:
            return True
    return SequenceMatcher(None, printed, core, autojunk=False).ratio() >= _CLOSE
