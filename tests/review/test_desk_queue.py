"""What waits for whom, and what it costs to say so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, TaskState, Workflow, WorkflowTask

from tests.base.calendar import make_day
from tests.factories import make_section, make_user
from tests.review.factories import (
    decide,
    draft,
    edit,
    make_person,
    proofread,
    published,
    submit,
    submitted,
)
from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.desk.duties import duties_of
from wagtail_disclosure.review.desk.menu import WaitingPanel
from wagtail_disclosure.review.desk.waiting import described, in_review, waiting_items, with_people
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db

QUEUE = "disclosure_review:queue"
IN_REVIEW = "disclosure_review:in_review"


def waiting(user):
    return described(waiting_items(duties_of(user)))


def titles(items):
    return [item.page.draft_title for item in items]


def name_deputy(leader, deputy):
    today = timezone.localdate()
    return Deputyship.objects.create(
        leader=leader, deputy=deputy, starts_on=today, ends_on=today, reason="出差"
    )


def statuses(client, user, *names):
    client.force_login(user)
    return [client.get(reverse(name)).status_code for name in names]


def test_each_tier_sees_what_it_can_decide(office):
    first, second = submitted(office), submitted(office, is_major=True, major_reason="x")
    proofread(first)
    decide(first, office.office)
    assert titles(waiting(office.office)) == [second.title]
    assert titles(waiting(office.leader)) == [first.title]
    assert [waiting(user) for user in (office.principal, office.oversight, office.editor)] == [
        []
    ] * 3
    item = waiting(office.office)[0]
    assert (item.tier, item.is_major, item.page.agency_name) == (
        "office",
        True,
        office.agency.name,
    )
    assert item.page.column_title == office.column.title
    assert item.page.agency_key == office.agency.pk
    assert not waiting(office.leader)[0].is_major


def test_what_one_may_not_decide_is_not_in_the_queue(office):
    own = submitted(office)
    edit(own, office.office, summary="办公室改过")
    other = submitted(office)
    handed_in = submitted(office)
    handed_in.current_workflow_state.cancel(user=office.editor)
    submit(handed_in, office.office)
    assert titles(waiting(office.office)) == [other.title]
    colleague = make_person(office.agency, Role.OFFICE)
    assert titles(waiting(colleague)) == [own.title, other.title, handed_in.title]
    colleague.is_active = False
    assert waiting(colleague) == []


def test_whoever_approved_a_text_sees_the_edited_one_again(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    assert waiting(office.office) == []
    edit(page, office.editor, summary="又改了一次")
    assert titles(waiting(office.office)) == [page.title]


def test_one_who_holds_two_tiers_does_not_see_what_they_approved(office):
    page = submitted(office)
    proofread(page)
    office.office.groups.add(office.leader.groups.get())
    decide(page, office.office)
    assert waiting(office.office) == []
    assert titles(waiting(office.leader)) == [page.title]


def test_a_deputy_acts_for_the_absent_leader(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    deputy = make_user("deputy")
    deputyship = name_deputy(office.leader, deputy)
    (item,) = waiting(deputy)
    assert (item.page.pk, item.acting_for) == (page.pk, office.leader)
    Deputyship.objects.filter(pk=deputyship.pk).update(
        starts_on=timezone.localdate() + timedelta(days=1),
        ends_on=timezone.localdate() + timedelta(days=2),
    )
    assert waiting(deputy) == []


def test_a_reviewer_who_is_a_deputy_too_acts_as_themselves_where_they_can(office):
    submitted(office)
    colleague = make_person(office.agency, Role.OFFICE)
    name_deputy(office.office, colleague)
    assert [item.acting_for for item in waiting(colleague)] == [None]


def test_what_is_overdue_comes_first(office):
    recent, old = submitted(office), submitted(office)
    received = datetime(2025, 9, 22, 3, 0, tzinfo=UTC)
    TaskState.objects.filter(revision__object_id=str(old.pk)).update(started_at=received)
    items = waiting(office.office)
    assert titles(items) == [old.title, recent.title]
    assert [item.is_overdue for item in items] == [True, False]
    assert items[0].due.day.isoformat() == "2025-09-24"


def test_the_region_s_days_off_give_more_time(office):
    page = submitted(office)
    received = datetime(2025, 6, 5, 3, 0, tzinfo=UTC)
    TaskState.objects.filter(revision__object_id=str(page.pk)).update(started_at=received)
    (item,) = waiting(office.office)
    assert item.due.day.isoformat() == "2025-06-09"
    for day in ("2025-06-06", "2025-06-09", "2025-06-10"):
        make_day(day, "regional_holiday", name="古尔邦节")
    (item,) = waiting(office.office)
    assert item.due.day.isoformat() == "2025-06-12"


def test_in_review_says_who_can_act(office, client):
    page = submitted(office)
    (item,) = with_people(described(in_review(office.oversight)))
    assert [candidate.person for candidate in item.able] == [office.office]
    office.office.is_active = False
    office.office.save()
    (item,) = with_people(described(in_review(office.administrator)))
    assert (item.page.pk, item.able) == (page.pk, [])
    client.force_login(office.oversight)
    html = client.get(reverse(IN_REVIEW)).content.decode()
    assert "Nobody" in html
    assert f"{office.office.username}: the account is disabled" in html
    assert in_review(make_person(make_section().agency, Role.OVERSIGHT)) == []
    assert in_review(office.editor) == []
    assert titles(in_review(make_user("root", is_superuser=True))) == [page.title]


def cost(call):
    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


def test_the_queries_do_not_grow_with_what_waits_or_is_published(office, client, rf):
    submitted(office)
    client.force_login(office.office)

    def costs():
        request = rf.get("/")
        request.user = office.office
        return [
            cost(lambda: waiting(office.office)),
            cost(lambda: with_people(described(in_review(office.office)))),
            cost(lambda: WaitingPanel().render_html({"request": request})),
            cost(lambda: client.get(reverse(QUEUE))),
            cost(lambda: client.get(reverse(IN_REVIEW))),
            cost(lambda: client.get(reverse("wagtailadmin_home"))),
        ]

    costs()  # content types and sites are remembered
    few = costs()
    for _ in range(29):
        submitted(office)
    published(office)
    assert len(waiting(office.office)) == 30
    assert costs() == few
    assert max(few[:3]) <= 10


def test_who_may_open_the_lists(office, client):
    stranger = make_person(make_section().agency, Role.EDITOR)
    assert "/login/" in client.get(reverse(QUEUE)).url
    assert "/login/" in client.get(reverse(IN_REVIEW)).url
    for user in (stranger, office.editor):
        assert statuses(client, user, QUEUE, IN_REVIEW) == [302, 302]
    root = make_user("root", is_superuser=True)
    for user in (office.office, office.leader, office.principal, office.oversight, root):
        assert statuses(client, user, QUEUE, IN_REVIEW) == [200, 200]
    deputy = make_user("deputy")
    deputy.groups.add(Group.objects.get(name=stranger.groups.get().name))
    name_deputy(office.leader, deputy)
    assert statuses(client, deputy, QUEUE, IN_REVIEW) == [200, 302]


def test_another_agency_sees_nothing_of_it(office, client):
    page = submitted(office)
    stranger = make_person(make_section().agency, Role.OFFICE)
    client.force_login(stranger)
    for name in (QUEUE, IN_REVIEW):
        assert page.title not in client.get(reverse(name)).content.decode()


def test_the_lists_are_paginated(office, client):
    for _ in range(21):
        submitted(office)
    client.force_login(office.office)
    for name in (QUEUE, IN_REVIEW):
        first = client.get(reverse(name))
        assert len(first.context["items"]) == 20
        assert "Page 1 of 2" in first.content.decode()
        assert len(client.get(reverse(name), {"p": "2"}).context["items"]) == 1
        assert client.get(reverse(name), {"p": "x"}).status_code == 200


def test_menu_and_dashboard_are_for_those_who_decide(office, client):
    for _ in range(6):
        submitted(office)
    shown = {}
    for user in (office.office, office.leader, office.oversight, office.editor):
        client.force_login(user)
        html = client.get(reverse("wagtailadmin_home")).content.decode()
        shown[user.pk] = (
            "Waiting for me (6)" in html,
            '"Waiting for me"' in html,
            'id="disclosure-waiting-section"' in html,
            '"In review"' in html,
        )
    assert shown == {
        office.office.pk: (True, False, True, True),
        office.leader.pk: (False, True, True, True),
        office.oversight.pk: (False, False, False, True),
        office.editor.pk: (False, False, False, False),
    }


def test_wagtails_own_list_stays_for_what_else_waits(office, client):
    submitted(office)
    home = reverse("wagtailadmin_home")
    client.force_login(office.office)
    assert "Awaiting your review" not in client.get(home).content.decode()
    task = GroupApprovalTask.objects.create(name="别的审核")
    task.groups.set(office.office.groups.all())
    workflow = Workflow.objects.create(name="别的流程")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    other = draft(office)
    workflow.start(other, office.editor)
    html = client.get(home).content.decode()
    assert "Awaiting your review" in html
    assert other.title in html
