"""What differs between two texts, character by character: a word of Chinese has no blanks around
it, so comparing words would compare whole clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

__all__ = ["Piece", "differences"]

TOKEN = re.compile(r"[0-9A-Za-z.]+|.", re.DOTALL)
# Comparing takes time with the product of the lengths.
TOO_LONG = 4_000_000
# A single character in common is chance, except at either end.
SHORTEST = 2

Piece: TypeAlias = tuple[Literal["del", "ins", ""], str]


def differences(before: str, after: str) -> Iterator[Piece]:
    """Yield stretches of text in reading order: `del` for what went, `ins` for what came, "" for
    what stayed. Numbers and Latin words are compared as a whole; texts too long to be compared
    stand against each other as they are.
    """
    return (piece for piece in _pieces(TOKEN.findall(before), TOKEN.findall(after)) if piece[1])


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    i = j = 0
    for start, other, size in _common(old, new):
        is_first = start == other == 0
        is_last = start + size == len(old) and other + size == len(new)
        if size < SHORTEST and not is_first and not is_last:
            continue
        yield "del", "".join(old[i:start])
        yield "ins", "".join(new[j:other])
        yield "", "".join(old[start : start + size])
        i, j = start + size, other + size


def _common(old: list[str], new: list[str]) -> list[tuple[int, int, int]]:
    """What both have in common, closed by an empty stretch at both ends."""
    if len(old) * len(new) > TOO_LONG:
        return [(len(old), len(new), 0)]
    matcher = SequenceMatcher(None, old, new, False)
    return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
