"""What a careful reader of proofs sees without knowing the subject.

Rules: ``impossible_date``; ``unclosed``, ``unopened`` and ``mismatched`` brackets and quotation
marks; ``doubled_punctuation``; ``latin_punctuation`` between Chinese characters (GB/T 15834—2011
《标点符号用法》, GB/T 9704—2012); ``doubled_word``. Sums in tables: ``sums``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wagtail_disclosure.text.brackets import bad_brackets
from wagtail_disclosure.text.dates import impossible_dates
from wagtail_disclosure.text.slips import Slip
from wagtail_disclosure.text.sums import WrongSum, sums_that_fail

__all__ = ["RULES", "Slip", "WrongSum", "find_slips", "sums_that_fail"]

RULES = (
    "impossible_date",
    "unclosed",
    "unopened",
    "mismatched",
    "doubled_punctuation",
    "latin_punctuation",
    "doubled_word",
)

_HAN = "[㐀-鿿]"
_DOUBLED_MARKS = re.compile("[，。、；：]{2,}")
_LATIN_MARK = re.compile(f"(?<={_HAN})[,.;:?!](?={_HAN})")
_CHINESE_MARKS = dict(zip(",.;:?!", "，。；：？！", strict=True))
# Words that no right sentence doubles, but for 目的的, 的的确确, 是是非非 and 但是是否.
_DOUBLED_PARTICLE = re.compile("(?<!目)的的(?!确)|(?<![但还于凡只可或])是是(?![非否])|们们")
_DOUBLED_WORD = re.compile(f"({_HAN}{{2,6}})\\1")
# 一个一个, 某某某某 and talk such as 研究研究 are right; so are 有限公司 and 公司章程 side by side,
# and 国家有关规定规定应当主动公开的 (《政府信息公开条例》第二十条).
_MAY_DOUBLE = re.compile(
    "[一两几]|(.)\\1+$|(?:研究|讨论|商量|考虑|学习|公司|规定|许多|很多|非常|办公室)$"
)


def find_slips(text: str) -> list[Slip]:
    """Return all slips in order of place."""
    rules = (impossible_dates, bad_brackets, _punctuation, _doubled_words)
    slips = (slip for rule in rules for slip in rule(text))
    return sorted(slips, key=lambda slip: (slip.start, slip.end))


def _punctuation(text: str) -> Iterator[Slip]:
    for match in _DOUBLED_MARKS.finditer(text):
        yield Slip("doubled_punctuation", *match.span(), match[0], match[0][0])
    for match in _LATIN_MARK.finditer(text):
        yield Slip("latin_punctuation", *match.span(), match[0], _CHINESE_MARKS[match[0]])


def _doubled_words(text: str) -> Iterator[Slip]:
    for match in _DOUBLED_PARTICLE.finditer(text):
        yield Slip("doubled_word", *match.span(), match[0], match[0][0])
    for match in _DOUBLED_WORD.finditer(text):
        if not _MAY_DOUBLE.match(match[1]):
            yield Slip("doubled_word", *match.span(), match[0], match[1])
