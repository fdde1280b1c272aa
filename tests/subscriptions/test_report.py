"""Who sees how many have subscribed, and that nobody gets a list of readers."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry, ReferenceIndex

from tests.factories import make_user
from tests.review.factories import Office, make_office
from tests.review.people import everybody, let_in
from tests.subscriptions.builders import ADDRESS, subscriber
from wagtail_disclosure.subscriptions.model import Subscription

pytestmark = pytest.mark.django_db
KEEPERS = {"stranger", "office", "administrator", "superuser", "member"}


@pytest.fixture
def office() -> Office:
    return make_office()


def logged_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def get(user: Any, route: str = "subscription_report", **query: str) -> Any:
    return logged_in(user).get(reverse(f"wagtail_disclosure:{route}"), query)


def test_the_list_is_for_those_who_keep_a_section(office: Office) -> None:
    people = everybody(office) | {"nobody": make_user("nobody")}
    row = subscriber(office.section)
    for route in ("subscription_report", "subscription_report_results"):
        assert let_in(people, reverse(f"wagtail_disclosure:{route}")) == KEEPERS
    deletion = reverse("wagtail_disclosure:delete_subscription", args=[row.pk])
    stranger = people.pop("stranger")
    assert let_in(people, deletion) == KEEPERS - {"stranger"}
    assert logged_in(stranger).get(deletion).status_code == 404
    assert logged_in(stranger).post(deletion).status_code == 404
    for name in ("editor", "oversight", "nobody"):
        logged_in(people[name]).post(deletion)
    Client().post(deletion)
    assert Subscription.objects.get() == row
    assert ADDRESS[0] + "***" not in get(stranger).content.decode()
    menu = reverse("wagtail_disclosure:subscription_report")
    assert menu in logged_in(office.office).get(reverse("wagtailadmin_home")).content.decode()
    assert menu not in logged_in(office.editor).get(reverse("wagtailadmin_home")).content.decode()


def test_addresses_are_masked_and_counted(office: Office) -> None:
    column = {"column": str(office.column.pk)}
    for name in ("anna", "bert"):
        subscriber(office.section, f"{name}@example.com", given=column)
    subscriber(office.section, "carl@example.com", given={"q": "免费"}, confirmed_at=None)
    response = get(office.office)
    text = response.content.decode()
    assert "a***@example.com" in text and "anna@example.com" not in text
    counts = [(row.what, row.confirmed, row.waiting) for row in response.context["counts"]]
    assert counts == [(office.column.title, 2, 0), ("“免费”", 0, 1)]
    # Whoever knows an address finds it; a part of one finds nothing.
    assert len(get(office.office, email=" Anna@example.com").context["object_list"]) == 1
    assert len(get(office.office, email="anna").context["object_list"]) == 0
    assert len(get(office.office, waiting="true").context["object_list"]) == 1
    for export in ("csv", "xlsx"):
        answer = get(office.office, export=export)
        data = b"".join(answer) if answer.streaming else answer.content
        assert b"anna@" not in data
    assert get(office.office, email="a\x00", p="99999").status_code in (200, 404)


def test_the_office_deletes_for_a_reader_and_it_is_written_down(office: Office) -> None:
    row, client = subscriber(office.section), logged_in(office.office)
    url = reverse("wagtail_disclosure:delete_subscription", args=[row.pk])
    assert ADDRESS not in client.get(url).content.decode()
    assert Subscription.objects.exists()
    assert client.post(url).status_code == 302
    assert not Subscription.objects.exists()
    entry = PageLogEntry.objects.get(action="disclosure.subscription.delete")
    assert (entry.user, entry.page_id) == (office.office, office.section.pk)
    assert ADDRESS not in str(entry.data)
    assert client.post(url).status_code == 404


def test_the_number_of_queries_does_not_grow(office: Office) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert get(office.office).status_code == 200
        return len(captured)

    subscriber(office.section, given={"column": str(office.column.pk)})
    cost()
    few = cost()
    for number in range(8):
        given = {"column": str(office.column.pk), "q": str(number)}
        subscriber(office.section, f"r{number}@example.com", given=given)
    assert cost() <= few


def test_addresses_are_in_no_index_and_no_name(office: Office) -> None:
    row = subscriber(office.section)
    assert ADDRESS not in f"{row} {row!r}"
    assert not ReferenceIndex.model_is_indexable(Subscription)


@pytest.mark.parametrize(
    ("sender", "is_wrong"),
    [
        ("", False),
        ("news@example.gov.cn", False),
        ("公开 <news@example.gov.cn>", False),
        ("news", True),
        ("a@example.gov.cn\nBcc: b@example.com", True),
    ],
)
def test_the_sender_is_checked(settings: Any, sender: str, is_wrong: bool) -> None:
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SUBSCRIPTIONS_FROM": sender}
    assert any(found.id == "disclosure.E045" for found in run_checks()) is is_wrong
