"""Linked data (JSON-LD): how things are named, the agency that all pages refer to, and the element
that stands in a page.
"""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

__all__ = [
    "Thing",
    "agency_data",
    "agency_reference",
    "filled",
    "linked_data_element",
    "reference",
    "thing_id",
]

# A node of a graph: properties by name.
Thing = dict[str, Any]

# What would end the element, or begin another one, is written as JSON escapes.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
_ESCAPES |= {0x2028: "\\u2028", 0x2029: "\\u2029"}


def linked_data_element(data: Thing) -> SafeString:
    """A data block: it is no script, runs nothing and needs no leave of a content policy."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    # Every character that HTML looks at has been escaped.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))


def thing_id(url: str) -> str:
    """The ``@id`` of what the page at ``url``, absolute, is about."""
    return f"{url}#thing"


def reference(key: str) -> Thing:
    """A thing that is described elsewhere, by its ``@id``."""
    return {"@id": key}


def agency_reference(agency: Any, request: HttpRequest) -> Thing | None:
    """The agency on any page of the portal; None for none."""
    return reference(_agency_id(agency, request)) if agency else None


def agency_data(agency: Any, request: HttpRequest) -> Thing:
    """The agency with what its guide says of it; nobody's person."""
    return filled(
        {
            "@type": "GovernmentOrganization",
            "@id": _agency_id(agency, request),
            "name": agency.name,
            "address": agency.address,
            "telephone": agency.phone,
            "email": agency.email,
        }
    )


def filled(data: Thing) -> Thing:
    """``data`` without what is not known; what is false or nought is known."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}


def _agency_id(agency: Any, request: HttpRequest) -> str:
    """The same on every page of a host, in whatever language and section: by its code."""
    return request.build_absolute_uri(f"/#agency-{agency.organisation_code}")
