"""Which tiers a revision goes through, and what makes an approval void."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.review.factories import decide, draft, edit, proofread, published, submit, submitted
from wagtail_disclosure.review.emergency.offline import TakeOffline
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.prerequisites import submission_errors

pytestmark = pytest.mark.django_db


def acts(page):
    return [(entry.act, entry.tier) for entry in entries_of(page.pk)]


def test_ordinary_information_goes_through_two_tiers(office):
    page = published(office)
    assert page.live
    assert acts(page) == [
        (Act.SUBMIT, ""),
        (Act.APPROVE, "office"),
        (Act.APPROVE, "leader"),
        (Act.SKIP, "principal"),
        (Act.CLEAR, ""),
        (Act.PUBLISH, ""),
    ]


def test_major_information_waits_for_the_principal_leader(office):
    page = submitted(office, is_major=True, major_reason="涉及重大民生事项")
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    page.refresh_from_db()
    assert not page.live
    decide(page, office.principal)
    page.refresh_from_db()
    assert page.live
    assert (Act.APPROVE, "principal") in acts(page)


def test_nothing_is_approved_before_proofreadings_and_secrecy_review(office):
    page = submitted(office)
    with pytest.raises(ValidationError) as refusal:
        decide(page, office.office)
    assert refusal.value.messages == [
        "3 proofreadings are missing.",
        "The secrecy review is missing.",
    ]


def test_a_draft_is_not_public(office):
    page = draft(office)
    submit(page, office.editor)
    page.refresh_from_db()
    assert not page.live


def test_a_revision_under_review_is_never_overwritten(office):
    page = submitted(office)
    under_review = page.get_latest_revision()
    draft_again = page.get_latest_revision_as_object()
    draft_again.title = "另一个题目"
    saved = draft_again.save_revision(user=office.editor, overwrite_revision=under_review)
    assert saved.pk != under_review.pk
    under_review.refresh_from_db()
    assert under_review.as_object().title != "另一个题目"


def test_a_new_revision_with_the_same_text_begins_the_review_anew(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    edit(page, office.editor)
    assert acts(page)[-1] == (Act.RESTART, "")
    decide(page, office.office)
    decide(page, office.leader)
    page.refresh_from_db()
    assert page.live


def test_a_text_that_the_leader_sent_back_begins_with_the_office_again(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader, "reject", "请补充责任单位。")
    changed = edit(page, office.editor, title="补充后的通知")
    page.refresh_from_db()
    page.current_workflow_state.resume(office.editor)
    proofread(page, changed)
    decide(page, office.office)
    decide(page, office.leader)
    page.refresh_from_db()
    assert page.live
    assert page.title == "补充后的通知"
    assert [act for act, _ in acts(page)].count(Act.RESUME) == 1


def test_a_text_that_is_handed_in_again_unchanged_goes_on_where_it_was(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader, "reject", "请核对日期。")
    page.refresh_from_db()
    page.current_workflow_state.resume(office.editor)
    decide(page, office.leader)
    page.refresh_from_db()
    assert page.live


def test_a_major_text_returns_to_the_leader_and_comes_up_again(office):
    page = submitted(office, is_major=True, major_reason="涉及重大民生事项")
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    decide(page, office.principal, "return", "请核实经费来源。")
    decide(page, office.leader)
    page.refresh_from_db()
    assert not page.live
    decide(page, office.principal)
    page.refresh_from_db()
    assert page.live


def test_what_was_taken_offline_goes_through_every_tier_again(office):
    page = published(office)
    TakeOffline(page, office.leader, "数据口径有误。").execute()
    submit(page, office.editor)
    decide(page, office.office)
    page.refresh_from_db()
    assert not page.live
    decide(page, office.leader)
    page.refresh_from_db()
    assert page.live


def test_what_is_approved_is_not_cancelled_by_a_late_request(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    seen_before = page.current_workflow_state
    decide(page, office.leader)
    with pytest.raises(PermissionDenied, match="approved in the meantime"):
        seen_before.cancel(user=office.editor)
    page.refresh_from_db()
    assert page.live
    assert page.workflow_states.get().status == "approved"
    assert (Act.CANCEL, "") not in acts(page)


def test_a_flag_raised_in_mid_flow_is_not_lowered_without_a_reason(office):
    page = submitted(office)
    lowered = edit(page, office.editor, is_major=True, major_reason="涉及面广").as_object()
    lowered.is_major, lowered.major_reason = False, ""
    assert list(submission_errors(lowered)) == ["major_reason"]
