"""As much of Lucene as the search uses, in plain Python: tokenizers, filters, phrases."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from wagtail_disclosure.text import searchable

HAN = re.compile(f"[{searchable.HAN}]")
# The standard tokenizer: each Han character alone, other letters and digits in words.
STANDARD = re.compile(rf"{HAN.pattern}|(?:(?!{HAN.pattern})\w)+")


class Token(NamedTuple):
    """``position`` counts tokens; ``begin`` and ``end`` are places in the text."""

    term: str
    position: int
    begin: int
    end: int


def ngram_tokenizer(text: str, shortest: int, longest: int) -> list[Token]:
    """Lucene's NGramTokenizer with no token_chars: by place, then by length, one position each."""
    spans = [
        (begin, begin + size)
        for begin in range(len(text))
        for size in range(shortest, longest + 1)
        if begin + size <= len(text)
    ]
    return [Token(text[b:e], position, b, e) for position, (b, e) in enumerate(spans)]


def standard_tokenizer(text: str) -> list[Token]:
    found = enumerate(STANDARD.finditer(text))
    return [Token(one[0], position, one.start(), one.end()) for position, one in found]


def cjk_bigram(tokens: Sequence[Token], output_unigrams: bool) -> list[Token]:
    """Lucene's CJKBigramFilter: pairs of Han characters that touch in the text, at the position of
    the first; a character without neighbours alone. With unigrams, each character too, a pair at
    the position of its first one.
    """
    made: list[Token] = []
    position = 0
    for run in _touching(tokens):
        if len(run) == 1 or not HAN.match(run[0].term):
            made.append(run[0]._replace(position=position))
            position += 1
            continue
        for one, other in zip(run, [*run[1:], None], strict=True):
            if output_unigrams:
                made.append(one._replace(position=position))
            if other:
                made.append(Token(one.term + other.term, position, one.begin, other.end))
            position += 1 if output_unigrams or other else 0
    return made


def analyzed(text: str, name: str, analysis: Mapping[str, Any]) -> list[Token]:
    """``text`` by an analyzer of an index's settings."""
    analyzer = analysis["analyzer"][name]
    tokenizer = analyzer["tokenizer"]
    if tokenizer == "standard":
        tokens = standard_tokenizer(text)
    else:
        given = analysis["tokenizer"][tokenizer]
        assert given["type"] == "ngram" and given["token_chars"] == []
        # index.max_ngram_diff
        assert given["max_gram"] - given["min_gram"] <= 1
        tokens = ngram_tokenizer(text, given["min_gram"], given["max_gram"])
    for step in analyzer["filter"]:
        tokens = _filtered(tokens, step, analysis.get("filter", {}))
    return tokens


def stands_together(places: Sequence[set[int]]) -> bool:
    """Whether terms, given with their positions in a text, stand next to each other somewhere."""
    return any(
        all(first + at in positions for at, positions in enumerate(places)) for first in places[0]
    )


def _touching(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Runs of Han characters without anything between; everything else alone."""
    run: list[Token] = []
    for token in tokens:
        is_han = bool(HAN.match(token.term))
        if run and not (is_han and HAN.match(run[-1].term) and run[-1].end == token.begin):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _filtered(tokens: list[Token], step: str, given: Mapping[str, Any]) -> list[Token]:
    if step == "lowercase":
        return [token._replace(term=token.term.lower()) for token in tokens]
    if step == "cjk_width":
        return [token._replace(term=_narrow(token.term)) for token in tokens]
    kind = given[step]
    assert kind["type"] == "cjk_bigram", step
    return cjk_bigram(tokens, kind.get("output_unigrams", False))


def _narrow(term: str) -> str:
    """Full-width signs of ASCII as ASCII."""
    return "".join(unicodedata.normalize("NFKC", c) if "！" <= c <= "～" else c for c in term)
