"""Template tags and filters."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.core.paginator import Paginator

from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.templatetags import disclosure_tags as tags


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("0999-5022222", "09995022222"),
        ("+86 999 5022222", "+869995022222"),
        ("（0999）5022222", "09995022222"),
        ("0999-5022222、5023333", ""),
        ("见窗口", ""),
    ],
)
def test_telephone(value: str, digits: str) -> None:
    assert tags.disclosure_telephone(value) == digits


def test_labels_are_words() -> None:
    assert tags.disclosure_validity("repealed") == "Repealed"
    assert tags.disclosure_mode("on_request") == "Disclosure on request"
    assert tags.disclosure_kind("notice") == "Notice"
    assert tags.disclosure_kind("unheard of") == tags.disclosure_validity("") == ""


def test_language_of_a_site_with_one(settings: Any) -> None:
    settings.LANGUAGE_CODE = "zh-hans"
    assert tags.disclosure_language(SimpleNamespace()) == "zh-hans"


def test_language_of_a_site_with_many(settings: Any) -> None:
    settings.WAGTAIL_I18N_ENABLED = True
    page = SimpleNamespace(locale=SimpleNamespace(language_code="ug"))
    assert tags.disclosure_language(page) == "ug"


def test_page_numbers_leave_out_the_middle() -> None:
    entries = Paginator(range(200), 10).page(10)
    assert list(tags.disclosure_page_numbers(entries)) == [1, "…", 9, 10, 11, "…", 20]


def test_file_size_needs_no_write() -> None:
    assert tags.disclosure_file_size(SimpleNamespace(file_size=0)) == 0
    unmeasured = SimpleNamespace(file_size=None, file=SimpleNamespace(size=7))
    assert tags.disclosure_file_size(unmeasured) == 7


def test_file_that_is_gone_has_no_size() -> None:
    class Gone:
        @property
        def size(self) -> int:
            raise FileNotFoundError

    assert tags.disclosure_file_size(SimpleNamespace(file_size=None, file=Gone())) is None


@pytest.mark.django_db
def test_entry_outside_every_site_has_no_address() -> None:
    context: dict[str, Any] = {}
    entry = PublishedEntry(page_id=1, url_path="/elsewhere/")
    assert tags.disclosure_entry_url(context, entry) == ""
