"""Naming a deputy: who may, for whom, and what the ledger has of it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_section, make_user
from tests.review.factories import decide, make_person, proofread, submitted
from wagtail_disclosure.review.deputies import Deputyship, represented_by
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.roles import AgencyRole, Role

pytestmark = pytest.mark.django_db

ADD = reverse("disclosure_deputies:add")
INDEX = reverse("disclosure_deputies:index")


def day(offset: int) -> date:
    return timezone.localdate() + timedelta(days=offset)


def values(leader: Any, deputy: Any, first: int = 0, last: int = 5, **more: Any) -> dict[str, Any]:
    return {
        "leader": leader.pk,
        "deputy": deputy.pk,
        "starts_on": day(first).isoformat(),
        "ends_on": day(last).isoformat(),
        "reason": "外出学习",
        **more,
    }


def named(leader: Any, deputy: Any, first: int = 0, last: int = 5) -> Deputyship:
    return Deputyship.objects.create(
        leader=leader, deputy=deputy, starts_on=day(first), ends_on=day(last), reason="外出学习"
    )


def as_user(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def edit_url(deputyship: Deputyship) -> str:
    return reverse("disclosure_deputies:edit", args=[deputyship.pk])


def errors(response: Any) -> dict[str, list[str]]:
    assert response.status_code == 200
    return dict(response.context["form"].errors)


def notes() -> list[dict[str, Any]]:
    entries = LedgerEntry.objects.filter(act=Act.DEPUTY).order_by("sequence")
    return [json.loads(entry.data) for entry in entries]


def other_office() -> tuple[Any, Any, Any]:
    """Another agency's leader, office reviewer and administrator."""
    agency = make_section().agency
    roles = (Role.LEADER, Role.OFFICE, Role.ADMINISTRATOR)
    first, second, third = (make_person(agency, role) for role in roles)
    return first, second, third


def test_a_reviewer_names_changes_and_ends_their_own(office):
    client = as_user(office.leader)
    data = values(office.leader, office.office)
    # The field is fixed: whoever is sent instead is not taken.
    response = client.post(ADD, {**data, "leader": office.principal.pk})
    assert response.status_code == 302
    deputyship = Deputyship.objects.get()
    assert (deputyship.leader, deputyship.deputy) == (office.leader, office.office)
    assert represented_by(office.office).get() == deputyship
    entry = LedgerEntry.objects.get(act=Act.DEPUTY)
    assert (entry.agency_id, entry.user_id) == (office.agency.pk, str(office.leader.pk))
    assert entry.reason == "外出学习"
    assert entry.page_title == f"{office.leader.username} → {office.office.username}"
    data["ends_on"] = day(2).isoformat()
    assert client.post(edit_url(deputyship), data).status_code == 302
    deputyship.refresh_from_db()
    assert deputyship.ends_on == day(2)
    assert [(note["change"], note["ends_on"]) for note in notes()] == [
        ("named", day(5).isoformat()),
        ("changed", day(2).isoformat()),
    ]
    assert notes()[0]["deputy"] == office.office.username


def test_once_begun_only_the_last_day_moves_and_yesterday_ends_it(office):
    deputyship = named(office.leader, office.office, first=-3)
    client = as_user(office.leader)
    changed = values(office.leader, office.editor, first=1, last=-2, reason="另一事由")
    assert errors(client.post(edit_url(deputyship), changed)) == {"ends_on": ["This day is over."]}
    changed["ends_on"] = day(-1).isoformat()
    assert client.post(edit_url(deputyship), changed).status_code == 302
    deputyship.refresh_from_db()
    assert (deputyship.deputy, deputyship.starts_on) == (office.office, day(-3))
    assert (deputyship.ends_on, deputyship.reason) == (day(-1), "外出学习")
    assert not represented_by(office.office).exists()
    assert client.get(edit_url(deputyship)).status_code == 302, "what is over is kept as it is"


def test_bad_dates_are_told_at_their_field_and_nothing_typed_is_lost(office):
    client = as_user(office.leader)
    response = client.post(ADD, values(office.leader, office.office, first=-1))
    assert errors(response) == {"starts_on": ["This day is over."]}
    assert "外出学习" in response.content.decode()
    response = client.post(ADD, values(office.leader, office.office, first=5, last=3))
    assert errors(response) == {"ends_on": ["The last day lies before the first."]}
    response = client.post(ADD, {"starts_on": "2026-02-30", "ends_on": "x", "deputy": "y"})
    assert set(errors(response)) == {"deputy", "starts_on", "ends_on", "reason"}
    named(office.leader, office.office, first=2, last=6)
    response = client.post(ADD, values(office.leader, office.editor, first=6, last=9))
    assert f"{office.office.username} is the deputy from" in errors(response)["starts_on"][0]
    assert client.post(ADD, values(office.leader, office.editor, 7, 9)).status_code == 302


