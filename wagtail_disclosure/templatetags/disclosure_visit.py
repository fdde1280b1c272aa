"""Template tags of the visit pages: they run no query."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from wagtail_disclosure.base.linked_data import linked_data_element
from wagtail_disclosure.visit.levels import WarningLevel

register = template.Library()


@register.simple_tag
def disclosure_structured_data(data: dict[str, Any] | None) -> SafeString | str:
    """Structured data (schema.org) as a data block; nothing for none."""
    return linked_data_element({"@context": "https://schema.org", **data}) if data else ""


@register.filter
def disclosure_warning_level(value: str) -> str:
    """``1-red`` in words; blank for a value that is none."""
    return str(WarningLevel(value).label) if value in WarningLevel.values else ""
