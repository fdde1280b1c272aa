"""Brackets and quotation marks that do not pair: GB/T 15834—2011《标点符号用法》4.8 to 4.10."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from wagtail_disclosure.text.slips import Slip

__all__ = ["bad_brackets"]

_CLOSING = {
    "（": "）",
    "(": ")",
    "〔": "〕",
    "［": "］",
    "[": "]",
    "【": "】",
    "｛": "｝",
    "{": "}",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_MARK = re.compile("[" + re.escape("".join([*_CLOSING, *_OPENING])) + "]")
_QUOTES = "“‘「『"
# 1) and 一） number a list, don’t has an apostrophe: no opening mark is missing there.
_ENUMERATOR = re.compile(
    r"(?:^|[\s，。；：、,;:])(?:[0-9０-９]{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$"
)
_LONGEST_ENUMERATOR = 4
_LONGEST_INDENT = 8
# Marks further apart are two slips of their own.
_LONGEST_PAIR = 100


@dataclass
class _Open:
    mark: str
    place: int
    # Where a mark of another kind closed it first.
    wrongly_closed_at: int | None = None


def bad_brackets(text: str) -> list[Slip]:
    """Return marks that are never closed, never opened, or closed by a mark of another kind."""
    pairing = _Pairing(text)
    for match in _MARK.finditer(text):
        if match[0] in _CLOSING:
            pairing.open(match[0], match.start())
        else:
            pairing.close(match[0], match.start())
    return pairing.slips()


class _Pairing:
    """The marks of a text from its start up to some place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.opened: list[_Open] = []
        # How many of each are open: looking through the stack would take quadratic time.
        self.open_marks: Counter[str] = Counter()
        self.unclosed: list[_Open] = []
        self.unopened: list[int] = []

    def open(self, mark: str, place: int) -> None:
        if not (self.open_marks[mark] and _begins_paragraph(self.text, mark, place)):
            self.opened.append(_Open(mark, place))
            self.open_marks[mark] += 1

    def close(self, mark: str, place: int) -> None:
        opening = _OPENING[mark]
        if self.open_marks[opening]:
            while self.opened[-1].mark != opening:
                self.unclosed.append(self._pop())
            self._pop()
        elif not _needs_no_opening(self.text, mark, place):
            self.unopened.append(place)
            self._note_wrong_closing(place)

    def _note_wrong_closing(self, place: int) -> None:
        if self.opened and place - self.opened[-1].place <= _LONGEST_PAIR:
            one = self.opened[-1]
            one.wrongly_closed_at = one.wrongly_closed_at or place

    def _pop(self) -> _Open:
        one = self.opened.pop()
        self.open_marks[one.mark] -= 1
        return one

    def slips(self) -> list[Slip]:
        unclosed = self.unclosed + self.opened
        explained = {one.wrongly_closed_at for one in unclosed}
        unopened = [place for place in self.unopened if place not in explained]
        return [self._unclosed(one) for one in unclosed] + [
            Slip("unopened", place, place + 1, self.text[place], _OPENING[self.text[place]])
            for place in unopened
        ]

    def _unclosed(self, one: _Open) -> Slip:
        """One slip for an opening mark and the wrong mark behind it, if there is one."""
        start, wrong, detail = one.place, one.wrongly_closed_at, _CLOSING[one.mark]
        if wrong is None:
            return Slip("unclosed", start, start + 1, one.mark, detail)
        return Slip("mismatched", start, wrong + 1, self.text[start : wrong + 1], detail)


def _begins_paragraph(text: str, mark: str, place: int) -> bool:
    """Every paragraph of a long quotation begins with the mark; only the last one closes it."""
    before = text[max(0, place - _LONGEST_INDENT) : place].rstrip(" \t\u3000")
    return mark in _QUOTES and (not before or before.endswith("\n"))


def _needs_no_opening(text: str, mark: str, place: int) -> bool:
    before = text[max(0, place - _LONGEST_ENUMERATOR) : place]
    if mark in ")）":
        return bool(_ENUMERATOR.search(before))
    # don’t and the dogs’ tails, but not “abc’ with Chinese behind it.
    before, after = before[-1:], text[place + 1 : place + 2]
    is_english = after.isascii() and (before.isascii() and before.isalpha() or after.isalpha())
    return mark == "’" and is_english
