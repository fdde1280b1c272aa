"""The register agrees with what is public, by whatever route it came about."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from wagtail.models import PageViewRestriction

from tests.factories import (
    Page,
    make_column,
    make_document,
    make_draft,
    make_section,
    part,
)
from tests.report.builders import make_report
from wagtail_disclosure.publication import writer
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    return make_section()


@pytest.fixture
def column(section):
    return make_column(section)


def titles() -> list[str]:
    return list(PublishedEntry.objects.newest_first().values_list("title", flat=True))


def test_publishing_enters_and_unpublishing_removes(column):
    page = make_document(column, title="甲")
    assert titles() == ["甲"]
    page.unpublish()
    assert titles() == []


def test_a_draft_is_not_entered(column):
    make_draft(column)
    assert titles() == []


def test_an_edit_reaches_the_register_only_when_published(column):
    page = make_document(column, title="甲")
    page.title, page.change_note = "乙", "改了标题"
    revision = page.save_revision()
    assert titles() == ["甲"]
    revision.publish()
    assert titles() == ["乙"]


def test_the_entry_carries_section_column_and_agency(section, column):
    page = make_document(column, document_number="新文旅发〔2023〕5号")
    entry = PublishedEntry.objects.get(page=page)
    assert (entry.section_id, entry.column_id, entry.agency) == (
        section.pk,
        column.pk,
        section.agency,
    )
    assert (entry.document_number, entry.index_number) == (page.document_number, page.index_number)


def test_deleting_the_page_deletes_the_entry(column):
    make_document(column).delete()
    assert titles() == []


def test_moving_to_another_agency_changes_the_entry(column):
    page = make_document(column)
    other = make_column(make_section())
    page.move(other, pos="last-child")
    entry = PublishedEntry.objects.get(page=page)
    assert entry.column_id == other.pk
    assert entry.agency != column.get_parent().get_parent().specific.agency
    assert entry.url_path == Page.objects.get(pk=page.pk).url_path


def test_renaming_a_column_changes_addresses_and_column_titles(
    column, django_capture_on_commit_callbacks
):
    page = make_document(column)
    with django_capture_on_commit_callbacks(execute=True):
        column.slug, column.title = "renamed", "改名"
        column.save_revision().publish()
    entry = PublishedEntry.objects.get(page=page)
    assert "/renamed/" in entry.url_path
    assert entry.column_title == "改名"


def test_retitling_a_column_changes_column_titles(column):
    page = make_document(column)
    column.title = "新名"
    column.save_revision().publish()
    assert PublishedEntry.objects.get(page=page).column_title == "新名"


def test_a_restricted_branch_is_not_listed(column):
    make_document(column)
    restriction = PageViewRestriction.objects.create(page=column, restriction_type="login")
    assert titles() == []
    restriction.delete()
    assert len(titles()) == 1


def test_withheld_documents_are_not_listed_and_on_request_ones_are(column):
    reason = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}
    make_document(column, title="不予公开", mode="withheld", **reason)
    make_document(column, title="依申请", mode="on_request", **reason)
    assert titles() == ["依申请"]


def test_an_alias_is_not_listed_twice(column, section):
    page = make_document(column)
    alias = page.create_alias(parent=make_column(section), update_slug="alias")
    assert alias.live
    assert titles() == [page.title]
    assert alias.index_number == page.index_number


def test_an_incomplete_document_cannot_be_published_by_any_route(column):
    page = make_draft(column, summary="")
    with pytest.raises(ValidationError) as error:
        page.get_latest_revision().publish()
    assert "summary" in error.value.message_dict
    assert not Page.objects.get(pk=page.pk).live
    assert titles() == []


def test_a_failed_publication_gives_no_index_number(column):
    page = make_draft(column, dated_on=None)
    with pytest.raises(ValidationError):
        page.get_latest_revision().publish()
    assert type(page).objects.get(pk=page.pk).index_number == ""


def test_a_copy_kept_live_gets_a_number_of_its_own(column):
    page = make_document(column)
    copy = page.copy(update_attrs={"slug": "copy"}, keep_live=True)
    assert copy.index_number and copy.index_number != page.index_number


def test_rebuild_and_verify_find_and_mend_differences(column, capsys):
    kept, lost, hidden = (make_document(column, title=name) for name in ("对", "缺", "多"))
    PublishedEntry.objects.filter(page=kept).update(title="旧")
    PublishedEntry.objects.filter(page=lost).delete()
    Page.objects.filter(pk=hidden.pk).update(live=False)
    reasons = {item.page_id: item.reason for item in writer.differences()}
    assert reasons == {kept.pk: "stale", lost.pk: "missing", hidden.pk: "superfluous"}
    with pytest.raises(CommandError, match="3 differences"):
        call_command("rebuild_publication_register", "--verify")
    call_command("rebuild_publication_register")
    call_command("rebuild_publication_register", "--verify")
    assert "agrees" in capsys.readouterr().out


def test_a_page_outside_any_section_is_not_listed(section, column):
    page = make_document(column)
    page.move(part(section, "regulations"), pos="last-child")
    assert titles() == [page.title]


def test_a_report_moved_to_an_agency_that_has_one_is_left_out(caplog):
    indexes = [part(make_section(), "reports") for _ in range(2)]
    kept, moved = (make_report(index) for index in indexes)
    type(moved).objects.filter(pk=moved.pk).update(slug="another")
    moved.move(indexes[0], pos="last-child")
    assert list(PublishedEntry.objects.values_list("page_id", flat=True)) == [kept.pk]
    assert "contradicts" in caplog.text
