"""Translations as an editor makes them: a draft in another tree, rewritten and published."""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale

CODES = ("zh-hans", "en", "ug", "kk-arab")


def draft_in(code: str, page: Any) -> Any:
    """``page`` as a draft in another language, with what stands above it."""
    locale = Locale.objects.get(language_code=code)
    return page.copy_for_translation(locale, copy_parents=True)


def published_in(code: str, page: Any, **fields: Any) -> Any:
    """``page`` published in another language, as far as it may be; fresh from the database."""
    translated = draft_in(code, page)
    for name, value in {"title": f"{code} {page.pk}", **fields}.items():
        setattr(translated, name, value)
    translated.save_revision().publish()
    return type(page).objects.get(pk=translated.pk)


def section_in(code: str, section: Any) -> Any:
    """The section and all its parts, published in another language."""
    translated = published_in(code, section, title=f"{code} section")
    for part in section.get_children().specific():
        published_in(code, part)
    return translated
