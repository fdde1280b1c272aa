"""Blanks ＿＿ that a text begun with last year's still has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wagtail_disclosure.text.marked_up import text_of_markup

__all__ = ["blanks_in"]

# Half of a blank that was half deleted is one too.
_BLANK = re.compile("[^\n]{0,8}＿+[^\n＿]{0,8}")


def blanks_in(stream: Any) -> list[str]:
    """Return the words around each blank of a chapter, in order."""
    texts = (text_of_markup(text) for text in _texts(stream.get_prep_value()))
    return [found for text in texts for found in _BLANK.findall(text)]


def _texts(value: Any) -> Iterator[str]:
    """Every text in nested plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
