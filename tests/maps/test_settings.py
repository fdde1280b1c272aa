"""Surroundings and tiles come from settings; what is wrong with these is a check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from example_site.settings import WAGTAIL_DISCLOSURE as DEMO
from wagtail_disclosure.geography.datum import Datum
from wagtail_disclosure.geography.locator import EMPTY_CONTEXT, Context, Place
from wagtail_disclosure.geography.points import Point, box_from_text
from wagtail_disclosure.maps.checks import check_map_settings
from wagtail_disclosure.maps.context import load_context, map_context
from wagtail_disclosure.maps.tiles import Tiles, tiles_from_settings

pytestmark = pytest.mark.once

TOWN = Context((Place(Point(43.43, 83.26), "新源镇"),))
TILES = "https://tiles.example/{z}/{x}/{y}.png"


def surroundings() -> Context:
    """A function that ``MAP_CONTEXT`` may name."""
    return TOWN


def test_without_a_setting_there_are_no_surroundings() -> None:
    assert map_context() == EMPTY_CONTEXT
    assert tiles_from_settings() is None
    assert check_map_settings() == []


def test_surroundings_from_a_function(settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"MAP_CONTEXT": "tests.maps.test_settings.surroundings"}
    assert map_context() == TOWN


def test_surroundings_from_a_file(settings, tmp_path: Path) -> None:
    town = {
        "properties": {"name": "新源镇"},
        "geometry": {"type": "Point", "coordinates": [83.26, 43.43]},
    }
    path = tmp_path / "county.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [town]}), "utf-8")
    settings.WAGTAIL_DISCLOSURE = {"MAP_CONTEXT": str(path)}
    assert map_context() == TOWN
    assert check_map_settings() == []


def test_the_surroundings_of_the_demo_lie_in_its_county() -> None:
    context, box = load_context(DEMO["MAP_CONTEXT"]), box_from_text(DEMO["COUNTY_BOUNDS"])
    assert box is not None and len(context.places) == 11
    points = [place.point for place in context.places] + [p for area in context.areas for p in area]
    assert all(point in box for point in points)
    assert "示意" in context.note


def test_tiles_in_layers(settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {
        "MAP_TILES": f"{TILES}  /names/{{z}}/{{x}}/{{y}}.png",
        "MAP_TILES_ATTRIBUTION": "某图",
        "MAP_TILES_DATUM": "gcj02",
    }
    addresses = (TILES, "/names/{z}/{x}/{y}.png")
    assert tiles_from_settings() == Tiles(addresses, "某图", Datum.GCJ02)
    assert check_map_settings() == []


@pytest.mark.parametrize(
    ("values", "number", "said"),
    [
        ({"COUNTY_BOUNDS": "1,2,3"}, "E030", "COUNTY_BOUNDS"),
        ({"COUNTY_BOUNDS": "44,82,43,85"}, "E030", "COUNTY_BOUNDS"),
        ({"MAP_CONTEXT": "nowhere.at_all"}, "E031", "MAP_CONTEXT"),
        ({"MAP_CONTEXT": "nowhere.geojson"}, "E031", "No such file"),
        ({"MAP_CONTEXT": "pyproject.json"}, "E031", "No such file"),
        ({"MAP_CONTEXT": "tests.maps.test_settings.TOWN"}, "E031", "not callable"),
        ({"MAP_CONTEXT": "builtins.dict"}, "E031", "FeatureCollection"),
        ({"MAP_TILES": "https://a/{z}/{x}", "MAP_TILES_ATTRIBUTION": "某"}, "E032", "https://a"),
        (
            {"MAP_TILES": "javascript:{z}{x}{y}", "MAP_TILES_ATTRIBUTION": "某"},
            "E032",
            "javascript",
        ),
        ({"MAP_TILES_DATUM": "bd09"}, "E033", "MAP_TILES_DATUM"),
        ({"MAP_TILES": TILES}, "W030", "MAP_TILES_ATTRIBUTION"),
    ],
)
def test_a_wrong_setting_is_said(settings, values, number, said) -> None:
    settings.WAGTAIL_DISCLOSURE = values
    (message,) = check_map_settings()
    assert message.id == f"disclosure.{number}"
    assert said in message.msg


def test_a_file_that_is_no_json_is_said(settings, tmp_path: Path) -> None:
    path = tmp_path / "county.json"
    path.write_text("{", "utf-8")
    settings.WAGTAIL_DISCLOSURE = {"MAP_CONTEXT": str(path)}
    (message,) = check_map_settings()
    assert message.id == "disclosure.E031" and "no JSON" in message.msg


def test_a_value_of_the_wrong_type_is_left_to_the_other_check(settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"MAP_TILES": None, "COUNTY_BOUNDS": (1, 2, 3, 4)}
    assert check_map_settings() == []
