"""The matrix and the new division: who may, what they show, what they write."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse

from tests.agency.leadership.builders import (
    charge,
    draft_leadership,
    make_leader,
    make_leadership,
)
from tests.factories import make_section, make_user
from tests.review.factories import make_person
from wagtail_disclosure.agency.leadership.doctor import division_problems
from wagtail_disclosure.agency.leadership.new_division import BeginDivision
from wagtail_disclosure.agency.leadership.register import changes, in_charge_of
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db
NEW = date(2025, 1, 1)


@pytest.fixture
def section():
    return make_section()


@pytest.fixture
def page(section):
    return make_leadership(section)


@pytest.fixture
def editor(section):
    return make_person(section.agency, Role.EDITOR)


def address(name: str, page) -> str:
    return reverse(f"disclosure_leadership:{name}", args=[page.pk])


def status(client, user, url: str) -> int:
    client.logout()
    if user:
        client.force_login(user)
    return client.get(url).status_code


def visible(client, user, url: str) -> bool:
    """Wagtail leads those away whom it denies a screen."""
    return status(client, user, url) == 200


def test_the_matrix_is_for_editors_and_those_who_oversee(client, section, page, editor):
    url = address("matrix", page)
    assert not visible(client, None, url)
    assert not visible(client, make_user("nobody"), url)
    assert not visible(client, make_person(make_section().agency, Role.EDITOR), url)
    assert visible(client, editor, url)
    for role in (Role.OFFICE, Role.LEADER, Role.OVERSIGHT):
        assert visible(client, make_person(section.agency, role), url)
    assert visible(client, make_user("chief", is_superuser=True), url)


def test_a_new_division_is_begun_by_those_who_may_edit(client, section, page, editor):
    url = address("begin", page)
    assert not visible(client, None, url)
    assert not visible(client, make_person(make_section().agency, Role.EDITOR), url)
    assert not visible(client, make_person(section.agency, Role.OVERSIGHT), url)
    assert visible(client, editor, url)
    client.logout()
    client.force_login(make_person(section.agency, Role.OVERSIGHT))
    client.post(url, {"on": "2025-01-01"})
    assert not type(page).objects.get(pk=page.pk).has_unpublished_changes


@pytest.mark.parametrize("name", ["matrix", "begin"])
def test_other_pages_have_no_such_screen(client, section, name):
    client.force_login(make_user("chief", is_superuser=True))
    assert client.get(address(name, section)).status_code == 404


def list_unit(section, **values):
    """An entry of the register as the page of a unit has it."""
    unit = section.get_children().first()
    PublishedEntry.objects.create(
        page=unit,
        section=section,
        column=section,
        agency=section.agency,
        kind=EntryKind.UNIT,
        title="县文化馆",
        column_title="下属单位",
        url_path=unit.url_path,
        published_at="2024-01-01T00:00:00Z",
        **values,
    )


def test_a_unit_closed_for_good_needs_nobody(client, section, editor):
    list_unit(section, ends_on=date(2025, 6, 30))
    page = make_leadership(section)
    client.force_login(editor)
    warning = "县文化馆: nobody is in charge of it"
    assert warning in client.get(address("matrix", page), {"on": "2025-06-30"}).content.decode()
    assert warning not in client.get(address("matrix", page), {"on": "2025-07-01"}).content.decode()


def test_the_matrix_shows_each_office_and_who_lacks_a_leader(client, section, editor):
    list_unit(section)
    page = make_leadership(section, [make_leader("局长", charge("办公室"), charge("文化股"))])
    client.force_login(editor)
    text = client.get(address("matrix", page)).content.decode()
    assert text.count("nobody in charge") == 2
    assert "县文化馆: nobody is in charge of it" in text
    assert "体育股: nobody is in charge of it" in text


@pytest.mark.parametrize("typed", ["", "2024-13-01", "x"])
def test_a_wrong_day_in_the_matrix_is_said(client, page, editor, typed):
    client.force_login(editor)
    response = client.get(address("matrix", page), {"on": typed})
    assert response.status_code == 200
    assert response.context["form"].errors["on"]


def test_the_matrix_of_another_day(client, page, editor):
    client.force_login(editor)
    response = client.get(address("matrix", page), {"on": "2024-06-30"})
    assert "In force on 2024-06-30" in response.content.decode()
    empty = client.get(address("matrix", page), {"on": "2001-01-01"}).content.decode()
    assert "For this day no division is recorded." in empty


def test_a_new_division_splits_what_is_in_force(page, editor):
    count = BeginDivision(page, editor, NEW).execute()
    draft = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    # One duty; 办公室, 体育股, 文化股 and 那拉提镇. What ended in June stays as it was.
    assert count == 5
    head = draft.leaders.all()[0]
    ended, renewed = head.duties.all()
    assert ended.effective_until == date(2024, 12, 31)
    assert (renewed.effective_from, renewed.effective_until) == (NEW, None)
    assert [turn.day for turn in changes(draft)] == [turn.day for turn in changes(page)]
    assert [place.post for place in in_charge_of(draft, "文化股", NEW)] == ["副局长"]


def test_a_new_division_is_a_draft_that_can_be_published(page, editor):
    BeginDivision(page, editor, NEW).execute()
    assert type(page).objects.get(pk=page.pk).leaders.all()[0].duties.count() == 1
    draft = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.change_note = "调整分工"
    draft.save_revision().publish()
    assert type(page).objects.get(pk=page.pk).leaders.all()[0].duties.count() == 2


def test_a_division_begins_once(page, editor):
    BeginDivision(page, editor, NEW).execute()
    with pytest.raises(ValidationError):
        BeginDivision(page, editor, NEW).execute()


def test_a_division_that_never_had_a_revision_can_begin(section, editor):
    page = draft_leadership(section)
    type(page).objects.filter(pk=page.pk).update(latest_revision=None)
    page.revisions.all().delete()
    assert BeginDivision(type(page).objects.get(pk=page.pk), editor, NEW).execute() == 5


def test_a_locked_page_begins_no_division(page, editor):
    type(page).objects.filter(pk=page.pk).update(locked=True, locked_by=make_user("other"))
    with pytest.raises(PermissionDenied):
        BeginDivision(page, editor, NEW).execute()


def test_the_screen_begins_a_division(client, page, editor):
    client.force_login(editor)
    refused = client.post(address("begin", page), {"on": "2001-01-01"})
    assert refused.status_code == 200
    assert "Nothing is in force on the day before" in refused.content.decode()
    response = client.post(address("begin", page), {"on": "2025-01-01"})
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert type(page).objects.get(pk=page.pk).has_unpublished_changes


def test_the_page_header_leads_to_both_screens(client, page, editor):
    client.force_login(editor)
    text = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert address("matrix", page) in text
    assert address("begin", page) in text


def test_the_doctor_names_an_office_without_a_leader(section, capsys):
    make_leadership(section, [make_leader("局长", charge("办公室"), charge("文化股"))])
    draft_leadership(make_section(), [make_leader("局长")])
    (problem,) = division_problems()
    assert (problem.level, problem.agency) == ("warning", section.agency.name)
    assert problem.message.startswith("体育股: nobody is in charge of it")
    # Nobody has a role in these agencies, which is an error.
    with pytest.raises(SystemExit):
        call_command("disclosure_doctor", "--json")
    assert "division-incomplete" in capsys.readouterr().out


def test_the_doctor_names_a_gap_that_is_to_come(section):
    last = date(2998, 12, 31)
    charges = (charge("办公室", effective_until=last), charge("文化股"), charge("体育股"))
    make_leadership(section, [make_leader("局长", *charges)])
    (problem,) = division_problems()
    assert "办公室: nobody is in charge of it (from Jan. 1, 2999)" in problem.message
