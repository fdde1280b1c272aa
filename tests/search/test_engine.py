"""The search finds just what a reader of the texts would, on whichever database the tests run."""

from __future__ import annotations

import random
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search import corpus
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import engine, suggest
from wagtail_disclosure.search.highlights import highlight
from wagtail_disclosure.search.index import sqlite
from wagtail_disclosure.text.search_words import parse_words

pytestmark = pytest.mark.django_db

DOCUMENTS = corpus.documents(400)
LONG = corpus.documents(1, seed=9, words=30_000)


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


def test_very_long_texts_are_found_to_their_end(entries: Any) -> None:
    with_end = {**LONG[0], "body": LONG[0]["body"] + "末尾独有的词句"}
    (entry,) = corpus.enter([with_end])
    assert len(with_end["body"]) > 60_000
    assert engine.matching(PublishedEntry.objects.all(), "末尾独有的词").get() == entry


def test_the_best_comes_first(entries: Any) -> None:
    base = {"summary": "", "document_number": "", "validity": "", "body": ""}
    moments = [content["published_at"] for content in DOCUMENTS[:6]]
    named = [
        {**base, "title": "甲", "body": "罕见词"},
        {**base, "title": "乙", "summary": "罕见词"},
        {**base, "title": "丙罕见词", "validity": "repealed"},
        {**base, "title": "丁罕见词", "validity": "in_force"},
        {**base, "title": "戊", "document_number": "罕见词〔2023〕1号"},
    ]
    corpus.enter([{**one, "published_at": at} for one, at in zip(named, moments, strict=False)])
    found = engine.find(PublishedEntry.objects.all(), "罕见词")
    assert [entry.title[0] for entry in found.entries] == list("丁丙戊乙甲")
    newest = engine.find(PublishedEntry.objects.all(), "罕见词", order="newest").entries
    assert newest == sorted(newest, key=lambda entry: entry.published_at, reverse=True)
    oldest = engine.find(PublishedEntry.objects.all(), "罕见词", order="oldest").entries
    assert oldest == newest[::-1]


