"""Who may fill a report, begin one, and read what its figures were taken from; review on."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import part
from tests.report.builders import make_draft, stream
from tests.report.fill.conftest import SOURCES
from tests.review.factories import Office, edit, make_office, submit
from tests.review.people import everybody, let_in
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(db: None, settings: Any) -> Office:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True, "TABLE_SOURCES": SOURCES}
    return make_office()


@pytest.fixture
def page(office: Office) -> Any:
    return make_draft(
        part(office.section, "reports"), year=2024, remedies=stream("table4", rest="")
    )


def route(name: str, *args: int) -> str:
    return reverse(f"disclosure_report:{name}", args=args)


def editors_of(page: Any, people: dict[str, Any]) -> set[str]:
    """Those whom Wagtail lets edit the page."""
    return {
        name
        for name, user in people.items()
        if user is not None and page.permissions_for_user(user).can_edit()
    }


@pytest.mark.parametrize("post", [False, True])
def test_those_who_may_edit_fill(office: Office, page: Any, post: bool) -> None:
    people = everybody(office)
    admitted = let_in(people, route("fill", page.pk), post=post)
    assert admitted == editors_of(page, people)
    assert {"editor", "superuser"} <= admitted
    assert admitted.isdisjoint({"anonymous", "stranger", "leader", "oversight"})


@pytest.mark.parametrize("post", [False, True])
def test_those_who_may_add_pages_begin(office: Office, page: Any, post: bool) -> None:
    index = part(office.section, "reports")
    admitted = let_in(everybody(office), route("begin", index.pk), post=post)
    assert {"editor", "superuser"} <= admitted
    assert admitted.isdisjoint({"anonymous", "stranger", "leader", "principal", "oversight"})


def test_those_who_edit_review_or_oversee_read_the_sources(office: Office, page: Any) -> None:
    content = {"user": "x", "accepted": [], "chapters": [], "sources": []}
    snapshot = SourceSnapshot.objects.create(page=page, user=office.editor, content=content)
    people = everybody(office)
    for url in (route("snapshots", page.pk), route("snapshot", page.pk, snapshot.pk)):
        admitted = let_in(people, url)
        assert admitted == editors_of(page, people) | {
            "office",
            "leader",
            "principal",
            "oversight",
            "administrator",
            "superuser",
            "member",
        }


def test_a_snapshot_is_not_read_through_another_page(office: Office, page: Any) -> None:
    other = make_draft(part(make_office().section, "reports"), year=2024)
    content = {"user": "x", "accepted": [], "chapters": [], "sources": []}
    snapshot = SourceSnapshot.objects.create(page=other, content=content)
    client = Client()
    client.force_login(office.editor)
    assert client.get(route("snapshot", page.pk, snapshot.pk)).status_code == 404


def test_what_is_under_review_is_not_filled(office: Office, page: Any) -> None:
    edit(page, office.editor, remedies=stream("table4"))
    submit(page, office.editor)
    for user in (office.editor, office.office, everybody(office)["superuser"]):
        client = Client()
        client.force_login(user)
        before = type(page).objects.get(pk=page.pk).latest_revision_id
        answer = client.post(route("fill", page.pk), {"action": "fill", "zeros": "table4"})
        assert answer.status_code == 302
        assert type(page).objects.get(pk=page.pk).latest_revision_id == before
    assert not SourceSnapshot.objects.exists()


def test_a_filled_draft_is_not_public(office: Office, page: Any) -> None:
    client = Client()
    client.force_login(office.editor)
    form = client.get(route("fill", page.pk)).context["screen"]
    data = {
        "action": "fill",
        "zeros": "table4",
        "revision": form.revision,
        "fingerprint": form.filling.fingerprint,
    }
    client.post(route("fill", page.pk), data)
    filled = type(page).objects.get(pk=page.pk)
    assert (filled.live, filled.latest_revision.user) == (False, office.editor)


def test_leaders_find_the_sources_from_the_record(office: Office, page: Any) -> None:
    client = Client()
    client.force_login(office.leader)
    record = client.get(reverse("disclosure_review:page_record", args=[page.pk]))
    assert route("snapshots", page.pk) in record.content.decode()
    assert route("fill", page.pk) not in record.content.decode()
