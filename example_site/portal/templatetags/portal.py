"""The portal's navigation."""

from __future__ import annotations

from typing import Any

from django import template
from wagtail.models import Site

from example_site.portal.words import Words, words_in

register = template.Library()


@register.inclusion_tag("portal/navigation.html", takes_context=True)
def navigation(context: dict[str, Any]) -> dict[str, Any]:
    """The home page and its children that are marked for menus; empty without a site."""
    home = _home(context)
    if home is None:
        return {"entries": []}
    entries = [home, *home.get_children().live().in_menu().select_related("locale")]
    names = ("page", "words", "request")
    return {"entries": entries, "home": home} | {name: context.get(name) for name in names}


@register.simple_tag(takes_context=True)
def home_url(context: dict[str, Any]) -> str:
    """Address of the front page in the language of the page that is shown."""
    home = _home(context)
    return home.get_url(context["request"]) if home else "/"


@register.simple_tag
def frame_words(language: str) -> Words:
    """The words of the frame."""
    return words_in(language)


def _home(context: dict[str, Any]) -> Any:
    """The front page in the language of the page that is shown, as far as there is one."""
    site = Site.find_for_request(context["request"]) if "request" in context else None
    if site is None:
        return None
    home, page = site.root_page, context.get("page")
    if not page or page.locale_id == home.locale_id:
        return home
    translated = home.get_translation_or_none(page.locale_id)
    return translated if translated and translated.live else home
