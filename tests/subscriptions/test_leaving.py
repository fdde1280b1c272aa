"""One click out, by hand and by the mail program."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from tests.factories import make_document
from tests.subscriptions.builders import age, send, subscriber
from wagtail_disclosure.subscriptions.addresses import leaving_path
from wagtail_disclosure.subscriptions.model import Frequency, Subscription
from wagtail_disclosure.subscriptions.tokens import confirmation_token, leaving_token

pytestmark = pytest.mark.django_db


def test_the_mail_programs_button_posts_without_a_session(section: Any, column: Any) -> None:
    age(make_document(column), hours=1)
    subscriber(section)
    [message], _text, _status = send()
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    url = message.extra_headers["List-Unsubscribe"].strip("<>")
    assert url in message.body and url in message.alternatives[0][0]
    client = Client(enforce_csrf_checks=True)
    response = client.post(url, {"List-Unsubscribe": "One-Click"})
    assert response.status_code == 200
    assert not Subscription.objects.exists()
    # A second click is no error.
    assert client.post(url).status_code == 200
    assert client.get(url).status_code == 200


def test_the_link_asks_before_it_deletes(client: Any, section: Any) -> None:
    other = subscriber(section, "other@example.com")
    url = leaving_path(leaving_token(subscriber(section, given={"q": "免费"})))
    for method in (client.get, client.head):
        response = method(url)
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"] and "noindex" in response["X-Robots-Tag"]
    assert "免费" in client.get(url).content.decode()
    assert Subscription.objects.count() == 2
    assert "have unsubscribed" in client.post(url).content.decode()
    assert Subscription.objects.get() == other
    assert client.put(url).status_code == 405


def test_a_token_is_needed(client: Any, section: Any) -> None:
    row = subscriber(section)
    good = leaving_token(row)
    for bad in ("x", f"{good}x", confirmation_token(row, Frequency.DAILY), "a" * 10_000, "%00"):
        for method in (client.get, client.post):
            assert method(leaving_path("token").replace("token", bad)).status_code == 404
    assert Subscription.objects.exists()


def test_one_can_always_leave(client: Any, section: Any, settings: Any) -> None:
    url = leaving_path(leaving_token(subscriber(section)))
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SUBSCRIPTIONS_FROM": ""}
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    assert client.get(url).status_code == 200
    assert client.post(url).status_code == 200
    assert not Subscription.objects.exists()
