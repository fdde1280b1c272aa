"""Publishing without review: by few, with a reason, and never unseen."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from tests.factories import make_user
from tests.review.factories import decide, draft, edit, proofread, published, submitted
from tests.review.people import break_glass_member, everybody, let_in
from wagtail_disclosure.review import proofreading
from wagtail_disclosure.review.content import content_digest, revision_digest
from wagtail_disclosure.review.emergency import break_glass
from wagtail_disclosure.review.emergency.break_glass import BreakGlass
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.outbox import ReviewMail

pytestmark = pytest.mark.django_db
REASON = "山洪预警，须立即向公众发布。"


@pytest.fixture
def member(office):
    return break_glass_member(office)


def again(page):
    return type(page).objects.get(pk=page.pk)


def url_of(page):
    return reverse("disclosure_review:break_glass", args=[page.pk])


def refusal_of(page, user, reason=REASON):
    with pytest.raises(ValidationError) as refusal:
        BreakGlass(page, user, reason).execute()
    return refusal.value


def test_a_member_publishes_a_draft_and_the_ledger_says_what_was_skipped(office, member):
    page = draft(office)
    revision = page.get_latest_revision()
    entry = BreakGlass(page, member, f" {REASON} ").execute()
    assert again(page).live
    assert entry.act == Act.BREAK_GLASS
    assert entry.user_id == str(member.pk)
    assert entry.reason == REASON
    assert entry.revision_id == revision.pk
    assert entry.revision_digest == revision_digest(revision)
    assert entry.content_digest == content_digest(revision.as_object())
    data = json.loads(entry.data)
    assert data["missing"] == ["office", "leader"]
    assert len(data["problems"]) == 2
    last = entries_of(page.pk).last()
    assert (last.act, last.user_id, last.reason) == (Act.PUBLISH, str(member.pk), REASON)
    log = PageLogEntry.objects.get(action="disclosure.review.break_glass", page=page.pk)
    assert (log.user, log.data["reason"]) == (member, REASON)


def test_those_who_oversee_are_told(office, member):
    BreakGlass(draft(office), member, REASON).execute()
    told = set(ReviewMail.objects.filter(kind="break_glass").values_list("recipient", flat=True))
    assert office.oversight.email in told


def test_a_review_in_progress_is_cancelled_and_that_is_written_down(office, member):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    BreakGlass(again(page), member, REASON).execute()
    page = again(page)
    assert page.live
    assert page.current_workflow_state is None
    acts = [entry.act for entry in entries_of(page.pk)]
    assert acts.index(Act.BREAK_GLASS) < acts.index(Act.CANCEL)
    data = json.loads(entries_of(page.pk).get(act=Act.BREAK_GLASS).data)
    assert (data["missing"], data["problems"], data["personal_data"]) == (["leader"], [], 0)


def test_a_later_edit_is_not_covered(office, member):
    page = draft(office)
    BreakGlass(page, member, REASON).execute()
    revision = edit(page, office.editor, title="另一个标题", change_note="改")
    with pytest.raises(PermissionDenied):
        revision.publish(user=member, skip_permission_checks=True)
    assert again(page).title == page.title


def test_nobody_else_may_and_a_superuser_is_nobody(office, member):
    page = draft(office)
    superuser = make_user("chief", is_superuser=True)
    inactive = break_glass_member(office)
    inactive.is_active = False
    for user in (office.office, office.leader, office.administrator, superuser, inactive):
        with pytest.raises(PermissionDenied):
            BreakGlass(page, user, REASON).execute()
    assert not again(page).live
    assert not LedgerEntry.objects.filter(act=Act.BREAK_GLASS).exists()
    member.is_superuser = True
    member.save()
    BreakGlass(page, member, REASON).execute()
    assert again(page).live


def test_a_reason_is_compulsory(office, member):
    page = draft(office)
    for reason in ("", " " * 30, "很急 ", "123456789  "):
        assert "reason" in refusal_of(page, member, reason).error_dict
    assert not again(page).live


def test_what_the_page_itself_asks_for_is_asked_here_too(office, member):
    page = draft(office, summary="", dated_on=None)
    assert {"summary", "dated_on"} & set(refusal_of(page, member).error_dict)
    assert not again(page).live
    assert not entries_of(page.pk).filter(act=Act.BREAK_GLASS).exists()


def test_there_must_be_something_to_publish_now(office, member):
    page = published(office)
    assert refusal_of(page, member).messages == ["The latest version is public already."]
    alias = page.create_alias(update_slug="mirror", parent=office.column)
    assert refusal_of(alias, member).messages == ["An alias follows its source: publish that."]
    later = timezone.now() + timedelta(days=3)
    timed = draft(office, go_live_at=later)
    assert "remove that date first" in refusal_of(timed, member).messages[0]
    bare = draft(office)
    bare.revisions.all().delete()
    assert refusal_of(bare, member).messages == ["There is no saved version to publish."]


def test_personal_data_is_shown_and_not_kept_in_the_ledger(office, member, client, monkeypatch):
    found = [SimpleNamespace(place="正文", quote="13800138000")]
    monkeypatch.setattr(proofreading, "open_personal_data", lambda page: found)
    page = draft(office)
    client.force_login(member)
    assert "正文: 13800138000" in client.get(url_of(page)).content.decode()
    entry = BreakGlass(page, member, REASON).execute()
    assert json.loads(entry.data)["personal_data"] == 1
    assert "13800138000" not in entry.data


def test_the_screen_says_what_is_skipped_and_keeps_what_was_typed(office, member, client):
    page = submitted(office)
    client.force_login(member)
    text = client.get(url_of(page)).content.decode()
    assert "Not approved: Office first review" in text
    assert "The secrecy review is missing." in text
    response = client.post(url_of(page), {"reason": "太急"})
    assert "reason" in response.context["form"].errors
    assert "太急</textarea>" in response.content.decode()
    assert not again(page).live
    assert client.post(url_of(page), {"reason": REASON}).status_code == 302
    assert again(page).live
    response = client.post(url_of(page), {"reason": REASON})
    assert response.context["form"].non_field_errors() == ["The latest version is public already."]
    assert REASON in response.content.decode()


def test_a_refused_field_of_the_page_is_named_on_the_screen(office, member, client):
    page = draft(office, dated_on=None)
    client.force_login(member)
    response = client.post(url_of(page), {"reason": REASON})
    assert any("date of document: " in m for m in response.context["form"].non_field_errors())
    assert REASON in response.content.decode()


def test_the_address_is_for_members_and_for_reviewed_pages(office, member, client):
    page, people = draft(office), everybody(office)
    for post in (False, True):
        assert let_in(people, url_of(page), post=post) == {"member"}
    client.force_login(member)
    assert client.get(url_of(office.section.get_parent())).status_code == 404
    assert client.get(reverse("disclosure_review:break_glass", args=[987654])).status_code == 404


def test_the_button_is_for_members_and_for_what_is_not_public(office, member, client):
    page = draft(office)
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for user, is_shown in ((member, True), (office.editor, False)):
        client.force_login(user)
        assert (url_of(page) in client.get(edit_url).content.decode()) is is_shown
    client.force_login(member)
    listing = reverse("wagtailadmin_explore", args=[office.column.pk])
    assert url_of(page) in client.get(listing).content.decode()
    BreakGlass(page, member, REASON).execute()
    assert url_of(page) not in client.get(edit_url).content.decode()


def test_without_review_there_is_no_glass(office, member, settings):
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False}
    assert not break_glass.may_publish_unreviewed(member)
