"""A venue as schema.org describes it, and as it stands in a page."""

from __future__ import annotations

from datetime import date
from typing import Any

from wagtail_disclosure.calendars.opening.schedule import Kinds
from wagtail_disclosure.calendars.opening.schema_org import (
    opening_hours_specification,
    special_opening_hours_specification,
)

__all__ = ["DAYS_SAID", "venue_data"]

# How far ahead machines are told the hours.
DAYS_SAID = 60


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
