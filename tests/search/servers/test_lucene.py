"""Why the servers are given analyzers of our own and not the one that they ship for Chinese."""

from __future__ import annotations

from typing import Any

import pytest

from tests.search.servers.lucene import analyzed, stands_together
from wagtail_disclosure.search.backends.pieces import ANALYSIS as PIECES
from wagtail_disclosure.search.servers.schema import ANALYSIS as PAIRS

pytestmark = pytest.mark.once
CJK = {
    "analyzer": {"cjk": {"tokenizer": "standard", "filter": ["cjk_width", "lowercase", "pairs"]}},
    "filter": {"pairs": {"type": "cjk_bigram"}},
}
WITH_SINGLES = {**CJK, "filter": {"pairs": {"type": "cjk_bigram", "output_unigrams": True}}}
TEXT = "新源县2023年政府信息公开 wifi"


def finds(word: str, text: str, name: str, analysis: dict[str, Any]) -> bool:
    places: dict[str, set[int]] = {}
    for token in analyzed(text, name, analysis):
        places.setdefault(token.term, set()).add(token.position)
    terms = [token.term for token in analyzed(word, name, analysis)]
    return bool(terms) and stands_together([places.get(term, set()) for term in terms])


def test_pairs_and_their_places() -> None:
    pairs = [(token.term, token.position) for token in analyzed("ＡＢ信息公 开", "cjk", CJK)]
    assert pairs == [("ab", 0), ("信息", 1), ("息公", 2), ("开", 3)]
    both = [(token.term, token.position) for token in analyzed("信息", "cjk", WITH_SINGLES)]
    assert both == [("信", 0), ("信息", 0), ("息", 1)]
    own = [(token.term, token.position) for token in analyzed("a信 息", "disclosure_pairs", PAIRS)]
    assert own == [("a信", 0), ("信 ", 1), (" 息", 2)]


@pytest.mark.parametrize("word", ["信息公开", "政府信息", "新源县2023"])
def test_what_all_find(word: str) -> None:
    assert finds(word, TEXT, "cjk", CJK)
    assert finds(word, TEXT, "disclosure_pairs", PAIRS)
    assert finds(word, TEXT, "default", PIECES)


@pytest.mark.parametrize("word", ["新源县2023年", "县20", "023年", "if", "公开 wi"])
def test_what_only_ours_find(word: str) -> None:
    assert not finds(word, TEXT, "cjk", CJK)
    assert finds(word, TEXT, "disclosure_pairs", PAIRS)
    assert finds(word, TEXT, "default", PIECES)


@pytest.mark.parametrize("word", ["开wifi", "源2", "息政", "公开  wifi"])
def test_what_is_not_there(word: str) -> None:
    assert not finds(word, TEXT, "disclosure_pairs", PAIRS)
    assert not finds(word, TEXT, "default", PIECES)


def test_single_characters() -> None:
    assert not finds("源", TEXT, "cjk", CJK)
    assert finds("源", TEXT, "disclosure_single", PAIRS)
    assert finds("源", TEXT, "default", PIECES)
