"""The illustrations of the demo: the same every time, small, and marked as what they are."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from example_site.demo.pictures import HEAVIEST, SCENES, SIZE, draw

pytestmark = pytest.mark.once

SMALL = (320, 200)


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_a_picture_of_many_colours(scene: str) -> None:
    picture = Image.open(BytesIO(draw(scene, 0, SMALL)))
    assert (picture.format, picture.size) == ("JPEG", SMALL)
    colours = picture.convert("RGB").quantize(64).getcolors()
    assert colours is not None and len(colours) > 20
    # Nothing is left unpainted.
    assert all(max(picture.getpixel((x, y))) > 20 for x in (0, 160, 319) for y in (0, 100, 190))


def test_the_same_seed_gives_the_same_picture_and_another_another() -> None:
    assert draw("yurt", 1, SMALL) == draw("yurt", 1, SMALL)
    assert draw("yurt", 1, SMALL) != draw("yurt", 5, SMALL)


@pytest.mark.parametrize("scene", ["forest", "wild_apples"])
def test_a_picture_in_full_size_is_light(scene: str) -> None:
    content = draw(scene, 3)
    assert len(content) <= HEAVIEST
    assert Image.open(BytesIO(content)).size == SIZE


def test_the_mark_stands_in_the_corner() -> None:
    picture = Image.open(BytesIO(draw("food", 2)))
    corner = picture.crop((1440, 920, 1590, 990)).convert("L")
    histogram = corner.histogram()
    assert sum(histogram[240:]) > 4000
    assert sum(histogram[:90]) > 500


def test_there_is_no_such_scene() -> None:
    with pytest.raises(KeyError):
        draw("atlantis")
