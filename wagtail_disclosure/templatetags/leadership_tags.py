"""Template tags of the leadership pages."""

from __future__ import annotations

from django import template

from wagtail_disclosure.agency.leadership.changes import Change
from wagtail_disclosure.agency.leadership.wording import change_words as words_of

register = template.Library()


@register.simple_tag
def change_words(change: Change) -> str:
    """The sentence about a change."""
    return words_of(change)
