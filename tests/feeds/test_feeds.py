"""Feeds of what is public: what they say, when they are sent, and what they never hold."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.factories import make_column, make_document, make_section, part
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.feeds.items import NUMBER
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
REASON = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}


@pytest.fixture
def section() -> Any:
    return make_section()


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section, title="通知公告")


def atom(client: Any, url: str) -> ElementTree.Element:
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def titles(feed: ElementTree.Element) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_section_columns_and_searches_have_feeds(client: Any, section: Any, column: Any) -> None:
    page = make_document(column, title="关于防火的通知 & <提示>\x0b", summary="冬季")
    make_document(make_column(section), title="另一件")
    assert len(titles(atom(client, f"{section.url}feed/atom/"))) == 2
    assert len(titles(atom(client, f"{part(section, 'catalogue').url}feed/atom/"))) == 2
    for url in (f"{column.url}feed/atom/", f"{section.url}search/atom/?q=防火"):
        feed = atom(client, url)
        assert titles(feed) == ["关于防火的通知 & <提示>"]
        entry = feed.find(f"{ATOM}entry")
        assert entry is not None
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert link.get("href") == f"http://testserver{page.url}"
        assert entry.findtext(f"{ATOM}author/{ATOM}name") == section.agency.name
        assert entry.find(f"{ATOM}category") is not None
        assert str(entry.findtext(f"{ATOM}updated")).endswith("+08:00")
        assert feed.findtext(f"{ATOM}id")


def test_json_feed(client: Any, section: Any, column: Any) -> None:
    page = make_document(column, title="甲", summary="摘要")
    for url in (f"{column.url}feed/json/", f"{section.url}search/json/?q=甲"):
        response = client.get(url)
        assert response["Content-Type"].startswith("application/feed+json")
        feed = json.loads(response.content)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"].startswith("http://testserver/")
        (item,) = feed["items"]
        assert item["url"] == item["id"] == f"http://testserver{page.url}"
        assert (item["title"], item["content_text"]) == ("甲", "摘要")
        assert item["authors"] == [{"name": section.agency.name}]


def test_only_what_is_public(client: Any, section: Any, column: Any) -> None:
    kept = make_document(column, title="公开的")
    make_document(column, title="不予公开的", mode="withheld", **REASON)
    body = [("text", "<p>内部细节</p>")]
    make_document(column, title="依申请的", mode="on_request", body=body, **REASON)
    WithdrawDocument(make_document(column, title="撤回的"), "有误").execute()
    make_document(column, title="下线的").unpublish()
    for form in ("atom", "json"):
        for url in (f"{section.url}feed/{form}/", f"{column.url}feed/{form}/"):
            content = client.get(url).content.decode()
            assert kept.title in content and "依申请的" in content
            for word in ("不予公开的", "撤回的", "下线的", "内部细节"):
                assert word not in content


def test_a_feed_is_sent_when_there_is_something_new(
    client: Any, column: Any, django_assert_max_num_queries: Any
) -> None:
    page = make_document(column)
    url = f"{column.url}feed/atom/"
    first = client.get(url)
    known = {"HTTP_IF_NONE_MATCH": first["ETag"]}
    again = client.get(url, **known)
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert client.get(url, HTTP_IF_MODIFIED_SINCE=first["Last-Modified"]).status_code == 304
    assert "max-age=300" in again["Cache-Control"]
    page.title, page.change_note = "改了", "改"
    page.save_revision().publish()
    changed = client.get(url, **known)
    assert changed.status_code == 200
    assert "改了" in changed.content.decode()
    page.unpublish()
    assert client.get(url, HTTP_IF_NONE_MATCH=changed["ETag"]).status_code == 200
    assert client.head(url).content == b""


def test_reading_costs_the_same_at_any_length(
    client: Any, column: Any, django_assert_num_queries: Any
) -> None:
    make_document(column)
    url = f"{column.url}feed/atom/"
    client.get(url)
    with django_assert_num_queries(20, exact=False) as one:
        client.get(url)
    for _ in range(4):
        make_document(column)
    with django_assert_num_queries(len(one)):
        feed = atom(client, url)
    assert len(titles(feed)) == 5 <= NUMBER


def test_feeds_can_be_discovered(client: Any, section: Any, column: Any) -> None:
    make_document(column)
    for page in (section, column, part(section, "catalogue")):
        content = client.get(page.url).content.decode()
        assert f'href="{page.url}feed/atom/"' in content
        assert f'href="{page.url}feed/json/"' in content
    assert "search/atom/?q=x" in client.get(f"{section.url}search/?q=x").content.decode()


def test_an_empty_feed_is_one(client: Any, section: Any, column: Any) -> None:
    assert titles(atom(client, f"{column.url}feed/atom/")) == []
    assert not PublishedEntry.objects.exists()
