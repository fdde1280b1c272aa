"""Pages of a visit as schema.org types, for search engines. Says nothing that the page does not."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.linked_data import Thing, filled, reference, thing_id
from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.visit.itinerary import Stop
from wagtail_disclosure.visit.occurrences import Slot

__all__ = ["event", "gallery", "impression", "project", "route"]

IMPRESSION_TYPES = {
    "customs": "Article",
    "scenery": "Article",
    "intangible": "CreativeWork",
    "site": "LandmarksOrHistoricalBuildings",
}
EVENT_TYPES = {
    "performance": "TheaterEvent",
    "exhibition": "ExhibitionEvent",
    "lecture": "EducationEvent",
    "training": "EducationEvent",
    "sports": "SportsEvent",
    "festival": "Festival",
}
STATES = {
    "scheduled": "https://schema.org/EventScheduled",
    "postponed": "https://schema.org/EventPostponed",
    "cancelled": "https://schema.org/EventCancelled",
}
OFFLINE = "https://schema.org/OfflineEventAttendanceMode"


def impression(page: Any, request: HttpRequest) -> Thing:
    """An article; a heritage site is a place."""
    kind = IMPRESSION_TYPES.get(page.impression_kind, "Article")
    images = [_absolute(request, row.image) for row in page.pictures_shown]
    data = _base(page, request, kind)
    if kind == "Article":
        data["headline"] = data.pop("name")
    return filled(data | {"image": images})


def gallery(page: Any, request: HttpRequest) -> Thing:
    """An ImageGallery with each picture, its words and its maker."""
    pictures = [
        filled(
            {
                "@type": "ImageObject",
                "contentUrl": _absolute(request, row.image),
                "name": row.alt_text,
                "caption": row.caption,
                "creditText": row.credit,
            }
        )
        for row in page.pictures_shown
    ]
    return _base(page, request, "ImageGallery") | {"associatedMedia": pictures}


def route(page: Any, request: HttpRequest) -> Thing:
    """A TouristTrip whose itinerary is the stops in their order."""
    stops = [
        {"@type": "ListItem", "position": position, "item": _stop(stop, request)}
        for position, stop in enumerate(page.itinerary.stops, start=1)
    ]
    listed = {"@type": "ItemList", "numberOfItems": len(stops), "itemListElement": stops}
    return _base(page, request, "TouristTrip") | {"itinerary": listed}


def event(page: Any, request: HttpRequest) -> Thing:
    """An Event; where there are several dates, each is an event within it."""
    slots = page.slots()
    data = _base(page, request, EVENT_TYPES.get(page.event_kind, "Event")) | {
        "eventStatus": STATES.get(page.state),
        "eventAttendanceMode": OFFLINE,
        "isAccessibleForFree": page.is_free,
        "organizer": page.organiser and {"@type": "Organization", "name": page.organiser},
        "location": _place(page, request),
    }
    if slots:
        data |= _times(slots[0]) | {"endDate": _iso(max(slots, key=_last_day).end)}
    if len(slots) > 1:
        data["subEvent"] = [_occurrence(page, slot, data) for slot in slots]
    return filled(data)


def project(page: Any, request: HttpRequest) -> Thing:
    """A Project of its owner."""
    owner = page.owner_unit and {"@type": "Organization", "name": page.owner_unit}
    return filled(_base(page, request, "Project") | {"parentOrganization": owner})


def _place(page: Any, request: HttpRequest) -> Thing:
    """Where an event takes place; one with a page of its own is what that page is about."""
    place = page.place
    url = place.entry and _address(request, place.entry)
    return filled(
        {
            "@type": "Place",
            "@id": thing_id(url) if url else f"{_address(request, page)}#place",
            "name": place.title,
            "address": place.address,
            "geo": _geo(place.point),
            "url": url,
        }
    )


def _occurrence(page: Any, slot: Slot, whole: Thing) -> Thing:
    state = STATES["cancelled"] if slot.is_cancelled else whole.get("eventStatus")
    place = reference(whole["location"]["@id"])
    parts = {"@type": "Event", "name": page.title, "eventStatus": state, "location": place}
    return filled(parts | _times(slot))


def _times(slot: Slot) -> Thing:
    """ISO 8601; a time carries +08:00, a day without a time is a date."""
    return filled({"startDate": _iso(slot.start), "endDate": _iso(slot.end)})


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _last_day(slot: Slot) -> Any:
    return slot.ends_on


def _stop(stop: Stop, request: HttpRequest) -> Thing:
    url = _address(request, stop.entry) if stop.entry else None
    kind = "TouristAttraction" if stop.entry else "Place"
    data = {"@type": kind, "name": stop.title, "url": url, "geo": _geo(stop.point)}
    return filled(data | {"@id": thing_id(url) if url else None})


def _base(page: Any, request: HttpRequest, kind: str) -> Thing:
    url = _address(request, page)
    return filled({"@type": kind, "name": page.title, "description": page.summary, "url": url})


def _address(request: HttpRequest, page: Any) -> str:
    """Of a page, or of its entry in the register."""
    return request.build_absolute_uri(page.get_url(request) or "")


def _geo(point: Point | None) -> Thing | None:
    """WGS-84, which is what schema.org means."""
    if point is None:
        return None
    place = {"latitude": point.latitude, "longitude": point.longitude}
    return {"@type": "GeoCoordinates", **place}


def _absolute(request: HttpRequest, image: Any) -> str:
    return request.build_absolute_uri(image.get_rendition("width-960").url)
