"""Draws the illustrations of the demo: flat landscapes and buildings, each marked 示意图.

The same scene, seed and size give the same picture. No picture shows a real place.
"""

from __future__ import annotations

from io import BytesIO
from random import Random

from PIL import Image

from example_site.demo.pictures.canvas import Canvas
from example_site.demo.pictures.mark import mark
from example_site.demo.pictures.palettes import PALETTES
from example_site.demo.pictures.scenes import SCENES as _PAINTERS

SCENES = tuple(_PAINTERS)
SIZE = (1600, 1000)
# Bytes that a picture may have, and the JPEG qualities to try for it.
HEAVIEST = 80_000
QUALITIES = (84, 78, 70, 62, 54, 46)


def draw(scene: str, seed: int = 0, size: tuple[int, int] = SIZE) -> bytes:
    """The JPEG of one of ``SCENES``; another ``seed`` gives other shapes and another light.

    Raises ``KeyError`` for a scene that there is not.
    """
    paint = _PAINTERS[scene]
    canvas = Canvas(size, PALETTES[seed % len(PALETTES)], Random(f"{scene} {seed}"))
    paint(canvas)
    picture = canvas.finished()
    mark(picture)
    return _encoded(picture)


def _encoded(picture: Image.Image) -> bytes:
    for quality in QUALITIES:
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= HEAVIEST:
            break
    return buffer.getvalue()
