"""The search knows what is public, and nothing else, by whatever route it came about."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageViewRestriction

from tests.factories import make_column, make_document, make_draft, make_section, part
from tests.files import make_file
from tests.report.builders import make_report
from wagtail_disclosure.catalogue.actions import ReinstateDocument, WithdrawDocument
from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind
from wagtail_disclosure.publication import writer as register
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import engine, files
from wagtail_disclosure.search.text import SearchText

pytestmark = pytest.mark.django_db

REASON = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}


@pytest.fixture
def column() -> Any:
    return make_column(make_section())


def found(words: str) -> list[str]:
    matches = engine.matching(PublishedEntry.objects.all(), words)
    return sorted(matches.values_list("title", flat=True))


def again(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def test_what_is_published_is_found_until_it_is_not(column: Any) -> None:
    page = make_document(column, title="那拉提草原", body=[("text", "<p>牧<b>草</b>返青</p>")])
    assert found("牧草返青") == found("拉提") == ["那拉提草原"]
    page.title, page.change_note = "唐布拉草原", "改了标题"
    page.save_revision().publish()
    assert found("拉提") == []
    assert found("唐布拉") == ["唐布拉草原"]
    page.unpublish()
    assert found("草原") == []
    assert not SearchText.objects.exists()


def test_drafts_and_unpublished_edits_are_not_found(column: Any) -> None:
    make_draft(column, title="未发布")
    page = make_document(column, title="已发布")
    page.title = "改而未发"
    page.save_revision()
    assert found("未发") == []


def test_withdrawn_and_withheld_documents_are_not_found(column: Any) -> None:
    page = make_document(column, title="撤回的通知")
    WithdrawDocument(page, "有误").execute()
    assert found("撤回") == []
    ReinstateDocument(again(page)).execute()
    assert found("撤回") == ["撤回的通知"]
    make_document(column, title="不予公开的", mode="withheld", **REASON)
    assert found("不予公开") == []


def test_on_request_documents_are_found_by_what_is_listed(column: Any) -> None:
    body = [("text", "<p>内部细节</p>")]
    make_document(column, title="依申请的", mode="on_request", body=body, **REASON)
    assert found("依申请") == ["依申请的"]
    assert found("内部细节") == []


def test_restricted_moved_and_deleted_pages(column: Any) -> None:
    page = make_document(column, title="受限的")
    restriction = PageViewRestriction.objects.create(page=column, restriction_type="login")
    assert found("受限") == []
    restriction.delete()
    assert found("受限") == ["受限的"]
    other = make_column(make_section())
    again(page).move(other, pos="last-child")
    section_ids = {entry.section_id for entry in engine.matching(PublishedEntry.objects, "受限")}
    assert section_ids == {other.get_parent().get_parent().pk}
    again(page).delete()
    assert found("受限") == []
    again(other).delete()


def test_an_expired_document_is_not_found(column: Any, settings: Any) -> None:
    page = make_document(column, title="到期的")
    page.expire_at = page.first_published_at
    page.save_revision().publish()
    call_command("publish_scheduled")
    assert found("到期") == []


def test_the_text_of_files_is_found(column: Any) -> None:
    page = make_draft(column, title="带附件的")
    text = make_file("名单", "list.txt", "骨干教师培训安排".encode())
    broken = make_file("损坏的", "broken.pdf", b"%PDF-1.7 nothing")
    page.attachments.create(file=text, title="名单")
    page.attachments.create(file=broken, title="损坏的表")
    page.save_revision().publish()
    assert found("培训安排") == found("损坏的") == ["带附件的"]


def test_no_file_holds_up_a_publication(column: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class OutOfReach(Exception):
        """What a storage of another maker raises."""

    def read(name: str, stream: Any) -> list[Passage]:
        if name.startswith("gone"):
            raise OutOfReach
        return [Passage(Place(PlaceKind.PAGE, "1"), "甲\x00乙丙\ud835丁")]

    monkeypatch.setattr(files, "read_text", read)
    page = make_draft(column, title="带附件的")
    for name in ("odd.txt", "gone.txt"):
        file = make_file(name, name, b"text")
        page.attachments.create(file=file, title=name)
    page.save_revision().publish()
    assert found("甲乙丙丁") == found("gone") == ["带附件的"]


def test_numbers_and_reports(column: Any) -> None:
    make_document(column, title="有文号的", document_number="新文旅发〔2023〕5号")
    assert found("新文旅发(2023)5") == ["有文号的"]
    report = make_report(part(column.get_parent().get_parent(), "reports"))
    assert report.title in found("年度报告")


def test_the_index_is_made_anew_and_compared(column: Any, capsys: Any) -> None:
    kept, lost = (make_document(column, title=name) for name in ("留着的", "丢失的"))
    SearchText.objects.filter(entry__page=lost).delete()
    SearchText.objects.filter(entry__page=kept).update(title="旧")
    with pytest.raises(CommandError, match="2 differences"):
        call_command("rebuild_search_index", "--verify")
    call_command("rebuild_search_index")
    call_command("rebuild_search_index", "--verify")
    assert "agrees" in capsys.readouterr().out
    register.rebuild()
    assert found("丢失") == ["丢失的"]
    call_command("update_index", verbosity=0)
    assert found("丢失") == ["丢失的"]


def test_publishing_the_same_again_writes_nothing(column: Any) -> None:
    page = make_document(column, title="不变的")
    before = SearchText.objects.get()
    page.save_revision().publish()
    assert SearchText.objects.get() == before
    assert found("不变") == ["不变的"]
