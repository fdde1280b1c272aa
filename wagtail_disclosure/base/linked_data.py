"""Linked data (JSON-LD) as it stands in a page."""

from __future__ import annotations

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

__all__ = ["linked_data_element"]

# What would end the element, or begin another one, is written as JSON escapes.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
_ESCAPES |= {0x2028: "\\u2028", 0x2029: "\\u2029"}


def linked_data_element(data: dict[str, Any], name: str = "") -> SafeString:
    """A data block: it is no script, runs nothing and needs no leave of a content policy.

    ``name`` is a class, for whoever looks for one of several blocks.
    """
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    # Every character that HTML looks at has been escaped.
    named = format_html(' class="{}"', name) if name else ""
    return format_html('<script type="application/ld+json"{}>{}</script>', named, mark_safe(text))
