"""Withdrawing leaves the address and the reason, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.models import PageLogEntry

from tests.factories import make_column, make_document, make_draft, make_section, make_user
from tests.files import make_file
from wagtail_disclosure.catalogue.actions import ReinstateDocument, WithdrawDocument
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db
REASON = "处罚决定已撤销（行政处罚法第四十八条）"


@pytest.fixture
def section():
    return make_section()


@pytest.fixture
def page(section):
    return make_document(make_column(section), title="处罚决定", body=[("text", "<p>秘密正文</p>")])


def again(page):
    return type(page).objects.get(pk=page.pk)


def status_of(client, file) -> int:
    """Fetch a file as the public would; reading to the end closes what it streams from."""
    response = client.get(file.url)
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code


def test_the_public_reads_the_reason_and_not_the_text(client, page):
    WithdrawDocument(page, REASON).execute()
    response = client.get(page.url)
    text = response.content.decode()
    assert response.status_code == 200
    assert REASON in text
    assert "秘密正文" not in text
    assert page.summary not in text


def test_it_leaves_the_lists_and_is_logged(page):
    WithdrawDocument(page, REASON).execute()
    assert not PublishedEntry.objects.exists()
    entry = PageLogEntry.objects.get(action="disclosure.document.withdraw")
    assert entry.data["reason"] == REASON


def test_a_later_edit_does_not_undo_it(page):
    draft = again(page)
    WithdrawDocument(page, REASON).execute()
    draft.title, draft.change_note = "新标题", "改标题"
    draft.save_revision().publish()
    assert again(page).is_withdrawn
    assert not PublishedEntry.objects.exists()


def test_reinstating_brings_it_back(client, page):
    WithdrawDocument(page, REASON).execute()
    ReinstateDocument(again(page)).execute()
    assert "秘密正文" in client.get(page.url).content.decode()
    assert PublishedEntry.objects.filter(page=page).exists()


def test_a_draft_and_a_withdrawn_document_cannot_be_withdrawn(section, page):
    with pytest.raises(ValidationError):
        WithdrawDocument(make_draft(make_column(section)), REASON).execute()
    WithdrawDocument(page, REASON).execute()
    with pytest.raises(ValidationError):
        WithdrawDocument(again(page), REASON).execute()
    with pytest.raises(ValidationError):
        WithdrawDocument(page, " ").execute()


def test_what_was_never_withdrawn_cannot_be_reinstated(page):
    with pytest.raises(ValidationError):
        ReinstateDocument(page).execute()


def test_actions_ask_for_permission(section, page):
    editor = make_user(group=f"{section.agency.label} 信息公开编辑")
    with pytest.raises(PermissionDenied):
        WithdrawDocument(page, REASON, editor).execute()
    WithdrawDocument(page, REASON).execute()
    with pytest.raises(PermissionDenied):
        ReinstateDocument(again(page), editor).execute()


@pytest.mark.parametrize("view", ["withdraw", "reinstate"])
@pytest.mark.parametrize("who", ["anonymous", "editor", "other agency"])
def test_views_refuse_those_who_may_not(client, section, page, view, who):
    other = make_section()
    groups = {
        "editor": section.agency.label + " 信息公开编辑",
        "other agency": other.agency.label + " 信息公开管理员",
    }
    if who != "anonymous":
        client.force_login(make_user(group=groups[who]))
    url = reverse(f"wagtail_disclosure:{view}", args=[page.pk])
    for response in (client.get(url), client.post(url, {"reason": REASON})):
        assert response.status_code == 302
        assert "/admin/" in response.url
    assert not again(page).is_withdrawn


def test_a_publisher_withdraws_and_reinstates_in_the_admin(client, section, page):
    client.force_login(make_user(group=f"{section.agency.label} 信息公开管理员"))
    url = reverse("wagtail_disclosure:withdraw", args=[page.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert url in client.get(edit).content.decode()
    assert client.get(url).status_code == 200
    assert "reason" in client.post(url, {"reason": ""}).context["form"].errors
    assert client.post(url, {"reason": REASON}).status_code == 302
    assert again(page).withdrawal_reason == REASON
    assert client.post(url, {"reason": REASON}).context["form"].non_field_errors()
    undo = reverse("wagtail_disclosure:reinstate", args=[page.pk])
    assert undo in client.get(edit).content.decode()
    assert REASON in client.get(undo).content.decode()
    client.post(undo)
    assert not again(page).is_withdrawn
    assert client.post(undo).status_code == 302


@pytest.mark.parametrize("state", ["draft", "withdrawn", "withheld", "on_request"])
def test_files_are_as_public_as_their_page(client, section, state):
    column = make_column(section)
    page = make_document(column)
    file = make_file()
    page.attachments.add(type(page).attachments.rel.related_model(file=file))
    page.change_note = "增加附件"
    page.save_revision().publish()
    assert status_of(client, file) == 200
    page = again(page)
    if state == "draft":
        page.unpublish()
    elif state == "withdrawn":
        WithdrawDocument(page, REASON).execute()
    else:
        page.mode = state
        type(page).objects.filter(pk=page.pk).update(mode=state)
    assert status_of(client, file) == 404
    client.force_login(make_user("stranger", f"{make_section().agency.label} 信息公开编辑"))
    assert status_of(client, file) == 404
    client.force_login(make_user("own", f"{section.agency.label} 信息公开编辑"))
    assert status_of(client, file) == 200


def test_a_file_that_no_page_of_ours_offers_is_the_hosts_business(client):
    assert status_of(client, make_file()) == 200


def test_an_alias_is_withdrawn_and_reinstated_with_its_source(client, section, page):
    alias = page.create_alias(parent=make_column(section), update_slug="alias")
    WithdrawDocument(again(page), REASON).execute()
    text = client.get(alias.url).content.decode()
    assert REASON in text
    assert "秘密正文" not in text
    ReinstateDocument(again(page)).execute()
    assert "秘密正文" in client.get(alias.url).content.decode()


def test_a_new_alias_of_a_withdrawn_document_shows_no_more_than_it(client, section, page):
    WithdrawDocument(page, REASON).execute()
    alias = again(page).create_alias(parent=make_column(section), update_slug="alias")
    assert "秘密正文" not in client.get(alias.url).content.decode()


def test_an_alias_cannot_be_withdrawn_on_its_own(client, section, page):
    alias = page.create_alias(parent=make_column(section), update_slug="alias")
    with pytest.raises(ValidationError):
        WithdrawDocument(alias, REASON).execute()
    client.force_login(make_user("chief", is_superuser=True))
    url = reverse("wagtail_disclosure:withdraw", args=[alias.pk])
    assert client.get(url).status_code == 404
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[alias.pk])).content.decode()
    assert url not in edit


def test_withdrawing_does_not_disclose_a_withheld_document(client, section):
    reason = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}
    page = make_document(make_column(section), mode="withheld", **reason)
    WithdrawDocument(page, REASON).execute()
    assert client.get(page.url).status_code == 404
