"""What a reader types into a search: several words, “quoted phrases”, -words to leave out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wagtail_disclosure.text.searchable import searchable

__all__ = ["MOST_LENGTH", "MOST_WORDS", "SearchWords", "parse_words"]

MOST_LENGTH = 200
MOST_WORDS = 10
# A word begins after white space; quotation marks of any kind hold a phrase together.
WORD = re.compile(
    r"""(?P<minus>(?<!\S)[-－−])?(?:["“”＂「『«](?P<phrase>[^"“”＂」』»]*)["“”＂」』»]|(?P<word>[^\s"“”＂「『」』]+))"""
)


@dataclass(frozen=True, slots=True)
class SearchWords:
    """Searchable texts: all of ``required`` have to be part of what is found, none of ``excluded``
    may be. Without any of them nothing is found.
    """

    required: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not (self.required or self.excluded)


def parse_words(text: str) -> SearchWords:
    """Read a query; whatever is in it. What is longer than MOST_LENGTH characters or has more than
    MOST_WORDS words is cut.
    """
    required: dict[str, None] = {}
    excluded: dict[str, None] = {}
    for found in WORD.finditer(text[:MOST_LENGTH]):
        plain = searchable(found["phrase"] or found["word"] or "")
        if plain and len(required) + len(excluded) < MOST_WORDS:
            (excluded if found["minus"] else required)[plain] = None
    return SearchWords(tuple(required), tuple(excluded))
