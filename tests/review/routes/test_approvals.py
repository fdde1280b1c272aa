"""Whose approval counts, for which text, and what no trick with Wagtail's workflows replaces."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db.transaction import atomic
from django.utils import timezone

from tests.review.factories import decide, draft, edit, make_person, proofread, submit
from tests.review.routes.world import World, again, leaks
from wagtail_disclosure.review.clearance import approvals_of, clearance_of
from wagtail_disclosure.review.decisions import NotYours
from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.roles import AgencyRole, Role
from wagtail_disclosure.review.tiers import Tier

pytestmark = pytest.mark.django_db
PUBLISHED = "关于已审查之事的通知"


def waiting(world: World, author: Any = None, **fields: Any) -> Any:
    """A proofread document of ``author``, handed in by the editor."""
    page = draft(world.office, title=PUBLISHED, **fields)
    if author is not None:
        edit(page, author, summary="由他改过。")
    submit(page, world.office.editor)
    proofread(again(page))
    return again(page)


def join(world: World, user: Any, role: Role) -> None:
    user.groups.add(AgencyRole.objects.get(agency=world.office.agency, role=role).group)


def assert_refused(page: Any, user: Any) -> None:
    """``user`` may not decide, and nothing changes by trying."""
    before = entries_of(page.pk).count()
    with pytest.raises(NotYours), atomic():
        decide(page, user)
    assert entries_of(page.pk).count() == before
    assert not again(page).live


def test_the_last_editor_does_not_approve(world: World) -> None:
    assert_refused(waiting(world, author=world.office.office), world.office.office)


def test_the_submitter_does_not_approve(world: World) -> None:
    join(world, world.office.editor, Role.OFFICE)
    page = waiting(world, author=world.office.principal)
    assert_refused(page, world.user("editor"))


def test_one_person_does_not_decide_at_two_tiers(world: World) -> None:
    join(world, world.office.office, Role.LEADER)
    page = waiting(world)
    decide(page, world.user("office"))
    assert_refused(page, world.user("office"))
    assert set(approvals_of(page.latest_revision)) == {Tier.OFFICE}


def test_a_deputy_does_not_act_for_somebody_who_has_decided(world: World) -> None:
    """Nor does the deputy of one who has decided act as themselves at the next tier."""
    page = waiting(world)
    join(world, world.office.office, Role.LEADER)
    decide(page, world.user("office"))
    deputy = make_person(world.office.agency, Role.EDITOR)
    name_deputy(world.user("office"), deputy)
    assert_refused(page, deputy)


def name_deputy(leader: Any, deputy: Any, begins: int = 0, ends: int = 0) -> None:
    today = timezone.localdate()
    Deputyship.objects.create(
        leader=leader,
        deputy=deputy,
        starts_on=today + timedelta(days=begins),
        ends_on=today + timedelta(days=ends),
        reason="出差",
    )


@pytest.mark.parametrize(("begins", "ends"), [(-9, -1), (1, 9)])
def test_a_deputy_outside_the_dates_decides_nothing(world: World, begins: int, ends: int) -> None:
    page = waiting(world)
    decide(page, world.office.office)
    deputy = make_person(world.office.agency, Role.EDITOR)
    name_deputy(world.office.leader, deputy, begins, ends)
    assert_refused(page, deputy)


def test_a_deputy_within_the_dates_publishes_in_the_leaders_name(world: World) -> None:
    page = waiting(world)
    decide(page, world.office.office)
    deputy = make_person(world.office.agency, Role.EDITOR)
    name_deputy(world.office.leader, deputy)
    decide(page, deputy)
    entry = entries_of(page.pk).get(act=Act.APPROVE, tier=Tier.LEADER)
    assert (entry.user_id, entry.acting_for_id) == (str(deputy.pk), str(world.office.leader.pk))
    assert again(page).live


@pytest.mark.parametrize("actor", ["editor", "office", "principal", "administrator", "superuser"])
def test_nobody_decides_in_the_leaders_turn(world: World, actor: str) -> None:
    page = waiting(world)
    decide(page, world.office.office)
    assert_refused(page, world.user(actor))


@pytest.mark.parametrize("asks_again", [True, False])
def test_an_edit_makes_approvals_void(world: World, settings: Any, asks_again: bool) -> None:
    settings.WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = asks_again
    page = waiting(world)
    decide(page, world.office.office)
    edit(page, world.office.editor, summary="批准之后又改了。")
    page = again(page)
    assert page.current_workflow_task.specific.tier == Tier.OFFICE
    assert clearance_of(page.latest_revision).missing == (Tier.OFFICE, Tier.LEADER)
    assert_refused(page, world.office.leader)
    with pytest.raises(PermissionDenied):
        page.latest_revision.publish(user=world.office.leader)


def test_a_revision_overwritten_in_place_loses_its_approvals(world: World) -> None:
    page = waiting(world)
    decide(page, world.office.office)
    page = page.get_latest_revision_as_object()
    page.summary = "就地改写。"
    page.save_revision(user=world.office.editor, overwrite_revision=page.latest_revision)
    assert approvals_of(again(page).latest_revision) == {}
    assert_refused(again(page), world.office.leader)


def test_a_file_exchanged_in_storage_makes_approvals_void(world: World) -> None:
    """Nobody's form does this: the bytes are written to the disk."""
    page = draft(world.office, title=PUBLISHED).get_latest_revision_as_object()
    page.attachments.add(page.attachments.model(file=world.file, title="附件"))
    page.save_revision(user=world.office.editor)
    submit(page, world.office.editor)
    proofread(again(page))
    decide(page, world.office.office)
    storage, name = world.file.file.storage, world.file.file.name
    with storage.open(name) as stream:
        original = stream.read()
    try:
        storage.delete(name)
        storage.save(name, ContentFile(b"other"))
        assert approvals_of(again(page).latest_revision) == {}
        with pytest.raises((PermissionDenied, ValidationError)), atomic():
            decide(page, world.office.leader)
    finally:
        storage.delete(name)
        storage.save(name, ContentFile(original))
    assert not again(page).live


