"""Reads the surroundings of a map from GeoJSON (RFC 7946), which is WGS-84, longitude first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from wagtail_disclosure.geography.locator.spec import Context, Path, Place
from wagtail_disclosure.geography.points import Point, PointError

__all__ = ["ContextError", "context_of_geojson"]

Read: TypeAlias = Callable[[Any], Iterable[Path]]


class ContextError(ValueError):
    """The text is no GeoJSON that a map can be drawn from; says what is wrong and where."""


def context_of_geojson(data: Any) -> Context:
    """Surroundings of a parsed ``FeatureCollection``.

    Points with a ``name`` among their properties become places, polygons become outlines (holes
    are left out), and lines stay lines. A ``description`` beside the features becomes the note.
    Raises ``ContextError`` for anything else.
    """
    if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
        raise ContextError("not a FeatureCollection")
    places: list[Place] = []
    areas: list[Path] = []
    lines: list[Path] = []
    for number, feature in enumerate(_features(data), start=1):
        try:
            geometry = feature["geometry"]
            kind, coordinates = geometry["type"], geometry["coordinates"]
            if kind == "Point":
                places.append(Place(_point(coordinates), str(feature["properties"]["name"])))
            elif kind in AREAS:
                areas += AREAS[kind](coordinates)
            else:
                lines += LINES[kind](coordinates)
        except (KeyError, IndexError, TypeError, ValueError, PointError) as error:
            raise ContextError(f"feature {number}: {error!r}") from error
    return Context(tuple(places), tuple(areas), tuple(lines), str(data.get("description", "")))


def _features(data: dict[str, Any]) -> list[Any]:
    features = data.get("features")
    if not isinstance(features, list):
        raise ContextError("features is not a list")
    return features


def _point(position: Any) -> Point:
    return Point(float(position[1]), float(position[0]))


def _path(positions: Any) -> Path:
    path = tuple(_point(position) for position in positions)
    if len(path) < 2:
        raise ValueError("fewer than two positions")
    return path


def _polygon(rings: Any) -> Iterator[Path]:
    yield _path(rings[0])


def _polygons(polygons: Any) -> Iterator[Path]:
    for rings in polygons:
        yield from _polygon(rings)


def _line(positions: Any) -> Iterator[Path]:
    yield _path(positions)


def _lines(lines: Any) -> Iterator[Path]:
    yield from (_path(positions) for positions in lines)


AREAS: dict[str, Read] = {"Polygon": _polygon, "MultiPolygon": _polygons}
LINES: dict[str, Read] = {"LineString": _line, "MultiLineString": _lines}
