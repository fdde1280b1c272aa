"""Taking pages offline at once: by who reviews, with a reason, and back through review only."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from tests.factories import make_section, make_user, part
from tests.review.factories import (
    REASON,
    decide,
    draft,
    edit,
    make_person,
    proofread,
    published,
    submit,
)
from tests.review.people import everybody, let_in
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.emergency.offline import TakeOffline
from wagtail_disclosure.review.guard import UnreviewedPublication
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db
LEAK = "附件含有身份证号码"


def again(page):
    return type(page).objects.get(pk=page.pk)


def url_of(page):
    return reverse("disclosure_review:take_offline", args=[page.pk])


def offline_entries(page):
    entries = entries_of(page.pk).filter(act=Act.UNPUBLISH)
    return [(entry.user_id, entry.reason) for entry in entries]


def test_the_ledger_has_the_person_and_the_reason(office, client):
    page = published(office)
    assert TakeOffline(page, office.office, f"{LEAK} ").execute() == 1
    assert not again(page).live
    assert offline_entries(page) == [(str(office.office.pk), LEAK)]
    assert client.get(page.url).status_code == 404
    log = PageLogEntry.objects.get(action="disclosure.review.take_offline", page=page.pk)
    assert (log.user, log.data["reason"]) == (office.office, LEAK)


def test_it_comes_back_through_review_only(office):
    page = published(office)
    revision = page.get_latest_revision()
    TakeOffline(page, office.leader, LEAK).execute()
    with pytest.raises(UnreviewedPublication):
        revision.publish(user=office.leader, skip_permission_checks=True)
    assert not again(page).live
    new = edit(page, office.editor, body=[("text", "<p>已更正。</p>")], change_note="更正")
    submit(page, office.editor)
    proofread(page, new)
    decide(page, office.office)
    decide(page, office.leader)
    assert again(page).live


def test_the_same_text_needs_the_review_again(office):
    page = published(office)
    TakeOffline(page, office.leader, LEAK).execute()
    submit(page, office.editor)
    state = again(page).current_workflow_task_state
    assert state.task.specific.tier == "office"
    with pytest.raises(UnreviewedPublication):
        page.get_latest_revision().publish(user=office.leader, skip_permission_checks=True)


def test_only_who_reviews_may_and_only_with_a_reason(office):
    page = published(office)
    stranger = make_person(make_section().agency, Role.OFFICE)
    superuser = make_user("chief", is_superuser=True)
    for user in (office.editor, office.oversight, office.administrator, stranger, superuser):
        with pytest.raises(PermissionDenied):
            TakeOffline(page, user, LEAK).execute()
    with pytest.raises(ValidationError) as refusal:
        TakeOffline(page, office.office, "  ").execute()
    assert "reason" in refusal.value.error_dict
    with pytest.raises(PermissionDenied):
        TakeOffline(draft(office), office.office, LEAK).execute()
    assert again(page).live


def test_a_branch_goes_offline_only_when_that_is_confirmed(office):
    pages = [published(office), published(office)]
    column = again(office.column)
    with pytest.raises(ValidationError) as refusal:
        TakeOffline(column, office.leader, LEAK).execute()
    assert refusal.value.message_dict == {
        "include_descendants": ["2 pages below it are public: confirm that they go offline too."]
    }
    assert again(column).live
    assert all(again(page).live for page in pages)
    assert TakeOffline(column, office.leader, LEAK, include_descendants=True).execute() == 3
    for page in (column, *pages):
        assert not again(page).live
        assert offline_entries(page) == [(str(office.leader.pk), LEAK)]


def test_an_alias_goes_with_its_source_and_is_counted_once(office):
    page = published(office)
    alias = page.create_alias(update_slug="mirror", parent=office.column)
    assert alias.live
    assert TakeOffline(office.column, office.leader, LEAK, include_descendants=True).execute() == 2
    assert not again(alias).live
    assert offline_entries(alias) == [(str(office.leader.pk), LEAK)]


def test_another_agency_below_stops_it(office):
    with without_review(REASON):
        nested = make_section()
        nested.move(office.section, pos="last-child")
        nested.refresh_from_db()
    section = again(office.section)
    with pytest.raises(ValidationError, match="not yours"):
        TakeOffline(section, office.leader, LEAK, include_descendants=True).execute()
    assert again(section).live


def test_what_was_public_before_the_review_gets_its_entry_too(office, settings):
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False}
    page = draft(office)
    page.get_latest_revision().publish()
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    assert not entries_of(page.pk).exists()
    TakeOffline(again(page), office.office, LEAK).execute()
    assert offline_entries(page) == [(str(office.office.pk), LEAK)]


@pytest.mark.parametrize("slug", ["guide", "regulations", "request", "reports"])
def test_every_kind_of_page_can_be_taken_offline(office, slug):
    page = part(office.section, slug)
    with without_review(REASON):
        page.save_revision().publish()
    assert TakeOffline(again(page), office.office, LEAK).execute() == 1
    assert offline_entries(page) == [(str(office.office.pk), LEAK)]


def test_a_date_of_expiry_is_the_reason_when_nobody_acts(office):
    page = published(office, expire_at=timezone.now() + timedelta(hours=1))
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    call_command("publish_scheduled", verbosity=0)
    assert again(page).expired
    assert offline_entries(page) == [("", "The date of expiry has come.")]


def test_the_screen_points_to_withdrawing_and_keeps_what_was_typed(office, client):
    page = published(office)
    client.force_login(office.office)
    withdraw = reverse("wagtail_disclosure:withdraw", args=[page.pk])
    assert withdraw in client.get(url_of(page)).content.decode()
    assert "reason" in client.post(url_of(page), {"reason": " "}).context["form"].errors
    assert client.post(url_of(page), {"reason": LEAK}).status_code == 302
    assert not again(page).live
    response = client.post(url_of(page), {"reason": LEAK}, follow=True)
    assert "is not public." in response.content.decode()
    column = again(office.column)
    published(office)
    response = client.post(url_of(column), {"reason": LEAK})
    assert "include_descendants" in response.context["form"].errors
    assert LEAK in response.content.decode()
    assert "/withdraw/" not in response.content.decode()
    form = {"reason": LEAK, "include_descendants": "on"}
    assert client.post(url_of(column), form).status_code == 302
    assert not again(column).live


def test_a_withdrawn_document_is_not_withdrawn_again(office, client):
    page = published(office)
    WithdrawDocument(page, LEAK, office.office).execute()
    client.force_login(office.office)
    withdraw = reverse("wagtail_disclosure:withdraw", args=[page.pk])
    assert withdraw not in client.get(url_of(page)).content.decode()


def test_the_address_is_for_who_reviews(office):
    page, people = published(office), everybody(office)
    for post in (False, True):
        assert let_in(people, url_of(page), post=post) == {"office", "leader", "principal"}
    assert again(page).live


def test_the_button_is_for_who_reviews(office, client):
    page = published(office)
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for user, is_shown in ((office.office, True), (office.editor, False)):
        client.force_login(user)
        assert (url_of(page) in client.get(edit_url).content.decode()) is is_shown