def test_a_flag_lowered_after_an_approval_begins_the_review_anew(world: World) -> None:
    page = waiting(world, is_major=True, major_reason="涉及民生")
    decide(page, world.office.office)
    decide(page, world.office.leader)
    edit(page, world.office.editor, is_major=False, major_reason="经研究不属重大")
    page = again(page)
    assert not page.live
    assert page.current_workflow_task.specific.tier == Tier.OFFICE
    assert approvals_of(page.latest_revision) == {}


def test_a_flag_raised_after_an_approval_adds_the_tier(world: World) -> None:
    page = waiting(world)
    decide(page, world.office.office)
    edit(page, world.office.editor, is_major=True, major_reason="涉及民生")
    missing = clearance_of(again(page).latest_revision).missing
    assert missing == (Tier.OFFICE, Tier.LEADER, Tier.PRINCIPAL)


def test_a_cancelled_review_leaves_no_approvals(world: World) -> None:
    page = waiting(world)
    decide(page, world.office.office)
    again(page).current_workflow_state.cancel(user=world.office.editor)
    assert approvals_of(page.latest_revision) == {}
    submit(page, world.office.editor)
    assert_refused(again(page), world.office.leader)


def test_a_text_sent_back_is_looked_at_again_when_it_returns(world: World) -> None:
    page = waiting(world)
    decide(page, world.office.office, "reject", "请补充依据")
    state = again(page).current_workflow_state
    edit(page, world.office.editor, summary="补充了依据。")
    state.refresh_from_db()
    state.resume(user=world.office.editor)
    assert entries_of(page.pk).last().act == Act.RESUME
    assert_refused(again(page), world.office.leader)


def test_personal_data_is_not_submitted_again_either(world: World) -> None:
    page = waiting(world)
    decide(page, world.office.office, "reject", "请补充依据")
    edit(page, world.office.editor, summary="联系人身份证号110101199003078515。")
    state = again(page).current_workflow_state
    with pytest.raises(ValidationError), atomic():
        state.resume(user=world.office.editor)
    assert entries_of(page.pk).last().act == Act.SEND_BACK


def test_states_approved_in_code_publish_nothing(world: World) -> None:
    """The flow goes on to the leader, who finds that the office has not approved."""
    page = waiting(world)
    page.current_workflow_task_state.approve(user=world.office.office)
    page = again(page)
    assert page.current_workflow_task.specific.tier == Tier.OFFICE
    assert not page.live and approvals_of(page.latest_revision) == {}


def test_a_disabled_tier_is_not_thereby_passed(world: World) -> None:
    """With the leader's task disabled the flow ends at the office, and is refused."""
    page = waiting(world)
    tasks = page.current_workflow_state.workflow.tasks.specific()
    next(task for task in tasks if task.tier == Tier.LEADER).deactivate()
    with pytest.raises(PermissionDenied), atomic():
        decide(page, world.office.office)
    assert not again(page).live


def test_the_whole_way_shows_the_reviewed_text(world: World) -> None:
    """The control: what goes through its tiers is public."""
    page = waiting(world)
    decide(page, world.office.office)
    decide(page, world.office.leader)
    assert again(page).live
    assert leaks(world) == []
