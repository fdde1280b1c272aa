"""Channels that cannot be are reported before anybody needs them."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.distribution.conftest import CHANNELS, HERE, SHIPPED
from wagtail_disclosure.checks import check_settings
from wagtail_disclosure.distribution.channels.base import ChannelError
from wagtail_disclosure.distribution.channels.registry import channels, label_of
from wagtail_disclosure.distribution.checks import check_channels

pytestmark = pytest.mark.once
WEBHOOK = f"{SHIPPED}.webhook.WebhookChannel"
DIGEST = f"{SHIPPED}.mail_digest.MailDigestChannel"


def errors(settings, told) -> list[str]:
    settings.WAGTAIL_DISCLOSURE = {"DISTRIBUTION_CHANNELS": told}
    return [error.id for error in (*check_settings(), *check_channels())]


def test_those_that_can_be(settings) -> None:
    assert errors(settings, CHANNELS) == []
    assert errors(settings, {}) == []
    hook = {"BACKEND": WEBHOOK, "OPTIONS": {"url": "https://a.example/", "secret": "x" * 16}}
    assert errors(settings, {"app": hook}) == []


@pytest.mark.parametrize(
    "told",
    [
        {"BACKEND": "nowhere.Channel"},
        {"BACKEND": f"{HERE}.LATER"},
        {"BACKEND": f"{HERE}.Broken"},
        {"BACKEND": f"{HERE}.Broken", "OPTIONS": {"needed": "x"}},
        {"BACKEND": WEBHOOK},
        {"BACKEND": WEBHOOK, "OPTIONS": {"url": "https://a.example/", "secret": "short"}},
        {"BACKEND": DIGEST, "OPTIONS": {"recipients": "one@example.com"}},
        {"BACKEND": DIGEST, "OPTIONS": {"recipients": ["nobody"]}},
        {"BACKEND": f"{HERE}.Kept", "OPTIONS": 5},
        {"BACKEND": f"{HERE}.Kept", "LABEL": "x"},
        {"BACKEND": 5},
        {},
        "nonsense",
    ],
)
def test_those_that_cannot(settings, told) -> None:
    assert errors(settings, {"app": told}) == ["disclosure.E051"]
    with pytest.raises(ImproperlyConfigured):
        channels()


@pytest.mark.parametrize("key", ["", "Weibo", "a b", "x" * 41, 5])
def test_keys_that_cannot_be(settings, key) -> None:
    assert errors(settings, {key: CHANNELS["weibo"]}) == ["disclosure.E051"]


def test_what_is_no_dict(settings) -> None:
    assert errors(settings, ["weibo"]) == ["disclosure.E003"]


def test_names(settings) -> None:
    known = channels()
    assert [str(one.label) for one in known.values()] == ["Weibo", "掌上新源", "Digest"]
    assert label_of("fax", known) == "fax"
    with pytest.raises(ChannelError):
        known["weibo"].send(None)
