"""The search finds just what a reader of the texts would, on whichever database the tests run."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search import corpus
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import engine
from wagtail_disclosure.text.search_words import parse_words

pytestmark = pytest.mark.django_db

DOCUMENTS = corpus.documents(400)
LONG = corpus.documents(1, seed=9, words=20_000)


@pytest.fixture(scope="module")
def entries(django_db_setup: Any, django_db_blocker: Any) -> Any:
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        found = corpus.enter(DOCUMENTS)
        yield found
        transaction.set_rollback(True)


def truth(words: str) -> set[int]:
    asked = parse_words(words)
    if asked.is_blank:
        return set()
    return {
        at
        for at, content in enumerate(DOCUMENTS)
        if all(any(word in line for line in corpus.whole(content)) for word in asked.required)
        and not any(word in line for line in corpus.whole(content) for word in asked.excluded)
    }


def found_by(words: str, entries: Any) -> set[int]:
    places = {entry.pk: at for at, entry in enumerate(entries)}
    keys = engine.matching(PublishedEntry.objects.all(), words).values_list("pk", flat=True)
    return {places[key] for key in keys}


def queries(seed: int, number: int) -> list[str]:
    """Pieces of the texts, of one to seven characters, alone and together."""
    chance = random.Random(seed)
    pieces = []
    for _ in range(number):
        content = chance.choice(DOCUMENTS)
        line = content["title"] + content["body"]
        at = chance.randrange(max(1, len(line) - 7))
        pieces.append(line[at : at + chance.randrange(1, 8)])
    pairs = [f"{one} {other}" for one, other in zip(pieces, pieces[1:], strict=False)]
    without = [f"{one} -{other}" for one, other in zip(pieces, pieces[2:], strict=False)]
    return [*pieces, *pairs, *without]


def test_recall_and_precision_are_whole(entries: Any) -> None:
    for words in queries(3, 60):
        assert found_by(words, entries) == truth(words), words


@given(words=st.text(alphabet='新源县文旅发公开信息wifi5gG２〔〕()[] \n“”"-，2023号', max_size=12))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_asked(entries: Any, words: str) -> None:
    if words.strip():
        assert found_by(words, entries) == truth(words), words
