"""The screens of new media: who gets in, what they show, what their buttons do."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from tests.factories import make_user
from tests.oversight.builders import document_in
from tests.review.factories import draft, make_office
from tests.review.people import everybody, let_in
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.distribution.actions import queue, record_by_hand
from wagtail_disclosure.distribution.record import Distribution, Status
from wagtail_disclosure.review.circumstances import without_review

pytestmark = pytest.mark.django_db
REVIEWERS = {"office", "leader", "principal"}


def url(name: str, *args: Any) -> str:
    return reverse(f"wagtail_disclosure:new_media{name}", args=args)


def browser(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def post(office, page, **values: Any) -> Any:
    return browser(office.office).post(url("_entry", page.pk), values, follow=True)


def recorded(entry, user) -> Distribution:
    return record_by_hand(entry, "weibo", user, is_convenience_service=True)


def test_every_screen_is_for_reviewers_of_the_agency(office, page, entry) -> None:
    people = everybody(office)
    row = recorded(entry, office.office)
    own = [
        url("_entry", page.pk),
        url("_text", page.pk),
        url("_article", page.pk),
        url("_record", row.pk),
    ]
    for address in own:
        assert let_in(people, address) == REVIEWERS, address
    # Elsewhere the stranger has a list of their own.
    for name in ("", "_records", "_take_down"):
        assert let_in(people, url(name)) == {*REVIEWERS, "stranger"}, name
    overseeing = {"stranger", "oversight", "administrator", "superuser", "member"}
    assert let_in(people, url("_figures")) == REVIEWERS | overseeing
    assert let_in(people, url("_act", row.pk, "taken-down"), post=True) == REVIEWERS
    assert let_in(people, url("_entry", page.pk), post=True) == REVIEWERS


def test_without_the_review_it_is_for_those_who_may_publish(office, page, settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False}
    people = {"super": make_user("super", is_superuser=True), "nobody": make_user("nobody")}
    people |= {"editor": office.editor, "administrator": office.administrator}
    for address in (url(""), url("_entry", page.pk), url("_figures")):
        assert let_in(people, address) == {"super", "administrator"}


def test_nobody_sees_another_agencys_entries(office, page, entry) -> None:
    recorded(entry, office.office)
    other = make_office()
    for name in ("", "_records", "_take_down", "_figures"):
        text = browser(other.office).get(url(name)).content.decode()
        assert page.title not in text
        assert "Weibo" not in text
    text = browser(other.office).get(url("_figures"), {"agency": office.agency.pk}).content
    assert b"Weibo" not in text


def test_the_screen_of_an_entry(office, page, entry) -> None:
    text = browser(office.office).get(url("_entry", page.pk)).content.decode()
    assert "概述一句。" in text
    assert "share.png" in text
    assert "/s/" in text
    assert ".svg" in text
    assert "&lt;section&gt;" in text
    assert "of 140 characters" in text
    own = text.partition('class="disclosure-review disclosure-media"')[2]
    assert not re.search(r"<[^>]* style=", own.partition("</main>")[0])
    download = browser(office.office).get(url("_text", page.pk))
    assert download["Content-Disposition"].startswith("attachment")
    assert download.content.decode().startswith("关于防火的通知\n\n概述一句。")
    article = browser(office.office).get(url("_article", page.pk))
    assert "attachment" in article["Content-Disposition"]
    assert "冬季防火" in article.content.decode()


def test_what_is_not_public_has_no_screen(office, page) -> None:
    client = browser(office.office)
    for name in ("_entry", "_text", "_article"):
        assert client.get(url(name, draft(office).pk)).status_code == 404
        assert client.get(url(name, 10**30)).status_code == 404
    with without_review("演示"):
        WithdrawDocument(page, "有误").execute()
    assert client.get(url("_entry", page.pk)).status_code == 404
    assert client.get(url("_record", 10**30)).status_code == 404


def test_queueing(office, page) -> None:
    answer = post(office, page, act="queue", **{"queue-channels": ["app", "digest"]})
    assert "Queued for 2 channels." in answer.content.decode()
    again = post(office, page, act="queue", **{"queue-channels": ["app"]})
    assert "is waiting to be sent to “掌上新源” already" in again.content.decode()
    assert Distribution.objects.count() == 2
    assert post(office, page, act="queue", **{"queue-channels": ["weibo"]}).status_code == 200
    assert Distribution.objects.count() == 2


def test_recording(office, page) -> None:
    values = {"record-channel": "weibo", "record-at": "2026-01-31T23:30"}
    link = {"record-link": "weibo.example/1", "record-is_convenience_service": "on"}
    answer = post(office, page, act="record", **values, **link)
    assert "The post has been recorded." in answer.content.decode()
    row = Distribution.objects.get()
    assert (row.link, row.is_convenience_service) == ("https://weibo.example/1", True)
    assert timezone.localtime(row.distributed_at).isoformat() == "2026-01-31T23:30:00+08:00"


@pytest.mark.parametrize(
    "wrong",
    [
        {"record-at": "2999-01-01T00:00"},
        {"record-at": "0001-01-01T00:00"},
        {"record-at": "9999-12-31T23:59"},
        {"record-at": ""},
        {"record-link": "javascript:alert(1)"},
        {"record-link": "https://a.example/" + "x" * 10_000},
        {"record-link": "https://a.example/\x00"},
        {"record-channel": "\x00"},
        {"record-channel": "x" * 10_000},
        {"act": "nonsense"},
    ],
)
def test_what_cannot_be_recorded_is_said(office, page, wrong) -> None:
    values = {"act": "record", "record-channel": "weibo", "record-at": "2026-01-31T23:30"}
    assert post(office, page, **{**values, **wrong}).status_code == 200
    assert not Distribution.objects.exists()


def test_the_buttons_of_a_record(office, entry) -> None:
    client = browser(office.office)
    [row] = queue(entry, ["app"], office.office, is_convenience_service=False)
    assert client.get(url("_act", row.pk, "cancel")).status_code == 405
    assert client.post(url("_act", row.pk, "nonsense")).status_code == 404
    client.post(url("_act", row.pk, "cancel"))
    row.refresh_from_db()
    assert row.status == Status.CANCELLED
    answer = client.post(url("_act", row.pk, "cancel"), follow=True)
    assert "It has changed in the meantime" in answer.content.decode()
    data = {"link": "https://a.example/", "is_convenience_service": "on"}
    client.post(url("_record", row.pk), data)
    row.refresh_from_db()
    assert (row.link, row.is_convenience_service) == ("https://a.example/", True)


def test_the_list_of_what_has_to_come_down(office, page, entry) -> None:
    row = recorded(entry, office.office)
    client = browser(office.office)
    assert "(0)" in client.get(url("")).content.decode()
    with without_review("演示"):
        WithdrawDocument(page, "有误").execute()
    assert "(1)" in client.get(url("")).content.decode()
    assert page.title in client.get(url("_take_down")).content.decode()
    client.post(url("_act", row.pk, "taken-down"))
    assert page.title not in client.get(url("_take_down")).content.decode()


def test_records_by_state(office, entry) -> None:
    recorded(entry, office.office)
    client = browser(office.office)
    for status, count in (("", 1), ("by_hand", 1), ("queued", 0), ("\x00", 1), ("x" * 10_000, 1)):
        answer = client.get(url("_records"), {"status": status, "p": "9" * 400})
        assert len(answer.context["records"]) == count


def test_in_chinese(office, page, entry) -> None:
    recorded(entry, office.office)
    UserProfile.objects.create(user=office.office, preferred_language="zh-hans")
    row = Distribution.objects.get()
    for address in (
        url(""),
        url("_records"),
        url("_take_down"),
        url("_figures"),
        url("_entry", page.pk),
        url("_record", row.pk),
    ):
        answer = browser(office.office).get(address)
        assert answer.status_code == 200
        assert '<html lang="zh-hans"' in answer.content.decode()


def test_the_button_is_for_those_who_may(office, page) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert url("_entry", page.pk) in browser(office.office).get(edit).content.decode()
    assert url("_entry", page.pk) not in browser(office.editor).get(edit).content.decode()


@pytest.mark.parametrize("name", ["", "_records", "_take_down", "_figures"])
def test_the_number_of_queries_does_not_grow(office, entry, name) -> None:
    client = browser(office.office)

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url(name)).status_code == 200
        return len(captured)

    def more(count: int) -> None:
        for number in range(count):
            row = recorded(entry, office.office)
            if name == "_take_down":
                Distribution.objects.filter(pk=row.pk).update(page=None, title=str(number))

    more(1)
    cost()
    few = cost()
    more(6)
    if not name:
        document_in(office.column)
    assert cost() == few