def test_the_deputy_is_an_active_colleague_and_not_whoever_names_them(office):
    stranger, *_ = other_office()
    client = as_user(office.leader)
    disabled = make_person(office.agency, Role.EDITOR, is_active=False)
    for person in (stranger, disabled, office.leader):
        response = client.post(ADD, values(office.leader, person))
        assert set(errors(response)) == {"deputy"}
    administrator = as_user(office.administrator)
    response = administrator.post(ADD, values(office.leader, office.administrator))
    assert set(errors(response)) == {"deputy"}
    office.office.groups.first().permissions.clear()
    response = client.post(ADD, values(office.leader, office.office))
    assert errors(response) == {"deputy": ["This person cannot enter the administration."]}
    assert not Deputyship.objects.exists()


def test_an_administrator_names_for_the_reviewers_of_their_agency_only(office):
    far_leader, far_office, _far_administrator = other_office()
    client = as_user(office.administrator)
    assert client.post(ADD, values(office.leader, office.office)).status_code == 302
    assert notes()[0]["leader"] == office.leader.username
    assert LedgerEntry.objects.get(act=Act.DEPUTY).user_id == str(office.administrator.pk)
    response = client.post(ADD, values(far_leader, far_office))
    assert "leader" in errors(response)
    # Somebody who signs for another agency too names their deputy themselves.
    both = make_person(office.agency, Role.PRINCIPAL)
    held = AgencyRole.objects.get(group__user=far_leader)
    both.groups.add(held.group)
    assert "leader" in errors(client.post(ADD, values(both, office.office)))
    assert as_user(both).post(ADD, values(both, office.office)).status_code == 302
    written = LedgerEntry.objects.filter(act=Act.DEPUTY, user_id=str(both.pk))
    assert {entry.agency_id for entry in written} == {office.agency.pk, held.agency_id}


def test_deleting_is_for_what_nobody_has_decided_under(office):
    deputy = make_person(office.agency, Role.EDITOR)
    deputyship = named(office.office, deputy)
    url = reverse("disclosure_deputies:delete", args=[deputyship.pk])
    page = submitted(office)
    proofread(page)
    decide(page, deputy)
    client = as_user(office.office)
    assert client.post(url).status_code == 302
    assert Deputyship.objects.filter(pk=deputyship.pk).exists()
    LedgerEntry.objects.filter(act=Act.APPROVE)._raw_delete("default")
    assert client.post(url).status_code == 302
    assert not Deputyship.objects.filter(pk=deputyship.pk).exists()
    assert notes()[-1]["change"] == "removed"


def test_each_route_is_open_to_whom_it_concerns_only(office):
    stranger, _office, far_administrator = other_office()
    deputyship = named(office.leader, office.office, first=1)
    routes = {
        name: reverse(f"disclosure_deputies:{name}", args=[deputyship.pk])
        for name in ("edit", "delete", "history", "usage")
    }
    routes |= {"add": ADD, "index": INDEX}
    everything, sight = set(routes), {"index", "history"}
    own = {"add", "index"}
    allowed = {
        "anonymous": (None, set()),
        "no role": (make_user("nobody"), set()),
        "editor": (office.editor, set()),
        "reviewer of another agency": (stranger, own),
        "administrator of another agency": (far_administrator, own),
        "another reviewer": (office.principal, own),
        "the deputy": (office.office, own | {"history"}),
        "the reviewer": (office.leader, everything),
        "the administrator": (office.administrator, everything),
        "oversight": (office.oversight, sight - {"history"}),
        "superuser": (make_user("chief", is_superuser=True), sight - {"history"}),
    }
    for who, (user, expected) in allowed.items():
        client = as_user(user) if user else Client()
        opened = {name for name, url in routes.items() if client.get(url).status_code == 200}
        assert opened == expected, who
        if "edit" not in expected:
            data = values(office.leader, office.editor, 1, 9)
            assert client.post(routes["edit"], data).status_code == 302, who
            assert client.post(routes["delete"]).status_code == 302, who
        if "add" not in expected:
            client.post(ADD, values(office.leader, office.editor, 20, 21))
    deputyship.refresh_from_db()
    assert deputyship.ends_on == day(5)
    assert Deputyship.objects.count() == 1


def test_the_list_shows_what_concerns_the_viewer_in_constant_queries(
    office, django_assert_max_num_queries
):
    far_leader, far_office, far_administrator = other_office()
    named(office.leader, office.office)
    named(far_leader, far_office)

    def names(user: Any) -> set[str]:
        page = as_user(user).get(INDEX)
        return {item.leader.username for item in page.context["object_list"]}

    assert names(office.leader) == names(office.office) == {office.leader.username}
    assert names(office.oversight) == names(office.administrator) == {office.leader.username}
    assert names(office.principal) == set()
    assert names(far_administrator) == {far_leader.username}
    everything = names(make_user("chief", is_superuser=True))
    assert everything == {office.leader.username, far_leader.username}


def test_the_menu_shows_it_to_reviewers_and_not_to_editors(office):
    def menu(user: Any) -> str:
        return as_user(user).get(reverse("wagtailadmin_account")).content.decode()

    assert INDEX in menu(office.leader)
    assert INDEX not in menu(office.editor)
