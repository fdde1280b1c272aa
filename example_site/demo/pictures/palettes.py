"""Colours of the illustrations: one set for each light of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours from far to near, and those of what stands in the land."""

    sky: tuple[Colour, Colour]
    sun: Colour
    far: Colour
    middle: Colour
    near: Colour
    front: Colour
    snow: Colour
    shade: Colour
    water: tuple[Colour, Colour]
    wall: Colour
    roof: Colour
    accent: Colour


def _colour(text: str) -> Colour:
    return int(text[:2], 16), int(text[2:4], 16), int(text[4:], 16)


def _palette(text: str) -> Palette:
    c = [_colour(part) for part in text.split()]
    return Palette(
        sky=(c[0], c[1]),
        sun=c[2],
        far=c[3],
        middle=c[4],
        near=c[5],
        front=c[6],
        snow=c[7],
        shade=c[8],
        water=(c[9], c[10]),
        wall=c[11],
        roof=c[12],
        accent=c[13],
    )


# Sky above and below, sun, hills from far to front, snow and its shade, water, wall, roof, accent.
NOON = (
    "5ba3cf d9edf2 fff4d0 9dbccb 7fae8c 5c9a68 3f7f54 "
    "f6fafc 8fa9bd 6fb4cc 3f8fb3 f3ead9 b5573f d98a3d"
)
MORNING = (
    "86b6d6 fbe6cf ffe9b8 b3bfd4 8fb59a 6fa36d 4c8452 "
    "fdf6f2 a3a9c4 9cc7d8 5f9dbd f6e7d3 a8524a e09a4a"
)
EVENING = (
    "4e5f8f f4b48a ffd79a 9a86a6 7d7f86 5f7a62 3f5f4d "
    "f9e3d8 7a7ba3 c79aa0 6f7fa8 ecd6bd 8c4a45 e8a04c"
)
AUTUMN = (
    "6fa9c9 f2ead2 fff0c4 a8b8c0 c0a560 b28a45 8a6a38 "
    "f7f6f2 97a5b5 78b0c2 4988a5 f2e5cc a34f35 c9722f"
)

PALETTES = tuple(_palette(text) for text in (NOON, MORNING, EVENING, AUTUMN))


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """``one`` with ``share`` of ``other`` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
