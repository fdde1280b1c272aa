"""A document, in each of the states that the public may meet it in."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.factories import make_agency, make_document
from tests.files import make_file
from tests.templates.conftest import Read
from wagtail_disclosure.catalogue.actions import WithdrawDocument


@pytest.fixture
def document(column: Any) -> Any:
    return make_document(
        column,
        document_number="新文旅发〔2023〕5号",
        keywords="文化，旅游",
        content_source="新华社",
        body=[
            ("text", "<h3>一、总则</h3><p>正文在此。</p>"),
            ("file", {"document": make_file("表格", "form.xlsx", b"x" * 2048), "title": ""}),
        ],
    )


def republish(page: Any, note: str) -> None:
    page.change_note = note
    page.save_revision().publish()


def related(page: Any, name: str) -> type:
    return getattr(type(page), name).rel.related_model


def test_metadata(document: Any, read: Read) -> None:
    html = read(document)
    for value in (
        document.index_number,
        "2023-05-06",
        "新文旅发〔2023〕5号",
        "文化，旅游",
        "新华社",
    ):
        assert value in html
    assert f'datetime="{document.first_published_at.year}' in html
    assert "测试文旅局" in html
    assert "一、总则" in html


def test_joint_document_names_every_agency(document: Any, read: Read) -> None:
    link = related(document, "issuing_agencies")
    document.issuing_agencies.add(
        link(agency=make_agency(name="甲局")), link(agency=make_agency(name="乙局"))
    )
    republish(document, "联合发文")
    assert "甲局<br>乙局" in read(document)


def test_files_show_type_and_size(document: Any, read: Read) -> None:
    link = related(document, "attachments")
    document.attachments.add(link(file=make_file("附表", "a.pdf", b"x" * 3072), title="附表一"))
    republish(document, "补充附件")
    html = read(document)
    assert "附表一</a>" in html
    assert "PDF, 3.0\xa0KB" in html
    assert "XLSX, 2.0\xa0KB" in html


def test_history_shows_the_notes(document: Any, read: Read) -> None:
    assert "What has changed" not in read(document)
    document.summary = "改过的概述。"
    republish(document, "更正概述中的日期")
    html = read(document)
    assert "What has changed" in html
    assert "更正概述中的日期" in html


def test_interpretation_is_linked_both_ways(document: Any, column: Any, read: Read) -> None:
    interpretation = make_document(column, title="一图读懂")
    interpretation.interpreted_documents.add(
        related(interpretation, "interpreted_documents")(document=document)
    )
    republish(interpretation, "补充链接")
    assert f'href="{interpretation.url}"' in read(document)
    assert f'href="{document.url}"' in read(interpretation)


def test_repealed_document_says_so_and_names_its_successor(
    document: Any, column: Any, read: Read
) -> None:
    successor = make_document(column, title="新的通知")
    document.validity = "repealed"
    document.validity_ended_on = date(2024, 5, 1)
    document.superseded_by = successor
    republish(document, "废止")
    html = read(document)
    assert "Repealed since 2024-05-01" in html
    assert f'href="{successor.url}"' in html


def test_on_request_shows_no_content(column: Any, read: Read) -> None:
    document = make_document(
        column,
        mode="on_request",
        mode_reason="内部理由",
        next_review_on=date(2030, 1, 1),
        body=[("text", "<p>不给看的正文</p>")],
    )
    html = read(document)
    assert "This document is disclosed on request" in html
    assert "/request/" in html
    assert "不给看的正文" not in html
    assert "内部理由" not in html


def test_tombstone_shows_the_reason_and_nothing_else(document: Any, read: Read) -> None:
    WithdrawDocument(document, "决定被依法撤销").execute()
    html = read(document)
    assert document.title in html
    assert document.index_number in html
    assert "决定被依法撤销" in html
    for content in ("正文在此", "一句话的概述", "form.xlsx", "新华社"):
        assert content not in html


def test_preview_shows_what_is_not_yet_saved(document: Any) -> None:
    document.title = "尚未保存的标题"
    document.attachments.add(related(document, "attachments")(file=make_file("草案", "b.pdf")))
    document.issuing_agencies.add(
        related(document, "issuing_agencies")(agency=make_agency(name="丙局"))
    )
    html = document.make_preview_request().render().content.decode()
    for value in ("尚未保存的标题", "草案", "丙局", "正文在此"):
        assert value in html
