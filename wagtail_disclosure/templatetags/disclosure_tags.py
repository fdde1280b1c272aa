"""Template tags of the public pages: no queries, but for the pages above one, its column and
agency, and the language where a site has many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from wagtail_disclosure.base.languages import interface_language, is_multilingual, language_of
from wagtail_disclosure.base.linked_data import linked_data_element
from wagtail_disclosure.catalogue.choices import DisclosureMode, DocumentKind, Validity
from wagtail_disclosure.metadata.linked import linked_data_of
from wagtail_disclosure.metadata.page_facts import ancestors_of, facts_of
from wagtail_disclosure.metadata.paper import PaperHead, paper_head
from wagtail_disclosure.metadata.share import share_card
from wagtail_disclosure.metadata.site import identity_of
from wagtail_disclosure.metadata.tags import tags_of
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.translations import Translation, open_translations
from wagtail_disclosure.text.scripts import END, LEFT_TO_RIGHT, direction_of, with_numbers_isolated

register = template.Library()

TAGS = re.compile(r"(<[^>]*>)")
ONE_TELEPHONE_NUMBER = re.compile(r"\+?[\d\s\-()（）]{5,25}")


@register.simple_tag(takes_context=True)
def disclosure_entry_url(context: dict[str, Any], entry: PublishedEntry) -> str:
    """Address of a register entry, relative to the site of the request."""
    return entry.get_url(context.get("request")) or ""


@register.simple_tag
def disclosure_language(page: Any = None) -> str:
    """Language of what editors wrote on ``page``, as opposed to that of the interface; without a
    page, that of the registers (agencies, columns of the law), which are in one language.
    """
    return language_of(page) if page else settings.LANGUAGE_CODE


@dataclass(frozen=True, slots=True)
class Languages:
    """``page``: the tag for ``<html>``; ``interface``: that of the texts around the content."""

    page: str
    interface: str
    direction: str
    translations: list[Translation]


@register.simple_tag
def disclosure_languages(page: Any) -> Languages:
    """The languages of a page that is being shown, and those it can be read in; what a frame needs
    to know.
    """
    interface = interface_language()
    own = language_of(page) if page and is_multilingual() else interface
    return Languages(own, interface, direction_of(own), open_translations(page))


@register.filter
def disclosure_dir(page: Any) -> str:
    """The attribute ``dir`` where ``page`` is written from right to left; else nothing."""
    is_rtl = page and is_multilingual() and direction_of(language_of(page)) == "rtl"
    return mark_safe(' dir="rtl"') if is_rtl else ""


@register.simple_tag(takes_context=True)
def disclosure_text(context: dict[str, Any], value: Any) -> str:
    """What editors wrote, plain or as safe HTML, with numbers that keep their order on a page from
    right to left; on others as it is.
    """
    html = conditional_escape(value)
    if not disclosure_dir(context.get("page")):
        return html
    parts = TAGS.split(html)
    parts[::2] = map(with_numbers_isolated, parts[::2])
    # In markup, for whoever copies a number does not want what cannot be seen.
    text = "".join(parts).replace(LEFT_TO_RIGHT, '<bdi class="disclosure-number" dir="ltr">')
    return mark_safe(text.replace(END, "</bdi>"))


@register.simple_tag
def disclosure_named(name: str) -> str:
    """A name of the registers, for a sentence of the interface in another language."""
    if not is_multilingual() or interface_language() == settings.LANGUAGE_CODE:
        return name
    return format_html('<bdi lang="{}">{}</bdi>', settings.LANGUAGE_CODE, name)


@register.simple_tag(takes_context=True)
def disclosure_translation_url(context: dict[str, Any], translation: Translation) -> str:
    """Full address of a translation, as search engines want it."""
    return translation.page.get_full_url(context.get("request")) or ""


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


@register.simple_tag(takes_context=True)
def disclosure_page_tags(context: dict[str, Any]) -> SafeString:
    """Everything about the page for machines: the national page tags, a share card, the canonical
    address and linked data. Works on any page of the site; what is only a preview is no page of
    it yet.
    """
    page, request = context.get("page"), context.get("request")
    is_preview = getattr(request, "is_preview", False)
    if request is None or is_preview or not getattr(page, "pk", None):
        return mark_safe("")
    facts = request.disclosure_page_facts = facts_of(page, request)
    site = identity_of(request)
    return format_html(
        "{}\n{}\n{}",
        format_html_join("\n", '<meta name="{}" content="{}">', tags_of(facts, site)),
        format_html_join("\n", '<{} {}="{}" {}="{}">', share_card(facts, site, request)),
        linked_data_element(linked_data_of(facts, site, request)),
    )


@register.simple_tag(takes_context=True)
def disclosure_ancestors(context: dict[str, Any], page: Any) -> list[Any]:
    """The pages above ``page`` from the site's home down; asked once."""
    return ancestors_of(page, context.get("request")) if page else []


@register.simple_tag(takes_context=True)
def disclosure_paper_head(context: dict[str, Any]) -> PaperHead | None:
    """What stands above the page on paper; None for what is no page of the site."""
    return paper_head(context.get("page"), context.get("request"))
