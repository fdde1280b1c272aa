"""The Chinese catalogue is complete, well-formed and what a Chinese editor gets to see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import polib
import pytest
from django.test import Client
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext, override

from tests import extraction, factories, markup
from tests.report import builders
from wagtail_disclosure.catalogue.choices import Validity

CATALOGUE = extraction.PACKAGE / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
HAN = "\u3400-\u9fff"
HALF_WIDTH = re.compile(
    rf"[{HAN}] ?[,;:!?()\"']|[,;:!?()\"'] ?[{HAN}]|[{HAN}]\.|(?<!\d)\.\s*[{HAN}]"
)
LATIN = re.compile(r"[A-Za-z]")
# The same in every language.
FORMATS = {"PDF", "SHA-256"}
# A message of so many words is looked for anywhere in a page, a shorter one only on its own.
PHRASE_WORDS = 3

entries = polib.pofile(str(CATALOGUE))


def key_of(entry: polib.POEntry) -> extraction.Message:
    return extraction.Message(entry.msgctxt, entry.msgid, entry.msgid_plural)


def translations_of(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def test_every_message_has_one_translation() -> None:
    incomplete = [
        entry.msgid
        for entry in entries
        if entry.fuzzy or entry.obsolete or not all(translations_of(entry))
    ]
    assert incomplete == []
    assert all(set(entry.msgstr_plural) == {0} for entry in entries if entry.msgid_plural)
    assert not entries.metadata_is_fuzzy


def test_catalogue_has_the_messages_of_the_code_and_no_others() -> None:
    """When this fails: `make messages`, then translate what is new."""
    found = {*extraction.messages_in_python(), *extraction.messages_in_templates()}
    assert {key_of(entry) for entry in entries} == found


def test_placeholders_are_kept() -> None:
    differing = [
        entry.msgid
        for entry in entries
        for translation in translations_of(entry)
        if set(PLACEHOLDER.findall(translation)) != set(PLACEHOLDER.findall(entry.msgid))
    ]
    assert differing == []


def test_chinese_is_punctuated_in_chinese() -> None:
    translations = [translation for entry in entries for translation in translations_of(entry)]
    assert [text for text in translations if HALF_WIDTH.search(PLACEHOLDER.sub("某", text))] == []


@pytest.mark.parametrize("wrong", ["请填写,谢谢", "表(一)", "说明: 某", "没有了.", '"某"文件'])
def test_half_width_punctuation_is_recognised(wrong: str) -> None:
    assert HALF_WIDTH.search(wrong)


def test_sentences_end_as_in_english() -> None:
    """A message that is a sentence stays one, and a label stays a label."""
    differing = [
        entry.msgid
        for entry in entries
        for translation in translations_of(entry)
        if entry.msgid.endswith(".") != translation.endswith("。")
    ]
    assert differing == []


def test_no_message_changes_what_wagtail_says() -> None:
    """A message that Wagtail or Django translates otherwise needs the context `disclosure`."""
    theirs = translations_elsewhere("wagtail", "django")
    clashing = [
        entry.msgid
        for entry in entries
        if entry.msgctxt is None
        and entry.msgid in theirs
        and not theirs[entry.msgid].intersection(translations_of(entry))
    ]
    assert clashing == []


@cache
def translations_elsewhere(*packages: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for package in packages:
        spec = find_spec(package)
        assert spec is not None and spec.origin is not None
        for path in Path(spec.origin).parent.rglob("locale/zh_Hans/LC_MESSAGES/django.mo"):
            for entry in polib.mofile(str(path)):
                if entry.msgctxt is None:
                    found.setdefault(entry.msgid, set()).update(translations_of(entry))
    return found


@pytest.mark.parametrize("path", extraction.template_paths(), ids=lambda path: path.stem)
def test_templates_mark_their_texts(path: Path) -> None:
    texts = markup.texts_in_template(path.read_text("utf-8"))
    assert [text for text in texts if LATIN.search(text) and text not in FORMATS] == []


def test_unmarked_text_is_recognised() -> None:
    template = '<p aria-label="Left">{% translate "Marked" %}</p>{{ value }} Right {# note #}'
    assert markup.texts_in_template(template) == ["Left", "Right"]


def test_translations_are_compiled() -> None:
    with override("zh-hans"):
        assert gettext("Index number") == "索引号"
        assert ngettext("%(total)s entry", "%(total)s entries", 2) == "%(total)s 件"
        assert str(Validity.REPEALED.label) == "废止"


@pytest.fixture
def chinese(db: None) -> Iterator[Client]:
    """A browser of somebody who reads Chinese and may do everything."""
    client = Client(headers={"accept-language": "zh-hans"})
    client.force_login(factories.make_user("chief", is_superuser=True))
    # A request leaves its language behind; the next test shall not find it.
    with override(get_language()):
        yield client


def english_in(html: str) -> set[str]:
    """Messages of ours that stand in a page untranslated."""
    texts = markup.texts_in_html(html)
    found = {text for text in texts if text in set(_on_their_own())}
    whole = "\n".join(texts)
    return found | {phrase for phrase in _phrases() if phrase in whole}


def _on_their_own() -> Iterable[str]:
    """Short messages as they are printed: field names are the same words in small letters. What
    Wagtail says as well may be its own slip: some of its screens leave "Home" untranslated.
    """
    theirs = translations_elsewhere("wagtail", "django")
    ours = (entry for entry in entries if entry.msgctxt or entry.msgid not in theirs)
    return (capfirst(entry.msgid) for entry in ours if entry.msgid not in translations_of(entry))


def _phrases() -> Iterable[str]:
    pieces = (piece.strip() for entry in entries for piece in PLACEHOLDER.split(entry.msgid))
    return (piece for piece in pieces if len(piece.split()) >= PHRASE_WORDS)


def edit_form(client: Client, page: Any) -> str:
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    return response.content.decode()


def test_english_is_recognised() -> None:
    page = '<h2>Index number</h2><p title="Say what has changed: the public history shows it.">'
    assert len(english_in(page)) == 2


def test_document_form_is_chinese(chinese: Client) -> None:
    column = factories.make_column(factories.make_section())
    html = edit_form(chinese, factories.make_document(column))
    assert english_in(html) == set()
    assert "内容概述" in html


def test_report_form_is_chinese(chinese: Client) -> None:
    html = edit_form(chinese, builders.make_report())
    assert english_in(html) == set()
    assert "信息处理费" in html


def test_column_and_section_forms_are_chinese(chinese: Client) -> None:
    section = factories.make_section()
    for page in (section, factories.make_column(section)):
        assert english_in(edit_form(chinese, page)) == set()


def test_public_pages_are_chinese(chinese: Client) -> None:
    section = factories.make_section()
    document = factories.make_document(factories.make_column(section))
    parts = [part.specific for part in section.get_children()]
    for page in (
        section,
        *parts,
        document,
        builders.make_report(factories.part(section, "reports")),
    ):
        assert english_in(chinese.get(page.url).content.decode()) == set()


def test_agency_form_is_chinese(chinese: Client) -> None:
    agency = factories.make_agency()
    address = reverse("wagtailsnippets_wagtail_disclosure_agency:edit", args=[agency.pk])
    assert english_in(chinese.get(address).content.decode()) == set()
