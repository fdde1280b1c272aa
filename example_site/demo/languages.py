"""Loads some pages of the bureau's section in English, Kazakh and Uyghur, marked as demo text."""

from __future__ import annotations

from html import escape
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from wagtail.models import Locale, Page

from example_site.demo.content_files import read
from example_site.demo.publishing import publish
from wagtail_disclosure.catalogue.setup import SetUpSection


def load_languages(home: Any, section: Any) -> None:
    """Translate the home page and what ``content/languages.json`` names, in the order of the tree;
    the groups that work on ``section`` work on its translations as well.
    """
    content = read("languages")
    pages = {"home": home} | {key: _page(section, slug) for key, slug in content["pages"].items()}
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        if texts := content["languages"].get(code):
            locale, _created = Locale.objects.get_or_create(language_code=code)
            marks = (texts["mark"], content["mark"], content["languages"]["en"]["mark"])
            for key, page in pages.items():
                _translate(page, locale, texts[key], marks)
    SetUpSection(agency=section.agency, parent=home).execute()
    _let_editors_translate()


def _page(section: Any, slug: str) -> Any:
    return section.get_descendants(inclusive=True).get(slug=slug).specific


def _translate(page: Page, locale: Locale, texts: dict[str, Any], marks: tuple[str, ...]) -> None:
    translated = page.copy_for_translation(locale)
    for name, value in texts.items():
        setattr(translated, name, _body(value, marks) if name == "body" else value)
    # What hangs on the page is described in Chinese.
    for name in ("attachments", "interpreted_documents", "photos"):
        if hasattr(translated, name):
            setattr(translated, name, [])
    publish(translated, page.first_published_at)


def _body(paragraphs: list[str], marks: tuple[str, ...]) -> list[dict[str, Any]]:
    mark = "".join(f"<p><i>{escape(text)}</i></p>" for text in dict.fromkeys(marks))
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return [{"type": "text", "value": f"{mark}{text}"}]


def _let_editors_translate() -> None:
    """A translation is begun with Wagtail's own button; what it makes is a draft."""
    permission = Permission.objects.get(
        content_type__app_label="simple_translation", codename="submit_translation"
    )
    for group in Group.objects.filter(name__endswith="信息公开编辑"):
        group.permissions.add(permission)
