"""Where words stand in a text, to show it: the pieces that are hits, and an extract around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from wagtail_disclosure.text.searchable import HAN
from wagtail_disclosure.text.simplified import SIMPLIFIED

__all__ = ["Piece", "extract", "marked"]

LENGTH = 90
BEFORE = 20
GAP = r"[\W_]+"
IS_HAN = re.compile(rf"[{HAN}]")
FULL_WIDTH = 0xFEE0
TRADITIONAL: dict[str, str] = {}
for old, new in SIMPLIFIED.items():
    TRADITIONAL[chr(new)] = TRADITIONAL.get(chr(new), "") + chr(old)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, and whether it is what was looked for."""

    text: str
    is_hit: bool = False


def marked(text: str, words: Sequence[str]) -> list[Piece]:
    """The whole of ``text`` in pieces; ``words`` are searchable text."""
    pattern = _pattern(tuple(words))
    if pattern is None:
        return [Piece(text)] if text else []
    pieces = []
    for at, part in enumerate(pattern.split(text)):
        if part:
            pieces.append(Piece(part, is_hit=at % 2 == 1))
    return pieces


def extract(text: str, words: Sequence[str], length: int = LENGTH) -> list[Piece]:
    """About ``length`` characters of ``text`` around the first hit, in pieces; its beginning where
    there is none.
    """
    pattern = _pattern(tuple(words))
    found = pattern.search(text) if pattern else None
    start = max(0, found.start() - BEFORE) if found else 0
    part = " ".join(text[start : start + length].split())
    pieces = marked(part, words)
    if start:
        pieces.insert(0, Piece("…"))
    if start + length < len(text):
        pieces.append(Piece("…"))
    return pieces


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of ``words`` as it may be written; the longest first, so that it is marked whole."""
    ways = [_way(word) for word in sorted(words, key=len, reverse=True)]
    return re.compile(f"({'|'.join(ways)})") if ways else None


def _way(word: str) -> str:
    return GAP.join(_run(run) for run in word.split())


def _run(run: str) -> str:
    """The characters of a run, each in its kin; white space may stand between Han characters."""
    way = ""
    for before, character in zip(["", *run], run, strict=False):
        broken = before and IS_HAN.match(before) and IS_HAN.match(character)
        way += (r"\s*" if broken else "") + _kin(character)
    return way


def _kin(character: str) -> str:
    kin = {character, character.upper(), *TRADITIONAL.get(character, "")}
    kin |= {chr(ord(one) + FULL_WIDTH) for one in kin if "!" <= one <= "~"}
    return "[" + "".join(re.escape(one) for one in sorted(kin) if len(one) == 1) + "]"
