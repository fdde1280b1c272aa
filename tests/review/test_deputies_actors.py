"""Who can decide on what waits: deputies, people with another part in the text, and people who
are gone.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import TaskState

from tests.factories import make_user
from tests.review.factories import (
    decide,
    draft,
    make_person,
    proofread,
    submit,
    submitted,
)
from wagtail_disclosure.review.decisions import NotYours
from wagtail_disclosure.review.deputies import Deputyship, represented_by
from wagtail_disclosure.review.eligibility import obstacle
from wagtail_disclosure.review.people.actors import candidates_on, who_can_act, who_can_act_on
from wagtail_disclosure.review.people.doctor import why_nobody
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db


def absent(leader: Any, deputy: Any, first: int = 0, last: int = 3) -> Deputyship:
    today = timezone.localdate()
    return Deputyship.objects.create(
        leader=leader,
        deputy=deputy,
        starts_on=today + timedelta(days=first),
        ends_on=today + timedelta(days=last),
        reason="出差",
    )


def waiting(page: Any) -> TaskState:
    return type(page).objects.get(pk=page.pk).current_workflow_task_state


def reasons(state: TaskState) -> dict[str, str]:
    return {item.person.username: item.obstacle for item in candidates_on([state])[state.pk]}


def agrees_with_the_door(state: TaskState) -> bool:
    """Whether exactly those who are listed would be let through when they decide."""
    listed = {user.pk for user in who_can_act(state)}
    everybody = get_user_model().objects.all()
    return listed == {user.pk for user in everybody if not obstacle(state, user)}


def test_the_list_and_the_door_agree_whatever_part_people_have(office):
    writer = make_person(office.agency, Role.OFFICE)
    make_person(office.agency, Role.OFFICE, is_active=False)
    deputy, late, second_hand = make_user("deputy"), make_user("late"), make_user("second")
    absent(office.office, deputy)
    absent(office.office, late, first=1)
    absent(deputy, second_hand)
    absent(office.leader, office.office)
    page = draft(office)
    page.save_revision(user=writer)
    submit(page, office.editor)
    state = waiting(page)
    assert who_can_act(state) == [office.office, deputy]
    assert reasons(state)[writer.username] == "edited the text last"
    assert agrees_with_the_door(state)
    proofread(page)
    decide(page, deputy)
    state = waiting(page)
    # The office's reviewer did not decide, but somebody did in their name.
    assert reasons(state)[office.office.username] == "has decided at another tier"
    assert who_can_act(state) == [office.leader]
    assert agrees_with_the_door(state)
    decide(page, office.leader, "return", "请复核。")
    state = waiting(page)
    assert who_can_act(state) == [office.office, deputy]
    assert agrees_with_the_door(state)


def test_a_submitter_with_a_second_role_is_told_apart(office):
    page = draft(office)
    submit(page, office.office)
    state = waiting(page)
    assert reasons(state) == {office.office.username: "submitted the text"}
    assert who_can_act(state) == []
    assert agrees_with_the_door(state)


def test_a_disabled_leader_leaves_the_rest_of_the_tier_and_no_deputy(office):
    deputy = make_user("deputy")
    absent(office.leader, deputy)
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    state = waiting(page)
    assert who_can_act(state) == [office.leader, deputy]
    get_user_model().objects.filter(pk=office.leader.pk).update(is_active=False)
    assert reasons(state) == {office.leader.username: "the account is disabled"}
    assert not represented_by(deputy).exists()
    assert agrees_with_the_door(state)
    with pytest.raises(NotYours):
        decide(page, deputy)
    colleague = make_person(office.agency, Role.LEADER)
    assert who_can_act(state) == [colleague]
    decide(page, colleague)
    page.refresh_from_db()
    assert page.live


def test_a_deleted_leader_and_a_deleted_group_leave_an_empty_tier(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    state = waiting(page)
    get_user_model().objects.filter(pk=office.leader.pk).delete()
    assert candidates_on([state])[state.pk] == []
    assert why_nobody([]) == "the tier has no people"
    Group.objects.filter(pk__in=state.task.specific.groups.all()).delete()
    assert who_can_act(state) == []
    assert agrees_with_the_door(state)


def test_a_long_list_costs_no_more_queries_than_a_short_one(office, django_assert_num_queries):
    absent(office.office, make_user("deputy"))
    first = submitted(office)
    proofread(first)
    decide(first, office.office)
    states = [waiting(first), waiting(submitted(office))]
    who_can_act_on(states)
    with django_assert_num_queries(5):
        who_can_act_on(states)
    states += [waiting(submitted(office)) for _ in range(3)]
    with django_assert_num_queries(5):
        found = who_can_act_on(states)
    assert [len(found[state.pk]) for state in states] == [1, 2, 2, 2, 2]
    assert who_can_act_on([]) == {}
