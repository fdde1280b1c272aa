"""Text as index words: pairs of Han characters, Latin words and numbers as they are.

A run of Han characters 信息公开 becomes 信息 息公 公开 开. The closing single character lets
single ones be found, and keeps a phrase from running on across punctuation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Term", "phrase_of", "segmented", "terms_of"]

HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
RUNS = re.compile(rf"[{HAN}]+|[^\W{HAN}]+")
BETWEEN_HAN = re.compile(rf"(?<=[{HAN}])\s+(?=[{HAN}])")
IS_HAN = re.compile(rf"[{HAN}]")
QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|「([^」]*)」|(\S+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Index words that stand next to each other; the last may be the beginning of one."""

    words: tuple[str, ...]
    is_prefix: bool = False


def segmented(text: str) -> str:
    """``text`` as it is indexed: words with a space between."""
    plain = BETWEEN_HAN.sub("", _normal(text))
    return " ".join(word for run in RUNS.findall(plain) for word in _indexed(run))


def terms_of(text: str, last_is_prefix: bool = False) -> list[Term]:
    """What a query asks for: a term for each of its words and quoted phrases, in their order.

    ``last_is_prefix``: the last word may go on, as while somebody is typing it.
    """
    found = [phrase_of(next(filter(None, groups), "")) for groups in QUOTED.findall(text)]
    terms = [term for term in found if term.words]
    if terms and last_is_prefix:
        terms[-1] = Term(terms[-1].words, is_prefix=True)
    return terms


def phrase_of(text: str) -> Term:
    """The words of ``text`` next to each other; without words when it has none."""
    runs = RUNS.findall(BETWEEN_HAN.sub("", _normal(text)))
    if not runs:
        return Term(())
    words = [word for run in runs[:-1] for word in _indexed(run)]
    *pairs, single = _indexed(runs[-1])
    if not IS_HAN.match(single):
        return Term((*words, single))
    # Within a run the pairs tell all; a single character may begin a pair.
    return Term((*words, *pairs)) if pairs else Term((*words, single), is_prefix=True)


def _indexed(run: str) -> Iterator[str]:
    if IS_HAN.match(run):
        yield from (run[at : at + 2] for at in range(len(run)))
    else:
        yield run


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("\x00", " ").lower()
