"""What the database or the disk says of a public page in any other way than its content."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from wagtail.documents import get_document_model

from tests.factories import Page
from tests.files import make_file
from tests.review.factories import REASON, draft, published
from tests.review.routes import world
from tests.review.tampering import rows, undone, write
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.audit.verification import verify
from wagtail_disclosure.review.circumstances import without_review

pytestmark = pytest.mark.django_db


def found() -> set[tuple[str, int | None]]:
    return {(problem.kind.value, problem.page_id) for problem in verify()}


def test_a_file_name_that_leads_nowhere_is_found(office: Any) -> None:
    file = make_file()
    with without_review(REASON):
        page = world.published(office.column, file)
    assert not verify()
    names = ["../../etc/passwd", ""] + ["a\0b"] * (connection.vendor == "sqlite")
    for name in names:
        with undone():
            write(get_document_model(), file.pk, file=name)
            assert found() == {("content", page.pk)}


def test_a_page_that_cannot_be_read_hides_no_other(office: Any) -> None:
    broken, changed = published(office), published(office)
    table, key = broken._meta.db_table, broken.pk
    write(type(changed), changed.pk, summary="别的话。")
    with undone(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET body = '[1]' WHERE page_ptr_id = %s", [key])
        assert found() == {("unreadable", key), ("content", changed.pk)}
    with undone():
        rows(type(broken)).filter(pk=key)._raw_delete("default")
        assert found() >= {("unreadable", key), ("content", changed.pk)}


def test_a_page_that_is_of_no_reviewed_type_any_more_is_found(office: Any) -> None:
    page = published(office)
    write(Page, page.pk, content_type=ContentType.objects.get_for_model(Page))
    assert found() == {("unreviewed", page.pk)}


def test_the_words_on_a_withdrawn_document_are_those_of_the_ledger(office: Any) -> None:
    page = published(office)
    alias = page.create_alias(parent=office.column, update_slug="alias")
    write(type(page), alias.pk, live=True)
    page = world.again(page)
    WithdrawDocument(page, "泄露个人信息", office.leader).execute()
    assert not verify()
    with undone():
        write(type(page), page.pk, withdrawal_reason="别的话。")
        assert ("withdrawal", page.pk) in found()
    with undone():
        write(type(page), alias.pk, withdrawn_at=None)
        assert found() == {("withdrawal", alias.pk)}


def test_the_public_lists_say_what_the_pages_say(office: Any) -> None:
    page, hidden = published(office), draft(office)
    entry = PublishedEntry.objects.get(page=page)
    with undone():
        write(PublishedEntry, entry.pk, title="别的话。")
        assert found() == {("register", page.pk)}
    with undone():
        write(type(page), page.pk, index_number="K1")
        assert found() == {("register", page.pk)}
    write(PublishedEntry, entry.pk, page=hidden)
    assert found() == {("register", hidden.pk)}
