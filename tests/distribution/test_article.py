"""What is taken over is what the public can read."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.utils import translation
from wagtail.documents import get_document_model

from tests.oversight.builders import document_in
from wagtail_disclosure.distribution.article import article_of
from wagtail_disclosure.distribution.convenience import is_convenience_service
from wagtail_disclosure.pages.models import Attachment
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry

pytestmark = pytest.mark.django_db


def test_the_texts(entry) -> None:
    article = article_of(entry)
    parts = article.text.split("\n\n")
    assert parts[:3] == ["关于防火的通知", "概述一句。", "冬季防火办法（https://a.example/）。"]
    assert parts[3].splitlines() == [
        f"Source: {entry.agency.name}",
        f"Original: {article.addresses.short}",
    ]
    assert article.short_text.startswith("【关于防火的通知】概述一句。 http")
    assert "冬季防火办法（https://a.example/）。" in article.html
    assert "class=" not in article.html


def test_they_are_in_the_language_of_the_page(entry) -> None:
    with translation.override("zh-hans"):
        assert "Source: " in article_of(entry).text


def test_files_are_named_with_their_address(office, page) -> None:
    file = get_document_model().objects.create(
        title="附表", file=ContentFile(b"%PDF-1.4", name="a.pdf")
    )
    Attachment.objects.create(page=page, file=file, title="附表一", sort_order=1)
    entry = PublishedEntry.objects.select_related("page", "agency").get(page_id=page.pk)
    assert f"Attachment: 附表一 (http://localhost{file.url})" in article_of(entry).text
    file.file.storage.delete(file.file.name)


def test_of_what_is_disclosed_on_request_only_the_metadata_goes(office) -> None:
    reason = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}
    page = document_in(office.column, mode="on_request", body=[("text", "<p>秘密</p>")], **reason)
    entry = PublishedEntry.objects.select_related("page", "agency").get(page_id=page.pk)
    article = article_of(entry)
    assert "秘密" not in article.text + article.html + article.short_text


def test_an_edit_that_is_not_public_yet_stays_here(page, entry) -> None:
    page.title = "草稿"
    page.body = [("text", "<p>草稿</p>")]
    page.save_revision()
    assert "草稿" not in article_of(entry).text


def test_a_page_type_may_know_better(page, entry, monkeypatch) -> None:
    monkeypatch.setattr(type(page), "new_media_html", lambda self: "<p>自己的</p>", raising=False)
    assert "自己的" in article_of(entry).text


def test_what_goes_for_a_convenience_service() -> None:
    assert is_convenience_service(PublishedEntry(kind=EntryKind.CLOSURE))
    assert is_convenience_service(PublishedEntry(kind="document", document_kind="licence_guide"))
    assert not is_convenience_service(PublishedEntry(kind="document", document_kind="notice"))
    assert not is_convenience_service(PublishedEntry(kind=EntryKind.REPORT))
