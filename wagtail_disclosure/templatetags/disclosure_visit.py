"""Template filters of the visit pages: they run no query."""

from __future__ import annotations

from django import template

from wagtail_disclosure.visit.levels import WarningLevel

register = template.Library()


@register.filter
def disclosure_warning_level(value: str) -> str:
    """``1-red`` in words; blank for a value that is none."""
    return str(WarningLevel(value).label) if value in WarningLevel.values else ""
