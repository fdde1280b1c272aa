"""What the doctor finds, and that it finds nothing where all is well."""

from __future__ import annotations

import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from tests.factories import make_section, make_user
from tests.oversight.builders import document_in
from tests.review.factories import decide, make_office, make_person, proofread, submitted
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.outbox import MAX_ATTEMPTS, ReviewMail
from wagtail_disclosure.review.people.doctor import examine, problems_of
from wagtail_disclosure.review.people.portal import portal_problems
from wagtail_disclosure.review.people.problems import Problem
from wagtail_disclosure.review.roles import AgencyRole, Role

pytestmark = pytest.mark.django_db

Users = get_user_model().objects


@pytest.fixture(autouse=True)
def holidays_known(monkeypatch):
    """What the calendar library knows depends on the day the tests run."""
    monkeypatch.setattr(
        "wagtail_disclosure.review.people.portal.calendar_problems", lambda today: iter(())
    )


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def found(agency: Any) -> list[str]:
    return codes(problems_of(agency))


def message(agency: Any, code: str) -> str:
    [problem] = [problem for problem in problems_of(agency) if problem.code == code]
    assert problem.agency == agency.name
    assert problem.advice
    return problem.message


def run(*arguments: str) -> tuple[str, int]:
    output = StringIO()
    try:
        call_command("disclosure_doctor", *arguments, stdout=output)
    except SystemExit as stop:
        return output.getvalue(), stop.code
    return output.getvalue(), 0


def test_a_staffed_agency_is_well(office):
    page = submitted(office)
    proofread(page)
    document_in(office.column)  # an empty column is something to be said
    assert list(examine()) == []
    assert run() == ("0 error, 0 warning, 0 info\n", 0)


def test_a_fresh_agency_has_nobody(db):
    agency = make_section(name="新机关").agency
    problems = problems_of(agency)
    assert codes(problems) == ["role-without-people"] * len(Role)
    levels = [problem.level for problem in problems]
    assert levels == ["warning", "error", "error", "error", "warning", "warning"]
    assert problems[1].message == "In 新机关 nobody holds the role “Leading-group office”."


def test_people_who_are_disabled_or_deleted_are_missed(office):
    Users.filter(pk=office.leader.pk).update(is_active=False)
    Users.filter(pk=office.principal.pk).delete()
    AgencyRole.objects.filter(agency=office.agency, role=Role.OVERSIGHT).delete()
    assert found(office.agency) == [
        "role-without-people",
        "role-without-people",
        "role-without-group",
    ]
    disabled, empty, _missing = problems_of(office.agency)
    assert disabled.message.endswith(f"hold the role “Leader in charge”: {office.leader.username}.")
    assert "nobody holds the role “Principal leader”" in empty.message


def test_one_person_alone_in_two_tiers_is_one_too_few(office):
    held = AgencyRole.objects.get(agency=office.agency, role=Role.OFFICE)
    Users.filter(pk=office.office.pk).delete()
    office.leader.groups.add(held.group)
    assert office.leader.username in message(office.agency, "alone-in-two-tiers")
    make_person(office.agency, Role.OFFICE)
    assert found(office.agency) == []


def test_a_reviewer_without_address_gets_no_messages(office):
    Users.filter(pk=office.leader.pk).update(email="")
    assert office.leader.username in message(office.agency, "reviewer-without-address")


def test_a_deputy_who_cannot_act_is_named(office):
    deputy = make_user("deputy", is_active=False)
    today = timezone.localdate()
    row = Deputyship(
        leader=office.leader, deputy=deputy, starts_on=today, ends_on=today, reason="x"
    )
    row.save()
    text = message(office.agency, "deputy-cannot-act")
    assert text.startswith(f"deputy cannot act for {office.leader.username}")
    row.starts_on = row.ends_on = today - timedelta(days=1)
    row.save()
    assert found(office.agency) == []


