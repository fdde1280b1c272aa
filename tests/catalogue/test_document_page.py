"""What the public sees of a document in each of its states, and its links in both directions."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.factories import (
    make_agency,
    make_column,
    make_document,
    make_draft,
    make_section,
    make_user,
)
from tests.files import make_file
from wagtail_disclosure.pages.models import InterpretedDocument, IssuingAgency

pytestmark = pytest.mark.django_db
RESTRICTED = {"mode_reason": "涉及内部管理信息", "next_review_on": date(2030, 1, 1)}


@pytest.fixture
def column():
    return make_column(make_section())


def text_of(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_shows_the_metadata_of_the_catalogue(client, column):
    page = make_document(column, document_number="新文旅发〔2023〕5号", content_source="县政府网站")
    text = text_of(client, page)
    for value in (
        page.index_number,
        page.document_number,
        "2023-05-06",
        page.summary,
        "县政府网站",
    ):
        assert value in text


def test_on_request_shows_that_it_exists_and_not_what_it_says(client, column):
    page = make_document(
        column, mode="on_request", body=[("text", "<p>不公开的正文</p>")], **RESTRICTED
    )
    text = text_of(client, page)
    assert page.title in text
    assert "不公开的正文" not in text
    assert RESTRICTED["mode_reason"] not in text


def test_withheld_is_not_there(client, column):
    page = make_document(column, mode="withheld", **RESTRICTED)
    assert client.get(page.url).status_code == 404


def test_a_draft_is_not_there(client, column):
    assert client.get(make_draft(column).url).status_code == 404


def test_interpretation_and_policy_show_each_other(client, column):
    policy = make_document(column, title="管理办法")
    reading = make_draft(column, title="办法解读", kind="interpretation")
    reading.interpreted_documents = [InterpretedDocument(document=policy)]
    reading.save_revision().publish()
    assert "办法解读" in text_of(client, policy)
    assert "管理办法" in text_of(client, reading)
    type(reading).objects.get(pk=reading.pk).unpublish()
    assert "办法解读" not in text_of(client, policy)


def test_joint_issuers_and_files_are_shown(client, column):
    page = make_draft(column)
    page.issuing_agencies = [
        IssuingAgency(agency=make_agency(name=name)) for name in ("甲局", "乙局")
    ]
    page.attachments = [type(page).attachments.rel.related_model(file=make_file(), title="申请表")]
    page.save_revision().publish()
    text = text_of(client, page)
    assert text.index("甲局") < text.index("乙局")
    assert "申请表" in text
    assert "PDF" in text.upper()


def test_a_superseded_document_links_to_what_replaced_it(client, column):
    new = make_document(column, title="新办法")
    old = make_document(
        column, validity="repealed", validity_ended_on=date(2024, 1, 1), superseded_by=new
    )
    text = text_of(client, old)
    assert "新办法" in text
    assert "2024-01-01" in text


def test_the_history_shows_notes(client, column):
    page = make_document(column)
    page.summary, page.change_note = "新的概述", "补充办理时限"
    page.save_revision().publish()
    assert "补充办理时限" in text_of(client, page)


@pytest.mark.parametrize("changes", [{}, {"mode": "withheld", **RESTRICTED}])
def test_an_editor_previews_what_the_public_does_not_see(client, column, changes):
    page = make_draft(column, body=[("text", "<p>草稿正文</p>")], **changes)
    draft = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert client.get(draft).status_code == 302
    client.force_login(make_user(is_superuser=True))
    assert "草稿正文" in client.get(draft).content.decode()


def test_who_gets_past_a_view_restriction_reads_the_document(client, column):
    page = make_document(column, body=[("text", "<p>内部正文</p>")])
    PageViewRestriction.objects.create(page=column, restriction_type="login")
    assert client.get(page.url).status_code == 302
    client.force_login(make_user())
    assert "内部正文" in text_of(client, page)
