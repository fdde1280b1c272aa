"""Structured data in a page, safe against whatever an editor typed."""

from __future__ import annotations

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe

__all__ = ["json_ld"]

# What could end the script element, or begin a comment in it.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def json_ld(data: dict[str, Any]) -> SafeString:
    """A script element with ``data`` as JSON-LD; schema.org is its vocabulary. A data block: no
    policy on scripts stops it, and nothing in it runs.
    """
    text = json.dumps(
        {"@context": "https://schema.org", **data}, cls=DjangoJSONEncoder, ensure_ascii=False
    )
    block = f'<script type="application/ld+json">{text.translate(ESCAPES)}</script>'
    return mark_safe(block)
