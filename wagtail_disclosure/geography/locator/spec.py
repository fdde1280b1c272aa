"""What a locator map shows, apart from how it is drawn. All points are WGS-84."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeAlias

from wagtail_disclosure.geography.points import Box, Point

Path: TypeAlias = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A named place of the surroundings, drawn quietly."""

    point: Point
    name: str


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings: named places, outlines of areas, and lines such as rivers and roads.

    ``note`` says where they are from and what they are good for; it belongs under every map.
    """

    places: tuple[Place, ...] = ()
    areas: tuple[Path, ...] = ()
    lines: tuple[Path, ...] = ()
    note: str = ""

    @property
    def box(self) -> Box | None:
        """What the outlines take up, or else the places; ``None`` without either."""
        points = list(chain.from_iterable(self.areas)) or [place.point for place in self.places]
        return Box.around(points) if points else None


EMPTY_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Marker:
    """A place that the map is about."""

    point: Point
    label: str


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """A map of ``markers``, numbered in their order when there is more than one.

    ``route`` is drawn through its points in order, ``area`` as an outline, and ``here`` as the
    reader's own place. ``title`` and ``description`` are for those who do not see the drawing;
    ``north`` is the letter at the arrow. Around a lone place at least ``radius`` metres are shown.

    Raises ``ValueError`` when there is nothing to show.
    """

    title: str
    description: str
    markers: tuple[Marker, ...]
    route: Path = ()
    area: Path = ()
    here: Place | None = None
    context: Context = field(default=EMPTY_CONTEXT)
    north: str = "北"
    radius: float = 6_000.0

    def __post_init__(self) -> None:
        if not any(True for _ in self.points()):
            raise ValueError("a map needs a marker, a route, an area or a place of the reader")

    def points(self) -> Iterator[Point]:
        """Every point that the map must show."""
        yield from (marker.point for marker in self.markers)
        yield from self.route
        yield from self.area
        if self.here:
            yield self.here.point

    @property
    def is_numbered(self) -> bool:
        return len(self.markers) > 1
