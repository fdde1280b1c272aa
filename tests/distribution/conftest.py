"""An agency at work, with channels of every kind, and a document that is public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.distribution.channels import Kept
from tests.oversight.builders import document_in
from tests.review.factories import Office, make_office
from wagtail_disclosure.publication.entry import PublishedEntry

HERE = "tests.distribution.channels"
SHIPPED = "wagtail_disclosure.distribution.channels"
CHANNELS = {
    "weibo": {"BACKEND": f"{SHIPPED}.by_hand.ByHandChannel"},
    "app": {"BACKEND": f"{HERE}.Kept", "OPTIONS": {"label": "掌上新源"}},
    "digest": {
        "BACKEND": f"{SHIPPED}.mail_digest.MailDigestChannel",
        "OPTIONS": {"recipients": ["media@example.com"], "label": "Digest"},
    },
}


@pytest.fixture(autouse=True)
def channels(settings: Any) -> Iterator[None]:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True, "DISTRIBUTION_CHANNELS": CHANNELS}
    Kept.reset()
    yield
    Kept.reset()


@pytest.fixture
def office(db: None) -> Office:
    return make_office()


@pytest.fixture
def page(office: Office) -> Any:
    body = [("text", '<p>冬季防火<a href="https://a.example/">办法</a>。</p>')]
    return document_in(office.column, title="关于防火的通知", summary="概述一句。", body=body)


@pytest.fixture
def entry(page: Any) -> PublishedEntry:
    return PublishedEntry.objects.select_related("page", "agency").get(page_id=page.pk)
