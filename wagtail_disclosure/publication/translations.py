"""The languages in which the public can read a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import swapper
from wagtail.coreutils import get_content_languages

from wagtail_disclosure.base.languages import is_multilingual, language_of
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.visibility import Sight, sight_of
from wagtail_disclosure.text.scripts import direction_of, own_name

__all__ = ["Translation", "open_translations"]


@dataclass(frozen=True, slots=True)
class Translation:
    """A page in one language, named as the language calls itself; ``direction``: ltr or rtl."""

    page: Any
    language: str
    name: str
    direction: str
    is_current: bool


def open_translations(page: Any) -> list[Translation]:
    """``page`` and what everybody can read of it in full in other languages, in the order of the
    site's languages; empty where there is nothing to choose from.

    Aliases repeat the text of another language and are no translations. The number of queries
    depends on the number of languages alone; a site in one language runs none.
    """
    key = getattr(page, "translation_key", None)
    if key is None or not page.pk or not is_multilingual():
        return []
    pages = swapper.load_model("wagtailcore", "Page").objects.live().filter(translation_key=key)
    others = pages.exclude(pk=page.pk).filter(alias_of=None).select_related("locale")
    known = list(get_content_languages().items())
    found = {language_of(one): one for one in _open(others)}
    if not found:
        return []
    found[language_of(page)] = page
    return [_translation(found[code], code, name, page) for code, name in known if code in found]


def _open(pages: Any) -> Iterator[Any]:
    for page in pages:
        if issubclass(page.specific_class or object, RegisteredPage):
            is_open = sight_of(page.specific) is Sight.FULL
        else:
            is_open = not page.get_view_restrictions().exists()
        if is_open:
            yield page


def _translation(page: Any, code: str, name: str, current: Any) -> Translation:
    is_current = page.pk == current.pk
    return Translation(page, code, own_name(code) or name, direction_of(code), is_current)
