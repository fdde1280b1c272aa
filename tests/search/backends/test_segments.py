"""Index words, and what a query makes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.search.backends.segments import Term, phrase_of, segmented, terms_of

pytestmark = pytest.mark.once

TEXTS = st.text(alphabet="新源县文旅局公开信息wifi5，。 ”“\n", max_size=40)


def test_pairs_with_a_closing_single_character() -> None:
    assert segmented("信息公开") == "信息 息公 公开 开"


def test_runs_end_at_punctuation_and_at_latin_words() -> None:
    assert segmented("免费WiFi，5号") == "免费 费 wifi 5 号"


def test_full_width_and_broken_lines() -> None:
    assert segmented("ＷＩＦＩ办\n公室") == "wifi 办公 公室 室"


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("信息公开", [Term(("信息", "息公", "公开"))]),
        ("源", [Term(("源",), is_prefix=True)]),
        ("免费wifi", [Term(("免费", "费", "wifi"))]),
        ("5号", [Term(("5", "号"), is_prefix=True)]),
        ("预算 “三审三校”", [Term(("预算",)), Term(("三审", "审三", "三校"))]),
        ('"', []),
        (" ，。 ", []),
    ],
)
def test_terms(query: str, terms: list[Term]) -> None:
    assert terms_of(query) == terms


def test_the_last_word_may_go_on() -> None:
    assert terms_of("免费 wif", last_is_prefix=True)[-1] == Term(("wif",), is_prefix=True)


def _holds(text: str, term: Term) -> bool:
    words = segmented(text).split()
    size = len(term.words)
    return any(
        tuple(words[at : at + size]) == term.words
        or (
            term.is_prefix
            and tuple(words[at : at + size - 1]) == term.words[:-1]
            and at + size <= len(words)
            and words[at + size - 1].startswith(term.words[-1])
        )
        for at in range(len(words))
    )


@given(st.text(alphabet="新源县文旅局公开", min_size=1, max_size=30), st.data())
def test_every_piece_of_a_run_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    assert _holds(text, phrase_of(text[start:stop]))


@given(
    st.text(alphabet="新源县文旅局公开，", min_size=1, max_size=30),
    st.text(alphabet="新源县文旅局公开", min_size=1, max_size=5),
)
def test_nothing_is_found_that_is_not_there(text: str, query: str) -> None:
    assert _holds(text, phrase_of(query)) == (query in text)


@given(TEXTS)
def test_any_text_makes_words_and_terms(text: str) -> None:
    assert all(term.words for term in terms_of(text))
    assert segmented(segmented(text)) is not None
