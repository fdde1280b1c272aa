"""What an error page can offer although it belongs to no page."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import get_language
from wagtail.models import Site

from wagtail_disclosure.conf import get_settings

register = template.Library()


@register.simple_tag(takes_context=True)
def disclosure_nearest_section(context: dict[str, Any]) -> Any | None:
    """The site's first public section, one in the reader's language before others; None without a
    request, a site or a section. At most four queries.
    """
    site = Site.find_for_request(context["request"]) if context.get("request") else None
    if site is None:
        return None
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.live().public()
    of_site = sections.descendant_of(site.root_page, inclusive=True).order_by("path")
    language = get_language() or ""
    return of_site.filter(locale__language_code=language).first() or of_site.first()
