"""What a reader gets: language, direction and translations of a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from tests.factories import make_document, make_section
from tests.languages.factories import draft_in, published_in, section_in
from tests.languages.reading import texts_by_language
from wagtail_disclosure.catalogue.choices import DisclosureMode
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.translations import open_translations

HAN = re.compile(r"[\u3400-\u9fff]")
Read = Callable[[Any], str]


@pytest.fixture
def read(client: Client) -> Read:
    def read(page: Any) -> str:
        response = client.get(page.url)
        assert response.status_code == 200
        return response.content.decode()

    return read


def offered(page: Any) -> list[str]:
    return [one.language for one in open_translations(page)]


def test_addresses(section: Any, column: Any, read: Read) -> None:
    document = make_document(column, slug="paper")
    uyghur = published_in("ug", document)
    assert document.url == f"/disclosure/catalogue/{column.slug}/paper/"
    assert uyghur.url == f"/ug{document.url}"
    entry = PublishedEntry.objects.get(page_id=uyghur.pk)
    assert entry.get_url() == uyghur.url
    assert uyghur.title in read(uyghur)


@pytest.mark.parametrize(
    ("code", "direction", "interface"),
    [("en", None, "en"), ("ug", "rtl", "zh-hans"), ("kk-arab", "rtl", "zh-hans")],
)
def test_the_page_names_its_languages(
    section: Any, read: Read, code: str, direction: str | None, interface: str
) -> None:
    html = read(section_in(code, section))
    root, body = (re.search(rf"<{name}[^>]*>", html)[0] for name in ("html", "body"))
    assert f'lang="{code}"' in root
    assert (f'dir="{direction}"' in root) == (direction is not None)
    assert (f'lang="{interface}"' in body) == (interface != code)
    assert ("最新公开" in html) == (interface == "zh-hans")
    assert f'<h1 class="disclosure-title" lang="{code}">' in html


def test_chinese_pages_are_as_they_were(section: Any, read: Read) -> None:
    html = read(section)
    assert '<html lang="zh-hans">' in html
    assert "dir=" not in html and "disclosure-languages" not in html and "hreflang" not in html


def test_other_catalogues_do_not_mix_in(section: Any, read: Read) -> None:
    """Django and Wagtail have some of the words in Cyrillic Kazakh and in Uyghur."""
    html = read(section_in("kk-arab", section))
    assert not re.search("[\u0400-\u04ff]", html)


def test_the_languages_of_a_page_are_offered_by_their_own_names(column: Any, read: Read) -> None:
    document = make_document(column)
    english, uyghur = published_in("en", document), published_in("ug", document)
    html = read(document)
    assert f'<a href="{uyghur.url}" hreflang="ug" rel="alternate">ئۇيغۇرچە</a>' in html
    assert '<li lang="ug" dir="rtl">' in html
    assert '<span aria-current="true">中文</span>' in html
    for page in (document, english, uyghur):
        assert (
            f'rel="alternate" hreflang="{page.locale.language_code}" href="{page.full_url}"' in html
        )


def test_only_what_everybody_sees_in_full_is_offered(column: Any) -> None:
    document = make_document(column)
    english, uyghur = published_in("en", document), published_in("ug", document)
    draft_in("kk-arab", document)
    assert offered(document) == ["zh-hans", "en", "ug"]
    restriction = PageViewRestriction.objects.create(
        page=uyghur, restriction_type=PageViewRestriction.LOGIN
    )
    assert offered(document) == ["zh-hans", "en"]
    english.mode, english.mode_reason = DisclosureMode.ON_REQUEST, "含第三方信息。"
    english.next_review_on = date(2099, 1, 1)
    english.change_note = "改为依申请公开。"
    english.save_revision().publish()
    assert offered(document) == []
    restriction.delete()
    uyghur.unpublish()
    assert offered(document) == []


def test_an_alias_is_no_translation(column: Any) -> None:
    """It shows Chinese under an English address."""
    document = make_document(column)
    english = Locale.objects.get(language_code="en")
    alias = document.copy_for_translation(english, copy_parents=True, alias=True)
    assert alias.live
    assert offered(document) == []


def test_a_site_in_one_language_asks_nothing(
    section: Any, settings: Any, django_assert_num_queries: Any
) -> None:
    section_in("en", section)
    settings.WAGTAIL_I18N_ENABLED = False
    with django_assert_num_queries(0):
        assert open_translations(section) == []


def test_queries_depend_on_the_number_of_languages_alone(
    section: Any, column: Any, client: Client
) -> None:
    documents = [make_document(column) for _ in range(2)]
    english = section_in("en", section)
    for document in documents:
        published_in("en", document)
    client.get(english.url)
    with CaptureQueriesContext(connection) as few:
        client.get(english.url)
    for document in [make_document(column) for _ in range(4)]:
        published_in("en", document)
    client.get(english.url)  # counts are worked out once for each state of the register
    with CaptureQueriesContext(connection) as many:
        client.get(english.url)
    assert len(many) == len(few) <= 40


def test_an_english_page_has_no_chinese_but_what_is_marked(
    section: Any, column: Any, read: Read
) -> None:
    """Names of agencies and what the law prescribes are data, and in Chinese."""
    document = make_document(column, kind="normative", document_number="")
    english = section_in("en", section)
    pages = [
        english,
        *english.get_children().specific(),
        published_in("en", column, purpose="For all.", owner_office="Office"),
        published_in("en", document, summary="In short.", body=[("text", "<p>Text.</p>")]),
    ]
    for page in pages:
        assert unmarked_chinese(read(page)) == []


def unmarked_chinese(html: str) -> list[str]:
    """Texts with Chinese characters that stand in an element of another language."""
    return [
        text
        for text, language in texts_by_language(html)
        if HAN.search(text) and not language.startswith("zh")
    ]


def test_numbers_keep_their_order_from_right_to_left(column: Any, read: Read) -> None:
    document = make_document(column)
    body = [("text", '<p>سوراڭ: 0999-5020012 <a href="/a-1-2/">x</a></p>')]
    html = read(published_in("ug", document, body=body, summary="10:00–14:00"))
    for number in ("0999-5020012", "10:00–14:00"):
        assert f'<bdi class="disclosure-number" dir="ltr">{number}</bdi>' in html
    assert 'href="/a-1-2/"' in html
    assert "<bdi" not in read(published_in("en", document, body=body))


def test_a_second_section_is_another_item(section: Any) -> None:
    other = make_section()
    published_in("en", other)
    assert offered(section) == []
