"""A cache that is down makes the checks slower, and stops nobody."""

from __future__ import annotations

from typing import Any

import pytest

from tests.review.factories import draft
from wagtail_disclosure.review.proof import machine_checks
from wagtail_disclosure.review.proof.machine_checks import personal_data_of

pytestmark = pytest.mark.django_db


class DownCache:
    def get(self, key: str) -> None:
        raise ConnectionError("no cache")

    def set(self, key: str, value: Any, timeout: int) -> None:
        raise ConnectionError("no cache")


def test_the_check_for_personal_data_does_without_its_cache(office: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(machine_checks, "cache", DownCache())
    page = draft(office, summary="联系人手机 13812345678。").get_latest_revision_as_object()
    assert [found.rule for found in personal_data_of(page)] == ["mobile"]
