"""Where a line of Chinese may end (GB/T 15834-2011, section 5: positions of punctuation)."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

# Marks that may not begin a line, and marks that may not end one.
NEVER_FIRST = frozenset("，。、；：？！．·‧•…—～）〕］｝】》〉〗」』”’,.;:?!)]}%‰％℃°′″々〃")
NEVER_LAST = frozenset("（〔［｛【《〈〖「『“‘([{￥＄¥$£€№")
# Full-width closing marks are blank in their right half: that half may stand in the margin.
HALF_BLANK = frozenset("，。、；：）〕］｝】》〉〗」』．！？")

# Widths are sums of floats: a line that is full to the last character still counts as full.
TOLERANCE = 1e-6

_WORD = re.compile(r"[^\W\u2e80-\uffdc\U00020000-\U0003ffff]|[-'#&+./:=@\\_~%?,]")
_NUMBER_PART = re.compile(r"[-.,/:]")
_ADDRESS = re.compile(r"://|^www\.|\w@\w|\w\.\w+/", re.ASCII)


def break_points(text: str) -> list[int]:
    """Offsets at which a line may end, ``len(text)`` included; ascending."""
    inside = set(_inside_words(text))
    never_first, never_last = _forbidden(text)
    return [
        offset
        for offset in range(1, len(text) + 1)
        if offset == len(text)
        or not (offset in inside or offset in never_first or offset - 1 in never_last)
    ]


def break_lines(
    text: str, advances: Sequence[float], first: float, rest: float
) -> list[tuple[int, int]]:
    """Fill lines greedily: (start, end) offsets of every line, in order, covering *text*.

    *advances* holds the width of each character, *first* and *rest* the room in the first and in
    the following lines, all in one unit. A piece without a legal break that is wider than a whole
    line is cut where it must be.
    """
    points = break_points(text)
    edges = [0.0, *accumulate(advances)]
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        limit = edges[start] + (rest if lines else first) + TOLERANCE
        end = _last_that_fits(text, points, edges, start, limit)
        lines.append((start, end or _forced_end(edges, start, limit)))
        start = lines[-1][1]
    return lines


def is_wide(character: str) -> bool:
    """Whether *character* is Chinese: its neighbours may move apart in a justified line."""
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’…—·"


def slack(text: str, end: int, advance: float) -> float:
    """How much of the last character before *end* may stand in the margin."""
    last = text[end - 1]
    if last == " ":
        return advance
    return advance / 2 if last in HALF_BLANK else 0.0


def _last_that_fits(
    text: str, points: Sequence[int], edges: Sequence[float], start: int, limit: float
) -> int:
    best = 0
    for index in range(bisect_right(points, start), len(points)):
        end = points[index]
        if edges[end] - slack(text, end, edges[end] - edges[end - 1]) > limit:
            break
        best = end
    return best


def _forced_end(edges: Sequence[float], start: int, limit: float) -> int:
    """The last offset that fits, at least one character on: for what has no legal break."""
    return max(start + 1, bisect_right(edges, limit) - 1)


def _forbidden(text: str) -> tuple[set[int], set[int]]:
    """Offsets of characters that may not begin, and that may not end a line in *text*."""
    straight = [offset for offset, character in enumerate(text) if character == '"']
    first = {
        offset
        for offset, character in enumerate(text)
        if character == " " or character in NEVER_FIRST or unicodedata.combining(character)
    }
    last = {offset for offset, character in enumerate(text) if character in NEVER_LAST}
    return first | set(straight[1::2]), last | set(straight[0::2])


def _inside_words(text: str) -> Iterator[int]:
    """Offsets inside Latin words and numbers at which they may not be cut."""
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and _WORD.match(text[end]):
            end += 1
        word = text[start:end]
        address = bool(_ADDRESS.search(word))
        yield from (start + at for at in range(1, len(word)) if not _cuts(word, at, address))
        start = max(end, start + 1)


def _cuts(word: str, at: int, address: bool) -> bool:
    """Whether *word* may be cut before its character number *at*."""
    before, after = word[at - 1], word[at]
    if address:
        return before in "/.-" and after not in "/.-"
    return before == "-" and after.isalpha()
