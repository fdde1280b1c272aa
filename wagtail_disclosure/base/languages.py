"""The languages of a site whose pages are in several (Wagtail's ``WAGTAIL_I18N_ENABLED``).

A site with pages in one language has that of ``LANGUAGE_CODE``, and nothing is asked of the
database.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import swapper
from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import get_language

from wagtail_disclosure.conf import get_settings

__all__ = [
    "interface_language",
    "is_multilingual",
    "language_of",
    "original_of",
    "originals_among",
    "pages_of_items",
    "translations_of",
]


def is_multilingual() -> bool:
    """Whether the site has pages in several languages."""
    return getattr(settings, "WAGTAIL_I18N_ENABLED", False)


def language_of(page: Any) -> str:
    """Tag of the language that ``page`` is written in."""
    return page.locale.language_code if is_multilingual() else settings.LANGUAGE_CODE


def translations_of(page: Any) -> QuerySet[Any]:
    """``page`` in other languages, drafts included, the one that was there first in front; aliases,
    which only repeat another language, are none.
    """
    others = type(page).objects.filter(translation_key=page.translation_key, alias_of=None)
    return others.exclude(pk=page.pk).order_by("pk") if is_multilingual() else others.none()


def original_of(page: Any) -> Any | None:
    """The page that ``page`` is a translation of; None for one that was there first."""
    return translations_of(page).filter(pk__lt=page.pk).first() if page.pk else None


def originals_among(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Those of ``pages`` that are no translations."""
    if not is_multilingual():
        return pages
    others = pages.model.objects.filter(translation_key=OuterRef("translation_key"), alias_of=None)
    return pages.exclude(Exists(others.filter(pk__lt=OuterRef("pk"))))


def pages_of_items(keys: Iterable[int]) -> dict[int, int]:
    """For pages by primary key, each page that is the same in any language, with the one of
    ``keys`` that it is the same as: what happens to a place happens to it in every language. Two
    queries, none on a site in one language.
    """
    asked = {key: key for key in keys}
    if not is_multilingual():
        return asked
    pages = swapper.load_model("wagtailcore", "Page").objects.filter(alias_of=None)
    rows = pages.filter(pk__in=asked).values_list("translation_key", "pk")
    by_item: dict[UUID, int] = dict(rows)
    same = pages.filter(translation_key__in=by_item).values_list("pk", "translation_key")
    return {pk: by_item[item] for pk, item in same} | asked


def interface_language() -> str:
    """Tag of the language of the texts around a page: the active one where the site's pages are in
    one language or the texts have been translated into it, else that of ``LANGUAGE_CODE``.

    Without this, a page in Kazakh would mix the Chinese of this package with what other catalogues
    happen to have in Kazakh.
    """
    active = get_language() or settings.LANGUAGE_CODE
    if not is_multilingual() or _is_translated(active):
        return active
    return settings.LANGUAGE_CODE


def _is_translated(language: str) -> bool:
    known = get_settings().INTERFACE_LANGUAGES
    return any(f"{language}-".startswith(f"{code}-") for code in known)
