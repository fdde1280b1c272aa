"""Register entries as places on a map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit.nearby import point_of

__all__ = ["MapPlace", "map_places"]


@dataclass(frozen=True, slots=True)
class MapPlace:
    """What stands on a map."""

    title: str
    point: Point | None
    url: str = ""
    address: str = ""


def map_places(entries: Iterable[PublishedEntry], request: HttpRequest) -> list[MapPlace]:
    """The entries, each with its address on this site."""
    return [
        MapPlace(entry.title, point_of(entry), entry.get_url(request) or "") for entry in entries
    ]