def test_a_section_needs_a_workflow_with_its_tiers_in_order(office):
    link = WorkflowPage.objects.get(page_id=office.section.pk)
    workflow = link.workflow
    steps = list(WorkflowTask.objects.filter(workflow=workflow).order_by("sort_order"))
    steps[0].sort_order, steps[1].sort_order = 1, 0
    WorkflowTask.objects.bulk_update(steps, ["sort_order"])
    assert found(office.agency) == ["tiers-out-of-order"]
    steps[2].delete()
    assert found(office.agency) == ["tiers-out-of-order"]
    link.delete()
    # What the site's root has applies now: Wagtail's own moderation.
    assert "Moderators approval" in message(office.agency, "tiers-out-of-order")
    WorkflowPage.objects.all().delete()
    assert found(office.agency) == ["no-workflow"]


def test_a_column_with_a_workflow_of_its_own_is_looked_at_too(office):
    workflow = Workflow.objects.create(name="捷径")
    WorkflowPage.objects.create(workflow=workflow, page_id=office.column.pk)
    assert "捷径" in message(office.agency, "tiers-out-of-order")


def test_a_task_needs_a_group_and_has_to_be_switched_on(office):
    link = WorkflowPage.objects.get(page_id=office.section.pk)
    first, second, _third = [
        step.task.specific for step in link.workflow.workflow_tasks.order_by("sort_order")
    ]
    first.groups.clear()
    second.active = False
    second.save()
    assert found(office.agency) == ["task-without-group", "task-inactive"]


def test_what_waits_for_nobody_says_why_for_each_person(office):
    page = submitted(office)
    proofread(page)
    held = AgencyRole.objects.get(agency=office.agency, role=Role.LEADER)
    for person in (office.office, office.editor):
        person.groups.add(held.group)
    Users.filter(pk=office.leader.pk).update(is_active=False)
    decide(page, office.office)
    text = message(office.agency, "nobody-can-decide")
    assert f"“{page.title}” waits at " in text
    assert f"{office.leader.username}: the account is disabled" in text
    assert f"{office.office.username}: has decided at another tier" in text
    assert f"{office.editor.username}: edited the text last" in text
    elsewhere = make_office()
    assert found(elsewhere.agency) == []
    assert codes(list(examine())) == ["nobody-can-decide"]


def test_unsent_mail_is_told(office):
    row = ReviewMail.objects.create(
        kind="waiting", recipient="a@example.com", subject="s", body="b", last_error="refused"
    )
    assert codes(list(portal_problems())) == []
    ReviewMail.objects.update(created_at=timezone.now() - timedelta(days=2))
    assert codes(list(portal_problems())) == ["mail-unsent"]
    ReviewMail.objects.filter(pk=row.pk).update(attempts=MAX_ATTEMPTS)
    [problem] = portal_problems()
    assert (problem.level, problem.code) == ("error", "mail-given-up")
    assert problem.message.endswith("Last error: refused")


def test_the_switched_off_review_and_the_emergency_group_are_told(office, settings):
    group = Group.objects.get(name=get_settings().BREAK_GLASS_GROUP)
    make_user("chief").groups.add(group)
    make_user("gone", is_active=False).groups.add(group)
    [problem] = portal_problems()
    assert (problem.level, problem.code) == ("info", "break-glass")
    assert problem.message.endswith(": chief.")
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False}
    assert codes(list(portal_problems())) == ["review-off", "break-glass"]


def test_the_command_prints_sentences_or_json_and_fails_on_errors(office):
    Users.filter(pk=office.leader.pk).update(is_active=False)
    document_in(office.column)
    text, status = run()
    assert status == 1
    assert text.splitlines()[0].startswith("error: In ")
    assert text.splitlines()[-1] == "1 error, 0 warning, 0 info"
    output, status = run("--json")
    result = json.loads(output)
    assert (status, result["errors"], result["warnings"]) == (1, 1, 0)
    assert result["problems"][0]["code"] == "role-without-people"
    assert result["problems"][0]["agency"] == office.agency.name


def test_the_command_passes_with_warnings(office):
    Users.filter(pk=office.editor.pk).update(is_active=False)
    assert run()[1] == 0