def test_pages_of_hits(entries: Any, django_assert_num_queries: Any) -> None:
    everything = PublishedEntry.objects.all()
    with django_assert_num_queries(3):
        first = engine.find(everything, "新源", size=7)
    assert (first.number, first.total) == (1, len(truth("新源")))
    last = engine.find(everything, "新源", size=7, number=10_000)
    assert last.number == last.pages == -(-first.total // 7)
    seen = [
        entry.pk
        for number in range(1, first.pages + 1)
        for entry in engine.find(everything, "新源", size=7, number=number).entries
    ]
    assert len(seen) == len(set(seen)) == first.total
    listed = engine.find(everything, " ", size=7)
    assert listed.total == everything.count()


def test_words_that_very_many_hold(entries: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "CAP", 30)
    for words in ("新源", "源", "新源 -图书馆", "-图书馆"):
        found = engine.find(PublishedEntry.objects.all(), words)
        expected = truth(words)
        assert found.total == min(30, len(expected))
        assert found.is_capped == (len(expected) > 30)
    best = engine.find(PublishedEntry.objects.all(), "新源", size=30).entries
    titled = [("新源" in entry.title) for entry in best]
    assert titled == sorted(titled, reverse=True)


def test_words_to_leave_out_alone(entries: Any) -> None:
    found = engine.find(PublishedEntry.objects.all(), "-图书馆")
    assert found.total == len(truth("-图书馆"))
    assert not found.is_capped


def test_filters_hold(entries: Any) -> None:
    in_force = PublishedEntry.objects.filter(validity="in_force")
    found = engine.hits(in_force, "图书馆", values=("validity",))
    assert found.rows
    assert {validity for (validity,) in found.rows} == {"in_force"}


@pytest.mark.parametrize("few", [0, 5, 2_000])
def test_few_entries_and_many_are_searched_alike(
    entries: Any, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    """Whether texts are read or looked up depends on how many there are, what is found does not."""
    monkeypatch.setattr(sqlite, "FEW", few)
    places = {entry.pk: at for at, entry in enumerate(entries)}
    chosen = {entry.pk for entry in entries[::7]}
    some = PublishedEntry.objects.filter(pk__in=chosen)
    for words in queries(5, 25):
        rows = engine.hits(some, words).rows
        expected = {at for key, at in places.items() if key in chosen} & truth(words)
        assert {places[key] for (key,) in rows} == expected, words


def test_no_entries_hold_nothing(entries: Any) -> None:
    for nothing in (PublishedEntry.objects.none(), PublishedEntry.objects.filter(pk__in=[])):
        for words in ("新源", "-新源"):
            assert engine.find(nothing, words).total == 0
            assert engine.hits(nothing, words, order="oldest").rows == []
            assert suggest.suggestions(nothing, words) == []


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by its statistics")
def test_texts_and_pages_are_not_read_through(entries: Any) -> None:
    in_force = PublishedEntry.objects.filter(validity="in_force")
    with CaptureQueriesContext(connection) as asked:
        engine.find(in_force, "新源 -图书馆")
    plans = []
    for query in asked.captured_queries:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plans += [step for *_, step in cursor.fetchall()]
    assert any("VIRTUAL TABLE INDEX" in step for step in plans)
    through = [step for step in plans if step.startswith("SCAN wagtail")]
    assert not [step for step in through if "searchtext" in step or "core_page" in step]


HOSTILE = [
    *('"', "'", "“", "* OR", "NEAR(a b)", "title:", "\x00", "😀", "\u202e", "%", "_", "\\"),
    *("--", "；", "新" * 10_000, "<script>alert(1)</script>", "'; DROP TABLE x; --"),
]


def test_whatever_is_typed_has_an_answer(entries: Any) -> None:
    everything = PublishedEntry.objects.all()
    for words in [*HOSTILE, "新" * 10_000, "<script>alert(1)</script>", "'; DROP TABLE x; --"]:
        found = engine.find(everything, words)
        assert {entry.pk for entry in found.entries} <= {
            e.pk for e in engine.matching(everything, words)
        }
        suggest.suggestions(everything, words)
        suggest.did_you_mean(everything, words)


def test_suggestions_and_slips(entries: Any, django_assert_num_queries: Any) -> None:
    everything = PublishedEntry.objects.all()
    titles = suggest.suggestions(everything, "那拉提草")
    assert titles
    assert all("那拉提草原" in title.replace(" ", "") for title in titles)
    assert suggest.did_you_mean(everything, "那拉堤草原") == "那拉提草原"
    assert suggest.did_you_mean(everything, "那拉提草原") == ""
    with django_assert_num_queries(0):
        assert suggest.did_you_mean(everything, "那拉堤草原 甲 乙 丙 丁") == ""


def test_numbers_and_units_are_suggested(entries: Any, django_assert_max_num_queries: Any) -> None:
    everything = PublishedEntry.objects.all()
    numbers = suggest.suggestions(everything, "新文旅发(2022)")[: suggest.MOST_OF_A_KIND]
    assert len(set(numbers)) == suggest.MOST_OF_A_KIND
    assert all(number.startswith("新文旅发〔2022〕") for number in numbers)
    known = next(entry for entry in entries if entry.document_number)
    assert suggest.suggestions(everything, known.document_number) == [known.document_number]
    everything.filter(pk=known.pk).update(index_number="K65402501/2022-00099")
    assert suggest.suggestions(everything, "K65402501") == []  # till the index has heard of it

    named = (
        everything.filter(search_text__title__contains="图书馆").order_by("published_at").first()
    )
    everything.filter(pk=named.pk).update(kind="unit")
    with django_assert_max_num_queries(3):
        assert suggest.suggestions(everything, "图书馆")[0] == named.title
    for typed in ("新文旅发〔2022", "图书馆", "旅游 开放"):
        for proposed in suggest.suggestions(everything, typed):
            assert engine.find(everything, proposed).total, proposed


def test_hits_are_shown(entries: Any) -> None:
    found = engine.find(PublishedEntry.objects.all(), "图书馆")
    for entry in found.entries:
        shown = highlight(entry, "图书馆")
        assert any(piece.is_hit for piece in [*shown.title, *shown.extract, *shown.number])
