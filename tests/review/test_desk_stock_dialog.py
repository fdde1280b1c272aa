"""Wagtail's own dialog for decisions, which its dashboard opens."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from tests.factories import make_section
from tests.review.factories import decide, make_person, proofread, submit, submitted
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.lists import ChecklistItem
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db

AJAX = {"x-requested-with": "XMLHttpRequest"}
HOME = "/admin/"


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def address(page, action="approve"):
    state = fresh(page).current_workflow_task_state
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])


@pytest.fixture
def point(office):
    ChecklistItem.objects.all().delete()
    return ChecklistItem.objects.create(tier="office", text="政治表述")


def answer(client, user, url, headers=AJAX, **data):
    client.force_login(user)
    return client.post(url, {"next": HOME, **data}, headers=headers)


def test_the_dialog_has_the_checklist_and_decides(office, client, point):
    page = submitted(office)
    proofread(page)
    client.force_login(office.office)
    html = json.loads(client.get(address(page), headers=AJAX).content)["html"]
    assert "政治表述" in html
    response = answer(client, office.office, address(page), checklist=[point.pk], comment="好")
    assert json.loads(response.content) == {"step": "success", "redirect": HOME}
    assert entries_of(page.pk).last().reason == "好"


def test_what_is_missing_is_said_in_the_dialog_and_nothing_typed_is_lost(office, client, point):
    page = submitted(office)
    for data, missing in (
        ({}, "Not confirmed"),
        ({"checklist": [point.pk]}, "3 proofreadings are missing."),
    ):
        response = answer(client, office.office, address(page), comment="写了很多", **data)
        step = json.loads(response.content)
        assert step["step"] == "action"
        assert missing in step["html"]
        assert "写了很多" in step["html"]
    step = json.loads(answer(client, office.office, address(page, "reject")).content)
    assert "Say what has to be changed." in step["html"]


def test_without_script_the_reasons_are_messages(office, client, point):
    page = submitted(office)
    for action, reason in (("approve", "Not confirmed"), ("reject", "Say what has to be changed.")):
        response = answer(client, office.office, address(page, action), headers={})
        assert response.url == HOME
        assert reason in client.get(HOME).content.decode()


def test_whoever_comes_second_is_told(office, client, point):
    page = submitted(office)
    proofread(page)
    url = address(page)
    colleague = make_person(office.agency, Role.OFFICE)
    decide(page, office.office)
    step = json.loads(answer(client, colleague, url, comment="写了很多").content)
    assert "no longer to be taken" in step["html"]
    assert "写了很多" in step["html"]
    assert json.loads(answer(client, colleague, url).content)["redirect"] == HOME
    assert "no longer to be taken" in client.get(HOME).content.decode()
    decide(page, office.leader)
    response = answer(client, colleague, url, comment="写了很多")
    assert json.loads(response.content) == {"step": "success", "redirect": HOME}


def test_every_reviewed_page_type_has_the_dialog(office, client):
    column = office.column
    column.save_revision(user=office.editor)
    submit(column, office.editor)
    step = json.loads(answer(client, office.office, address(column), comment="写了很多").content)
    assert "proofreadings are missing" in step["html"]


def test_who_may_not_decide_is_refused(office, client, point):
    page = submitted(office)
    stranger = make_person(make_section().agency, Role.OFFICE)
    url = address(page)
    assert "/login/" in client.post(url).url
    for user in (stranger, office.editor, office.leader, office.oversight):
        assert answer(client, user, url, headers={}, checklist=[point.pk]).url == HOME
    assert not entries_of(page.pk).filter(act=Act.APPROVE).exists()
