"""Pages of a visit as schema.org types, for search engines. Says nothing that the page does not."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.visit.itinerary import Stop
from wagtail_disclosure.visit.occurrences import Slot

__all__ = ["event", "gallery", "impression", "project", "route"]

Data = dict[str, Any]
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


def impression(page: Any, request: HttpRequest) -> Data:
    """An article; a heritage site is a place."""
    kind = IMPRESSION_TYPES.get(page.impression_kind, "Article")
    images = [_absolute(request, row.image) for row in page.pictures_shown]
    data = _base(page, request, kind)
    if kind == "Article":
        data["headline"] = data.pop("name")
    return _filled(data | {"image": images})


def gallery(page: Any, request: HttpRequest) -> Data:
    """An ImageGallery with each picture, its words and its maker."""
    pictures = [
        _filled(
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


def route(page: Any, request: HttpRequest) -> Data:
    """A TouristTrip whose itinerary is the stops in their order."""
    stops = [
        {"@type": "ListItem", "position": position, "item": _stop(stop, request)}
        for position, stop in enumerate(page.itinerary.stops, start=1)
    ]
    listed = {"@type": "ItemList", "numberOfItems": len(stops), "itemListElement": stops}
    return _base(page, request, "TouristTrip") | {"itinerary": listed}


def event(page: Any, request: HttpRequest) -> Data:
    """An Event; where there are several dates, each is an event within it."""
    place = page.place
    slots = page.slots()
    data = _base(page, request, EVENT_TYPES.get(page.event_kind, "Event")) | {
        "eventStatus": STATES.get(page.state),
        "eventAttendanceMode": OFFLINE,
        "isAccessibleForFree": page.is_free,
        "organizer": page.organiser and {"@type": "Organization", "name": page.organiser},
        "location": _filled(
            {
                "@type": "Place",
                "name": place.title,
                "address": place.address,
                "geo": _geo(place.point),
                "url": place.entry and _address(request, place.entry),
            }
        ),
    }
    if slots:
        data |= _times(slots[0]) | {"endDate": _iso(max(slots, key=_last_day).end)}
    if len(slots) > 1:
        data["subEvent"] = [_occurrence(page, slot, data) for slot in slots]
    return _filled(data)


def project(page: Any, request: HttpRequest) -> Data:
    """A Project of its owner."""
    owner = page.owner_unit and {"@type": "Organization", "name": page.owner_unit}
    return _filled(_base(page, request, "Project") | {"parentOrganization": owner})


def _occurrence(page: Any, slot: Slot, whole: Data) -> Data:
    state = STATES["cancelled"] if slot.is_cancelled else whole.get("eventStatus")
    place = whole["location"]
    parts = {"@type": "Event", "name": page.title, "eventStatus": state, "location": place}
    return _filled(parts | _times(slot))


def _times(slot: Slot) -> Data:
    """ISO 8601; a time carries +08:00, a day without a time is a date."""
    return _filled({"startDate": _iso(slot.start), "endDate": _iso(slot.end)})


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _last_day(slot: Slot) -> Any:
    return slot.ends_on


def _stop(stop: Stop, request: HttpRequest) -> Data:
    url = _address(request, stop.entry) if stop.entry else None
    kind = "TouristAttraction" if stop.entry else "Place"
    return _filled({"@type": kind, "name": stop.title, "url": url, "geo": _geo(stop.point)})


def _base(page: Any, request: HttpRequest, kind: str) -> Data:
    url = _address(request, page)
    return _filled({"@type": kind, "name": page.title, "description": page.summary, "url": url})


def _address(request: HttpRequest, page: Any) -> str:
    """Of a page, or of its entry in the register."""
    return request.build_absolute_uri(page.get_url(request) or "")


def _geo(point: Point | None) -> Data | None:
    """WGS-84, which is what schema.org means."""
    if point is None:
        return None
    place = {"latitude": point.latitude, "longitude": point.longitude}
    return {"@type": "GeoCoordinates", **place}


def _absolute(request: HttpRequest, image: Any) -> str:
    return request.build_absolute_uri(image.get_rendition("width-960").url)


def _filled(data: Data) -> Data:
    """Without what is not known."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
