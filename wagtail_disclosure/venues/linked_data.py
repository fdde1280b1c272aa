"""A venue as schema.org describes it."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.base.linked_data import Thing, filled
from wagtail_disclosure.calendars.opening.schema_org import (
    opening_hours_specification,
    special_opening_hours_specification,
)

__all__ = ["DAYS_SAID", "venue_data"]

# How far ahead machines are told the hours.
DAYS_SAID = 60


def venue_data(view: Any, url: str) -> Thing:
    """Properties of a Place of any type that a venue knows; the caller adds the ``@type``.

    ``view`` is a ``VenueView``; ``url`` is absolute.
    """
    venue, when = view.venue, (view.venue.schedule, view.today, DAYS_SAID, view.kinds)
    return filled(
        {
            "url": url,
            "name": venue.title,
            "address": venue.address,
            "telephone": [contact.phone for contact in venue.contacts.all()],
            "openingHoursSpecification": opening_hours_specification(*when),
            "specialOpeningHoursSpecification": special_opening_hours_specification(*when),
            "geo": venue.point and _geo(venue.point),
        }
    )


def _geo(point: Any) -> Thing:
    """WGS-84, which is what schema.org means."""
    place = {"latitude": point.latitude, "longitude": point.longitude}
    return {"@type": "GeoCoordinates", **place}
