"""What was tampered with is found: in the ledger, in approved revisions, on public pages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st
from wagtail.documents import get_document_model
from wagtail.models import Revision

from tests.review.factories import decide, make_office, proofread, published, submitted
from tests.review.tampering import any_change, rows, undone, write
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.audit.verification import Verification, verify
from wagtail_disclosure.review.ledger_entry import (
    Act,
    AppendOnlyError,
    LedgerEntry,
    LedgerHead,
)

pytestmark = pytest.mark.django_db


def kinds(agency=None):
    return [problem.kind for problem in verify(agency)]


def raw(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        assert cursor.rowcount == 1


def passed(office, page):
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    return again(page)


def again(page):
    return type(page).objects.get(pk=page.pk)


def test_any_change_to_the_ledger_or_an_approved_revision_is_found(office):
    page = published(office)
    assert verify() == []

    @given(st.data())
    @settings(max_examples=120)
    def tampered(data):
        with undone():
            data.draw(any_change(page.live_revision))()
            assert verify() != []

    tampered()
    assert verify() == []


def test_every_column_of_an_entry_is_covered_by_its_hash(office):
    entry = LedgerEntry.objects.last()
    columns = {field.attname for field in LedgerEntry._meta.concrete_fields}
    assert set(ledger.as_data(entry)) == columns - {"hash"}
    assert ledger.is_authentic(entry)
    entry.at += timedelta(microseconds=1)
    assert not ledger.is_authentic(entry)


def test_an_entry_is_neither_changed_nor_removed_by_code(office):
    entry = LedgerEntry.objects.last()
    entry.reason = "改过的话"
    for attempt in (
        entry.save,
        entry.delete,
        LedgerEntry.objects.all().delete,
        lambda: LedgerEntry.objects.update(reason=""),
        lambda: LedgerEntry.objects.bulk_update([entry], ["reason"]),
        lambda: LedgerEntry.objects.bulk_create([entry]),
    ):
        with pytest.raises(AppendOnlyError):
            attempt()
    assert verify() == []


def test_a_changed_secret_needs_the_earlier_one_as_fallback(office, settings):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    assert verify() == []
    settings.SECRET_KEY_FALLBACKS = []
    assert set(kinds()) == {"changed", "head"}


def test_a_revision_that_is_gone_is_told_but_is_not_serious(office):
    page = published(office)
    with undone():
        page.live_revision.delete()
        problems = verify()
        assert {problem.kind for problem in problems} == {"purged"}
        assert not any(problem.is_serious for problem in problems)
    page.unpublish()
    again(page).delete()
    assert verify() == []


def test_the_author_of_an_approved_revision_is_who_it_was(office):
    page = published(office)
    with undone():
        write(Revision, page.live_revision_id, user=office.leader)
        assert set(kinds()) == {"author"}
    with undone():
        write(Revision, page.live_revision_id, user=None)
        assert set(kinds()) == {"author"}
    office.editor.delete()
    assert again(page).live_revision.user_id is None
    assert verify() == []


def test_a_public_page_that_is_not_what_was_cleared_is_found(office, django_user_model):
    page = published(office)
    table, key = page._meta.db_table, page.pk
    with undone():
        raw(f"UPDATE {table} SET summary = %s WHERE page_ptr_id = %s", "别的话。", key)
        problem = verify()[0]
        assert (problem.kind, problem.page_id) == ("content", key)
        assert problem.message.endswith("shows something else than what was published.")
    with undone():
        rows(LedgerEntry).filter(page_id=key, act=Act.PUBLISH)._raw_delete("default")
        assert "unreviewed" in kinds()
    with undone():
        rows(LedgerEntry).filter(page_id=key, act=Act.CLEAR)._raw_delete("default")
        assert "unreviewed" in kinds()
    with undone():
        page.unpublish()
        write(type(page), key, live=True)
        assert kinds() == ["unreviewed"]
    WithdrawDocument(again(page), "泄露个人信息", office.leader).execute()
    assert verify() == []
    write(type(page), key, withdrawn_at=None)
    assert kinds() == ["withdrawal"]


def test_a_file_exchanged_in_the_storage_is_found(office):
    file = get_document_model().objects.create(
        title="附件", file=ContentFile("原文".encode(), name="a.txt")
    )
    page = submitted(office)
    page = page.get_latest_revision_as_object()
    page.attachments = [page.attachments.model(file=file, title="附件")]
    page.save_revision(user=office.editor)
    page = passed(office, page)
    assert page.attachments.count() == 1
    assert verify() == []
    with open(file.file.path, "ab") as stream:
        stream.write(b"!")
    assert kinds() == ["content"]
    file.file.storage.delete(file.file.name)
    assert kinds() == ["content"]


def test_an_alias_is_compared_with_its_source(office):
    page = published(office)
    alias = page.create_alias(parent=office.column, update_slug="alias")
    write(type(page), alias.pk, live=True)
    assert verify() == []
    write(type(page), alias.pk, summary="别的话。")
    assert kinds() == ["alias"]


def test_what_no_field_can_hold_is_a_problem_and_no_crash(office):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite lets it in")
    table = LedgerEntry._meta.db_table
    for column, value in (("at", "不是日期"), ("at", "2023-13-45 00:00:00"), ("agency_id", b"x")):
        with undone():
            raw(f"UPDATE {table} SET {column} = %s WHERE sequence = 2", value)
            assert set(kinds()) & {"changed", "unreadable"}


def test_one_agency_is_verified_by_itself(office):
    other = make_office()
    page = published(other)
    write(type(page), page.pk, summary="别的话。")
    assert kinds(office.agency) == []
    assert kinds(other.agency) == ["content"]


def test_a_verification_tells_how_much_it_has_looked_at(office):
    published(office)
    verification = Verification()
    assert verification.to_json(verification.problems()) == {
        "entries": LedgerHead.objects.get().sequence,
        "head": LedgerEntry.objects.last().hash,
        "pages": 8,
        "problems": [],
    }
