"""Raising and lowering the flag in mid-flow."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.review.factories import decide, make_person, proofread, submitted
from wagtail_disclosure.review.decisions import NotYours
from wagtail_disclosure.review.desk.classify import ClassifyRevision
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.roles import Role
from wagtail_disclosure.review.turns import AlreadyDecided

pytestmark = pytest.mark.django_db

REASON = "涉及重大民生事项"


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def tier_of(page):
    return fresh(page).current_workflow_task_state.task.specific.tier.value


def classify(page, user, is_major, reason=REASON):
    state = fresh(page).current_workflow_task_state
    return ClassifyRevision(state, user, is_major, reason).execute()


def acts(page):
    return [(entry.act, entry.tier) for entry in entries_of(page.pk)]


@pytest.mark.parametrize("who", ["office", "leader"])
def test_raising_adds_the_principal_leader(office, who):
    page = submitted(office)
    proofread(page)
    if who == "office":
        classify(page, office.office, True)
    decide(page, office.office)
    if who == "leader":
        classify(page, office.leader, True)
    decide(page, office.leader)
    assert not fresh(page).live
    assert tier_of(page) == "principal"
    decide(page, office.principal)
    assert fresh(page).live
    entry = entries_of(page.pk).get(act=Act.CLASSIFY)
    assert (entry.tier, entry.reason, entry.user_id) == (
        who,
        REASON,
        str(getattr(office, who).pk),
    )
    assert '"is_major":true' in entry.data


def test_lowering_at_the_last_tier_goes_back_to_the_leader_in_charge(office):
    page = submitted(office, is_major=True, major_reason=REASON)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    classify(page, office.principal, False, "只是例行通知")
    assert not fresh(page).live
    assert tier_of(page) == "leader"
    decide(page, office.leader)
    assert fresh(page).live
    assert acts(page)[3:] == [
        (Act.CLASSIFY, "principal"),
        (Act.RETURN, "principal"),
        (Act.APPROVE, "leader"),
        (Act.SKIP, "principal"),
        (Act.CLEAR, ""),
        (Act.PUBLISH, ""),
    ]
    assert fresh(page).current_workflow_state is None


def test_lowering_before_the_last_tier_returns_nothing(office):
    page = submitted(office, is_major=True, major_reason=REASON)
    proofread(page)
    decide(page, office.office)
    classify(page, office.leader, False)
    assert tier_of(page) == "leader"
    decide(page, office.leader)
    assert fresh(page).live
    assert Act.RETURN not in [act for act, tier in acts(page)]


def test_what_is_major_by_its_kind_stays_with_the_principal_leader(office, settings):
    settings.WAGTAIL_DISCLOSURE = {"MAJOR_DOCUMENT_KINDS": "notice"}
    page = submitted(office, is_major=True, major_reason=REASON)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    classify(page, office.principal, False)
    assert tier_of(page) == "principal"


@pytest.mark.parametrize(
    ("is_major", "reason", "field"), [(True, " ", "reason"), (False, "x", "is_major")]
)
def test_what_is_asked(office, is_major, reason, field):
    page = submitted(office)
    with pytest.raises(ValidationError) as refusal:
        classify(page, office.office, is_major, reason)
    assert list(refusal.value.error_dict) == [field]
    assert not entries_of(page.pk).filter(act=Act.CLASSIFY).exists()


def test_lowering_needs_a_reason(office):
    page = submitted(office, is_major=True, major_reason=REASON)
    with pytest.raises(ValidationError, match="Say why"):
        classify(page, office.office, False, "")


def test_only_whoever_may_decide_classifies(office):
    page = submitted(office)
    for user in (office.editor, office.leader, office.oversight, office.administrator):
        with pytest.raises(NotYours):
            classify(page, user, True)
    state = fresh(page).current_workflow_task_state
    colleague = make_person(office.agency, Role.OFFICE)
    decide(page, office.office, "reject", "请改")
    with pytest.raises(AlreadyDecided):
        ClassifyRevision(state, colleague, True, REASON).execute()
