from __future__ import annotations

from typing import Any

import pytest

from wagtail_disclosure.geography.geojson import ContextError, context_of_geojson
from wagtail_disclosure.geography.locator import Context, Place
from wagtail_disclosure.geography.points import Box, Point

pytestmark = pytest.mark.once

RING = [[82.5, 43.1], [84.9, 43.1], [84.9, 43.7], [82.5, 43.1]]
PATH = (Point(43.1, 82.5), Point(43.1, 84.9), Point(43.7, 84.9), Point(43.1, 82.5))


def feature(kind: str, coordinates: Any, **properties: str) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: Any, **members: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features), **members}


def test_points_lines_and_areas() -> None:
    context = context_of_geojson(
        collection(
            feature("Point", [83.26, 43.43, 920], name="新源镇"),
            feature("Polygon", [RING, RING[:3]]),
            feature("MultiPolygon", [[RING], [RING]]),
            feature("LineString", RING),
            feature("MultiLineString", [RING, RING]),
            description="示意",
        )
    )
    assert context == Context(
        (Place(Point(43.43, 83.26), "新源镇"),), (PATH,) * 3, (PATH,) * 3, "示意"
    )
    assert context.box == Box(43.1, 82.5, 43.7, 84.9)


def test_without_outlines_the_places_are_the_extent() -> None:
    assert context_of_geojson(collection()).box is None
    town = feature("Point", [83.26, 43.43], name="新源镇")
    assert context_of_geojson(collection(town)).box == Box(43.43, 83.26, 43.43, 83.26)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "FeatureCollection"),
        ({"type": "Feature"}, "FeatureCollection"),
        ({"type": "FeatureCollection"}, "features"),
        ({"type": "FeatureCollection", "features": {}}, "features"),
        (collection(feature("LineString", RING), feature("Point", [1, 2])), "feature 2: KeyError"),
        (collection(feature("Point", [1], name="甲")), "feature 1: IndexError"),
        (collection(feature("Point", [1, 95], name="甲")), "feature 1: PointError"),
        (collection(feature("Point", ["东", "北"], name="甲")), "feature 1: ValueError"),
        (collection(feature("LineString", RING[:1])), "fewer than two"),
        (collection(feature("GeometryCollection", [])), "feature 1: KeyError"),
        (collection({"type": "Feature", "geometry": None}), "feature 1: TypeError"),
        (collection(None), "feature 1: TypeError"),
    ],
)
def test_anything_else_is_refused_with_its_place(data: Any, said: str) -> None:
    with pytest.raises(ContextError, match=said):
        context_of_geojson(data)
