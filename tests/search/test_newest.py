"""The newest entries that hold words, whichever way the database goes to find them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from tests.search import corpus
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search.index import index_of, postgresql_newest, sqlite
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.text.search_words import SearchWords, parse_words

pytestmark = pytest.mark.django_db

DOCUMENTS = corpus.documents(300, seed=11)
WORDS = (
    *("新源", "新文旅发〔2021〕1号", "旅游 -通知", "不存在的词", "公开信息", "-旅游"),
    "图书馆 开放时间",
)
# Read on from the first, look up at once, read a little and then look up, read all there is.
WAYS = {
    "reading": (5, 0, 10_000),
    "looking up": (5, 6, 10_000),
    "reading in vain": (5, 0, 20),
    "few entries": (1_500, 180, 16_000),
}


@pytest.fixture(scope="module")
def entries(django_db_setup: Any, django_db_blocker: Any) -> Any:
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield corpus.enter(DOCUMENTS)
        transaction.set_rollback(True)


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each way for few entries, as it is for a hundred thousand."""
    for name, number in zip(("PROBED", "ENOUGH", "MOST"), WAYS[request.param], strict=True):
        monkeypatch.setattr(postgresql_newest, name, number)
    few = 0 if request.param == "looking up" else sqlite.FEW
    monkeypatch.setattr(sqlite, "FEW", few)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("in_title", [False, True])
@pytest.mark.parametrize("limit", [7, 1_000])
def test_every_way_finds_the_same(
    entries: Any, way: None, words: str, in_title: bool, limit: int
) -> None:
    asked, field = parse_words(words), "title" if in_title else "whole"
    for among in (PublishedEntry.objects.all(), PublishedEntry.objects.filter(validity="in_force")):
        for is_oldest_first in (False, True):
            options = {"in_title": in_title, "is_oldest_first": is_oldest_first}
            found = index_of().newest(among, asked, limit, **options)
            texts = SearchText.objects.filter(entry__in=among)
            ordered = texts.order_by("position" if is_oldest_first else "-position")
            holding = [text.pk for text in ordered if has(getattr(text, field), asked)]
            assert found == holding[:limit]


def has(text: str, asked: SearchWords) -> bool:
    return all(word in text for word in asked.required) and not any(
        word in text for word in asked.excluded
    )


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has its own table of words")
def test_titles_are_looked_up_among_titles(entries: Any) -> None:
    """A word that many texts have and few titles finds no more rows to read than there are
    titles.
    """
    asked = parse_words("旅游")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COUNT(*) FROM wagtail_disclosure_searchtext WHERE grams @> ARRAY['^旅游']"
        )
        [looked_up] = cursor.fetchone()
    of_titles = PublishedEntry.objects.filter(search_text__title__contains="旅游").count()
    assert looked_up == of_titles
    found = index_of().newest(PublishedEntry.objects.all(), asked, 1_000, in_title=True)
    assert len(found) == of_titles
