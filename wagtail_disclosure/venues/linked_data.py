"""A venue as schema.org describes it, and as it stands in a page."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from wagtail_disclosure.calendars.opening.schedule import Kinds
from wagtail_disclosure.calendars.opening.schema_org import (
    opening_hours_specification,
    special_opening_hours_specification,
)

__all__ = ["DAYS_SAID", "linked_data_element", "venue_data"]

# How far ahead machines are told the hours.
DAYS_SAID = 60
# What would end the element, or begin another one, is written as JSON escapes.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
_ESCAPES |= {0x2028: "\\u2028", 0x2029: "\\u2029"}


def venue_data(venue: Any, url: str, today: date, kinds: Kinds) -> dict[str, Any]:
    """Properties of a Place of any type that a venue knows; the caller adds the ``@type``.

    ``url`` is absolute.
    """
    schedule = venue.schedule
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@id": url,
        "url": url,
        "name": venue.title,
        "address": venue.address,
        "telephone": [contact.phone for contact in venue.contacts.all()],
        "openingHoursSpecification": opening_hours_specification(schedule, today, DAYS_SAID, kinds),
        "specialOpeningHoursSpecification": special_opening_hours_specification(
            schedule, today, DAYS_SAID, kinds
        ),
    }
    if venue.point:
        data["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": venue.point.latitude,
            "longitude": venue.point.longitude,
        }
    return {name: value for name, value in data.items() if value not in ("", [])}


def linked_data_element(data: dict[str, Any]) -> SafeString:
    """A data block: it is no script, runs nothing and needs no leave of a content policy."""
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    # Every character that HTML looks at has been escaped.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))
