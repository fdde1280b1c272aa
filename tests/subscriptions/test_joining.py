"""From the form to a confirmed subscription, and who is kept from it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.signing import TimestampSigner
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories import make_column, part
from tests.subscriptions.builders import (
    ADDRESS,
    bare_section,
    confirm_link,
    send,
    subscribe,
    subscriber,
)
from wagtail_disclosure.subscriptions import tokens
from wagtail_disclosure.subscriptions.model import Frequency, Subscription

pytestmark = pytest.mark.django_db


def test_a_reader_asks_and_confirms(client: Any, section: Any, column: Any) -> None:
    query = f"q=免费&column={column.pk}"
    form = BeautifulSoup(client.get(f"{section.url}subscribe/?{query}").content, "html.parser")
    assert "通知公告" in form.text and "免费" in form.text
    response = subscribe(client, section, " Reader@Example.COM ", query, frequency="weekly")
    assert response.status_code == 200
    row = Subscription.objects.get()
    assert (row.email, row.frequency, row.confirmed_at) == (ADDRESS, Frequency.WEEKLY, None)
    [message] = mail.outbox
    assert message.to == [ADDRESS]
    assert "通知公告" in message.body
    url = confirm_link()
    for _visit in range(2):  # as programs do that look through mails
        page = client.get(url)
        assert page.status_code == 200 and "免费" in page.content.decode()
        row.refresh_from_db()
        assert row.confirmed_at is None
    assert "You have subscribed" in client.post(url).content.decode()
    row.refresh_from_db()
    assert row.confirmed_at is not None
    assert row.selection.words == "免费" and row.selection.column == str(column.pk)
    # Once more changes nothing.
    confirmed = row.confirmed_at
    assert client.post(url).status_code == 200
    row.refresh_from_db()
    assert row.confirmed_at == confirmed


def test_answers_are_for_the_reader_alone(client: Any, section: Any) -> None:
    answers = [client.get(f"{section.url}subscribe/"), subscribe(client, section)]
    answers += [client.get(confirm_link()), client.post(confirm_link())]
    for response in answers:
        assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
        assert "noindex" in response["X-Robots-Tag"]
        assert response["Referrer-Policy"] == "same-origin"


def test_nobody_learns_who_has_subscribed(client: Any, section: Any) -> None:
    subscriber(section, "known@example.com")
    known = subscribe(client, section, "known@example.com")
    unknown = subscribe(client, section, "unknown@example.com")
    assert known.content == unknown.content
    first, second = mail.outbox
    assert first.subject == second.subject
    assert first.body.splitlines()[0] == second.body.splitlines()[0]


def test_a_stranger_changes_nothing_of_what_is_confirmed(client: Any, section: Any) -> None:
    row = subscriber(section)
    subscribe(client, section, frequency="weekly")
    row.refresh_from_db()
    assert row.frequency == Frequency.DAILY
    covered = row.covered_until
    client.post(confirm_link())
    row.refresh_from_db()
    assert (row.frequency, row.covered_until) == (Frequency.WEEKLY, covered)
    assert Subscription.objects.count() == 1


def test_a_mail_to_a_stranger_carries_no_message(client: Any, section: Any) -> None:
    """Whoever asks could write anything into the words, in the name of a government."""
    spam = "恭喜中奖 http://evil.example\r\nBcc: victim@example.com"
    subscribe(
        client, section, query=f"q={spam}&theme={spam}&agency={spam}".replace("\r\n", "%0D%0A")
    )
    [message] = mail.outbox
    text = message.message().as_string() + message.body
    assert "evil.example" not in text and "中奖" not in text and "Bcc" not in text
    assert message.recipients() == [ADDRESS]


@pytest.mark.parametrize(
    "email",
    [
        "",
        "nobody",
        "a@b",
        "reader@example.com\r\nBcc: victim@example.com",
        "a@example.com,b@example.com",
        "a\x00@example.com",
        f"{'a' * 10_000}@example.com",
    ],
)
def test_what_is_no_address_is_said_to_be_none(client: Any, section: Any, email: str) -> None:
    response = subscribe(client, section, email)
    assert response.status_code == 200
    assert "errorlist" in response.content.decode()
    assert mail.outbox == [] and not Subscription.objects.exists()


@pytest.mark.parametrize("query", ["column=999999999", "column=x", "q=%00", f"q={'字' * 900}", ""])
def test_any_selection_is_answered(client: Any, section: Any, query: str) -> None:
    status = client.get(f"{section.url}subscribe/?{query}").status_code
    assert status == (404 if query == "column=999999999" else 200)
    assert subscribe(client, section, query=query, frequency="hourly").status_code == status
    assert subscribe(client, section, query=query).status_code == status


def test_titles_of_hidden_columns_are_not_told(client: Any, section: Any, column: Any) -> None:
    elsewhere = make_column(bare_section())
    query = f"{section.url}subscribe/?column="
    assert client.get(f"{query}{column.pk}").status_code == 200
    assert client.get(f"{query}{elsewhere.pk}").status_code == 404
    assert client.get(f"{query}{elsewhere.pk}&scope=portal").status_code == 200
    PageViewRestriction.objects.create(page=column, restriction_type="login")
    assert client.get(f"{query}{column.pk}").status_code == 404
    assert client.get(f"{query}{column.pk}&scope=portal").status_code == 404


def test_machines_get_the_same_answer_and_no_mail(client: Any, section: Any) -> None:
    by_machine = subscribe(client, section, homepage="http://spam.example")
    assert mail.outbox == [] and not Subscription.objects.exists()
    assert by_machine.content == subscribe(client, section).content


def test_an_address_is_mailed_three_times_a_day(client: Any, section: Any) -> None:
    answers = [subscribe(client, section, query=f"q={number}") for number in range(4)]
    assert len(mail.outbox) == 3
    # Each page holds its own address, for the way back from the choice of the type size.
    pages = [answer.content.replace(b"q=%d" % number, b"") for number, answer in enumerate(answers)]
    assert len(set(pages)) == 1


def test_a_network_asks_so_often_an_hour(client: Any, section: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {
        **settings.WAGTAIL_DISCLOSURE,
        "SUBSCRIPTION_REQUESTS_PER_HOUR": 2,
    }
    statuses = [subscribe(client, section, f"r{n}@example.com").status_code for n in range(3)]
    assert statuses == [200, 200, 429]
    refused = subscribe(client, section)
    assert refused["Retry-After"] and "no-store" in refused["Cache-Control"]
    assert len(mail.outbox) == 2
    assert client.get(f"{section.url}subscribe/").status_code == 200
    other = Client(REMOTE_ADDR="192.0.2.7")
    assert subscribe(other, section).status_code == 200


def test_a_mail_server_that_is_down_is_owned_up_to(
    client: Any, section: Any, monkeypatch: Any
) -> None:
    def refuse(self: Any, messages: Any) -> int:
        raise OSError("connection refused")

    subscriber(section, "known@example.com")
    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    for email in ("known@example.com", "unknown@example.com"):
        response = subscribe(client, section, email)
        assert response.status_code == 503
        assert "could not be sent" in response.content.decode()


def test_tokens_open_only_what_they_were_made_for(client: Any, section: Any) -> None:
    row = subscriber(section, confirmed_at=None)
    good = tokens.confirmation_token(row, Frequency.DAILY)
    base = f"{section.url}subscribe/confirm/"
    forged = TimestampSigner(salt="other").sign(f"{row.key.hex}.daily")
    for bad in ("x", f"{good}x", forged, tokens.leaving_token(row), "a" * 10_000, "%00"):
        for method in (client.get, client.post):
            assert method(f"{base}{bad}/").status_code == 404
    elsewhere = bare_section()
    assert client.post(f"{elsewhere.url}subscribe/confirm/{good}/").status_code == 410
    row.refresh_from_db()
    assert row.confirmed_at is None
    assert client.post(f"{base}{good}/").status_code == 200


def test_a_link_expires_and_so_does_what_it_confirms(
    client: Any, section: Any, monkeypatch: Any
) -> None:
    subscribe(client, section)
    url, later = confirm_link(), timezone.now() + timedelta(days=3, minutes=1)
    monkeypatch.setattr("django.core.signing.time.time", later.timestamp)
    for method in (client.get, client.post):
        assert method(url).status_code == 410
    assert Subscription.objects.get().confirmed_at is None
    monkeypatch.undo()
    Subscription.objects.update(asked_at=timezone.now() - timedelta(days=4))
    send()
    assert not Subscription.objects.exists()
    assert client.post(url).status_code == 410


def test_lists_lead_to_the_form_and_pages_offer_it(client: Any, section: Any, column: Any) -> None:
    catalogue = part(section, "catalogue")
    assert (
        client.get(f"{column.url}subscribe/").url == f"{section.url}subscribe/?column={column.pk}"
    )
    assert client.get(f"{catalogue.url}subscribe/").url == f"{section.url}subscribe/"
    found = client.get(f"{section.url}search/?q=x&year=2023&page=2").content.decode()
    assert f"{section.url}subscribe/?q=x" in found


def test_without_a_sender_nothing_is_offered(
    client: Any, section: Any, column: Any, settings: Any
) -> None:
    subscribe(client, section)
    url = confirm_link()
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SUBSCRIPTIONS_FROM": ""}
    for address in (f"{section.url}subscribe/", f"{column.url}subscribe/", url):
        assert client.get(address).status_code == 404
        assert client.post(address).status_code == 404
    assert "subscribe/" not in client.get(f"{section.url}search/").content.decode()


@pytest.mark.parametrize("kind", ["login", "password"])
def test_a_private_section_asks_first(client: Any, section: Any, column: Any, kind: str) -> None:
    subscribe(client, section)
    PageViewRestriction.objects.create(page=section, restriction_type=kind, password="x")
    sent = len(mail.outbox)
    for url in (f"{section.url}subscribe/", f"{column.url}subscribe/", confirm_link()):
        for method in (client.get, client.post):
            response = method(url)
            if kind == "login":
                assert response.status_code == 302 and "login" in response.url
            else:
                assert "password" in response.content.decode()
    assert len(mail.outbox) == sent
    assert Subscription.objects.get().confirmed_at is None


def test_another_site_cannot_post_the_form(section: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    assert subscribe(client, section).status_code == 403
