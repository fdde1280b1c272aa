"""The search page: words and facets together, on real pages."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache

from tests.factories import make_column, make_document, make_section
from tests.files import make_file
from tests.search import corpus
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> Iterator[Any]:
    cache.clear()
    yield make_section()
    cache.clear()


@pytest.fixture
def documents(section: Any) -> list[Any]:
    grants = make_column(section, title="资金信息")
    notices = make_column(section, title="通知公告")
    return [
        make_document(grants, title="免费开放补助资金公示", theme="culture", kind="budget"),
        make_document(
            notices,
            title="免费开放时间的通知",
            body=[("text", "<p>冬季<b>免费</b>开放时间为十时至十八时</p>")],
            five_disclosures="service",
        ),
        make_document(
            notices,
            title="夏季防火的通告",
            kind="announcement",
            validity="repealed",
            validity_ended_on=date(2023, 9, 1),
        ),
    ]


def page_of(client: Any, section: Any, query: str = "") -> BeautifulSoup:
    response = client.get(f"{section.url}search/?{query}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(soup: BeautifulSoup) -> list[str]:
    return [link.text for link in soup.select(".disclosure-entries__title")]


def choices(soup: BeautifulSoup, facet: str) -> dict[str, str]:
    links = soup.select(f"#facet-{facet} ~ ul .disclosure-facet__choice")
    return {link.text.split("✕")[0]: str(link["href"]) for link in links}


def test_without_words_everything_is_listed(
    client: Any, section: Any, documents: list[Any]
) -> None:
    soup = page_of(client, section)
    assert titles(soup) == [page.title for page in reversed(documents)]
    assert set(choices(soup, "column")) == {"资金信息", "通知公告"}


def test_words_are_found_and_marked(client: Any, section: Any, documents: list[Any]) -> None:
    soup = page_of(client, section, "q=免费开放")
    assert titles(soup) == [documents[1].title, documents[0].title]
    assert [mark.text for mark in soup.select(".disclosure-entries__title mark")] == [
        "免费开放"
    ] * 2
    soup = page_of(client, section, "q=十时至十八时")
    assert soup.select_one(".disclosure-search__extract mark").text == "十时至十八时"


def test_facets_combine_and_can_be_taken_back(
    client: Any, section: Any, documents: list[Any]
) -> None:
    for query in ("", "q=的通"):
        soup = page_of(client, section, query)
        narrowed = page_of(client, section, choices(soup, "genre")["Announcement"][1:])
        assert titles(narrowed) == [documents[2].title]
        both = page_of(client, section, f"{query}&genre=announcement&validity=repealed")
        assert titles(both) == [documents[2].title]
        back = choices(both, "genre")["Announcement"]
        assert "genre" not in back
        assert "validity=repealed" in back


def test_each_facet_counts_under_the_others(
    client: Any, section: Any, documents: list[Any]
) -> None:
    column = documents[1].get_parent().pk
    soup = page_of(client, section, f"column={column}")
    counts = [node.text for node in soup.select("#facet-column ~ ul .disclosure-facets__count")]
    assert counts == ["1"]  # the other column's, as if this one were not chosen
    assert set(choices(soup, "genre")) == {"Notice", "Announcement"}


def test_file_types_and_years(client: Any, section: Any, documents: list[Any]) -> None:
    page = documents[0]
    page.attachments.create(file=make_file("表", "table.XLSX"), title="表")
    page.attachments.create(file=make_file("文", "text.pdf"), title="文")
    page.change_note = "加了附件"
    page.save_revision().publish()
    assert PublishedEntry.objects.get(page=page).file_types == " pdf xlsx "
    soup = page_of(client, section, "file=pdf")
    assert titles(soup) == [page.title]
    assert set(choices(soup, "file")) == {"PDF", "XLSX"}
    year = page.first_published_at.year
    assert len(titles(page_of(client, section, f"year={year}"))) == 3
    assert titles(page_of(client, section, "year=1999")) == []


def test_all_agencies_of_the_portal(client: Any, section: Any, documents: list[Any]) -> None:
    other = make_document(make_column(make_section()), title="外局免费开放")
    assert other.title not in titles(page_of(client, section, "q=免费开放"))
    soup = page_of(client, section, "q=免费开放&scope=portal")
    assert other.title in titles(soup)
    assert len(choices(soup, "agency")) == 2


def test_nothing_found_says_what_to_do(client: Any, section: Any, documents: list[Any]) -> None:
    soup = page_of(client, section, "q=免废开放&genre=notice")
    assert titles(soup) == []
    empty = soup.select_one(".disclosure-empty")
    assert "免费开放" in empty.text
    assert empty.find("a", string="申请信息") or "request" in str(empty)


def test_what_is_not_public_is_neither_found_nor_counted(
    client: Any, section: Any, documents: list[Any]
) -> None:
    reason = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}
    column = documents[0].get_parent()
    make_document(column.specific, title="内部免费开放", mode="withheld", **reason)
    WithdrawDocument(documents[1], "有误").execute()
    assert titles(page_of(client, section, "q=免费开放")) == [documents[0].title]
    assert len(titles(page_of(client, section))) == 2
    rows = client.get(f"{section.url}search/csv/?q=免费开放").getvalue().decode()
    assert "内部" not in rows and documents[1].title not in rows
    assert client.get(f"{section.url}search/suggest/?q=免费").json() == [documents[0].title]


def test_results_as_csv(client: Any, section: Any, documents: list[Any]) -> None:
    documents[0].title, documents[0].change_note = "=1+1 免费开放", "改"
    documents[0].save_revision().publish()
    response = client.get(f"{section.url}search/csv/?q=免费开放")
    text = response.getvalue().decode("utf-8-sig")
    heading, *rows = list(csv.reader(text.splitlines()))
    assert len(rows) == 2 and {len(row) for row in rows} == {len(heading)}
    assert any(row[0].startswith("'=1+1") for row in rows)
    assert all(row[-1].startswith("http://") for row in rows)


def test_suggestions(client: Any, section: Any, documents: list[Any]) -> None:
    response = client.get(f"{section.url}search/suggest/?q=开放时")
    assert response.json() == [documents[1].title]
    assert "max-age=60" in response["Cache-Control"]
    assert client.get(f"{section.url}search/suggest/").json() == []


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "新" * 10_000,
        "q=%00&theme=%00",
        "q=%F0%9F%98%80&page=999999999999999999999",
        "q=%22%22%22&page=x&order=y&scope=z",
        "q=%27%3B+DROP+TABLE+x&column=abc&year=0&file=%25",
        "q=<script>alert(1)</script>&agency=<b>",
        "q=%E2%80%AE&year=99999999999&column=99999999999999999999",
        "q=NEAR(a+b)&validity=none&page=-1",
        "column=999999999&year=9998",
    ],
)
def test_whatever_an_address_says(client: Any, section: Any, query: str) -> None:
    soup = page_of(client, section, query)
    assert "<script>alert" not in str(soup)
    assert client.get(f"{section.url}search/csv/?{query}").status_code == 200
    assert client.get(f"{section.url}search/suggest/?{query}").status_code == 200


def test_queries_do_not_grow(
    client: Any, section: Any, documents: list[Any], django_assert_max_num_queries: Any
) -> None:
    def ours(query: str) -> int:
        page_of(client, section, query)  # what is kept from now on
        with django_assert_max_num_queries(40) as asked:
            page_of(client, section, query)
        return len(asked)

    few = [ours(query) for query in ("", "q=免费", "q=免费&genre=notice&page=2")]
    contents = corpus.documents(150)
    for content in contents:
        content["title"] += "免费"
    corpus.enter(contents, section.pk)
    cache.clear()
    many = [ours(query) for query in ("", "q=免费", "q=免费&genre=notice&page=2")]
    assert many == few
    with django_assert_max_num_queries(40) as plain:
        client.get(section.url)
    assert max(many) <= len(plain)
