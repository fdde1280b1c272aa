"""Template tags of the public pages: no queries, but for the language where a site has many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page

from wagtail_disclosure.catalogue.choices import DisclosureMode, DocumentKind, Validity
from wagtail_disclosure.publication.entry import PublishedEntry

register = template.Library()

ONE_TELEPHONE_NUMBER = re.compile(r"\+?[\d\s\-()（）]{5,25}")


@register.simple_tag(takes_context=True)
def disclosure_entry_url(context: dict[str, Any], entry: PublishedEntry) -> str:
    """Address of a register entry, relative to the site of the request."""
    return entry.get_url(context.get("request")) or ""


@register.simple_tag
def disclosure_language(page: Any) -> str:
    """Language of what editors wrote on ``page``, as opposed to that of the interface."""
    if getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return page.locale.language_code
    return settings.LANGUAGE_CODE


@register.simple_tag
def disclosure_page_numbers(entries: Page[PublishedEntry]) -> Iterator[int | str]:
    """Numbers of the pages to link: the first, the last and those around this one."""
    return entries.paginator.get_elided_page_range(entries.number, on_each_side=1, on_ends=1)


@register.simple_tag
def disclosure_file_size(file: Any) -> int | None:
    """Bytes of a Wagtail document; None where the file itself is gone.

    ``file.get_file_size()`` would write to the database while a page is being read.
    """
    if file.file_size is not None:
        return file.file_size
    try:
        return file.file.size
    except OSError:
        return None


@register.filter
def disclosure_validity(value: str) -> str:
    """``in_force`` as a word; blank for a value that is none."""
    return _label(Validity, value)


@register.filter
def disclosure_mode(value: str) -> str:
    """``on_request`` as a word; blank for a value that is none."""
    return _label(DisclosureMode, value)


@register.filter
def disclosure_kind(value: str) -> str:
    """``notice`` as a word; blank for a value that is none."""
    return _label(DocumentKind, value)


@register.filter
def disclosure_telephone(value: str) -> str:
    """The digits to dial; blank where there is more than one number, or none."""
    if not ONE_TELEPHONE_NUMBER.fullmatch(value):
        return ""
    return re.sub(r"[^\d+]", "", value)


def _label(choices: Any, value: str) -> str:
    return str(choices(value).label) if value in choices.values else ""
