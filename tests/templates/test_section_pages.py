"""The section's home, its parts and its columns."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import make_column, make_document, part
from tests.templates.conftest import Read


def test_home_shows_parts_latest_and_contact(section: Any, column: Any, read: Read) -> None:
    document = make_document(column, document_number="新文旅发〔2023〕5号")
    html = read(section)
    for name in (
        "政府信息公开指南",
        "政府信息公开制度",
        "法定主动公开内容",
        "政府信息公开年报",
        "依申请公开",
    ):
        assert f">{name}</a>" in html
    assert "1 document, by column" in html
    assert f'href="{document.url}"' in html
    assert "新文旅发〔2023〕5号" in html
    assert 'href="tel:09995020000"' in html


def test_home_without_anything_says_what_to_do(section: Any, read: Read) -> None:
    assert "Nothing has been published here yet." in read(section)


def test_guide_shows_the_agency_and_the_structure(section: Any, column: Any, read: Read) -> None:
    html = read(part(section, "guide"))
    assert "<dt>Office address</dt>" in html
    assert "文化路1号" in html
    assert f'href="{column.url}"' in html


def test_request_page_explains_itself_until_somebody_writes(section: Any, read: Read) -> None:
    page = part(section, "request")
    assert "What an application contains" in read(page)
    page.body = [("text", "<p>到窗口办理。</p>")]
    page.save_revision().publish()
    html = read(page)
    assert "到窗口办理。" in html
    assert "What an application contains" not in html


def test_column_says_what_it_is_for(column: Any, read: Read) -> None:
    html = read(column)
    assert "公开演示信息" in html
    assert "办公室" in html
    assert "第二十条第（一）项" in html


def test_empty_column_offers_ways_on(section: Any, column: Any, read: Read) -> None:
    html = read(column)
    assert f'href="{section.url}"' in html
    assert f'href="{part(section, "request").url}"' in html
    assert "Call the disclosure office: 0999-5020000" in html


def test_regulations_list_their_documents(section: Any, read: Read) -> None:
    regulations = part(section, "regulations")
    document = make_document(regulations, title="中华人民共和国政府信息公开条例")
    assert f'href="{document.url}"' in read(regulations)


def test_catalogue_counts_what_is_below_each_column(section: Any, column: Any, read: Read) -> None:
    below = make_column(section, title="规范性文件")
    below.move(column, "last-child")
    below.refresh_from_db()
    make_document(below)
    make_document(column)
    html = read(part(section, "catalogue"))
    assert html.index("2 entries") < html.index("1 entry")


def test_lists_are_cut_into_pages(settings: Any, column: Any, read: Read) -> None:
    settings.WAGTAIL_DISCLOSURE = {"LIST_PAGE_SIZE": 2, "REVIEW_ENFORCED": False}
    for number in range(5):
        make_document(column, title=f"第{number}号文件")
    html = read(column, "?page=2&colour=red")
    assert html.count("disclosure-entries__item") == 2
    assert 'rel="prev" href="?page=1&amp;colour=red"' in html
    assert 'rel="next" href="?page=3&amp;colour=red"' in html
    assert '<span class="disclosure-pagination__number" aria-current="page">2</span>' in html


@pytest.mark.parametrize("slug", ["", "catalogue", "regulations", "guide"])
def test_queries_do_not_grow_with_the_list(section: Any, read: Read, slug: str) -> None:
    page = part(section, slug) if slug else section
    place = page if slug == "regulations" else make_column(section)
    make_document(place)
    read(page)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            read(page)
        return len(captured)

    before = queries()
    for _ in range(4):
        make_document(place)
    read(page)  # counts are worked out once for each state of the register
    assert queries() == before


@pytest.mark.parametrize("slug", ["", "guide", "regulations", "catalogue", "request"])
def test_every_page_can_be_previewed(section: Any, slug: str) -> None:
    page = part(section, slug) if slug else section
    page.title = "预览中的标题"
    assert ">预览中的标题</h1>" in page.make_preview_request().content.decode()
