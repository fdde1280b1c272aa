"""Where an event takes place, as far as the public may know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["Place", "place_of"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place by title and address; ``entry`` where it has a page that is public."""

    title: str
    address: str
    point: Point | None
    entry: PublishedEntry | None


def place_of(page: Any) -> Place:
    """The place of an event. One query where it names a page; the draft of a page shows nothing."""
    entry = None
    if page.place_page_id:
        entry = PublishedEntry.objects.filter(page_id=page.place_page_id).first()
    title = entry.title if entry else page.place_name or page.address
    return Place(title, page.address, _point(page) or (_point(entry) if entry else None), entry)


def _point(place: Any) -> Point | None:
    if place.latitude is None or place.longitude is None:
        return None
    return Point(float(place.latitude), float(place.longitude))
