"""Finds room for symbols and labels, greedily and in order: the same map comes out the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import cos, pi, sin
from typing import NamedTuple

from wagtail_disclosure.geography.locator.frame import Spot

# What a Chinese character and what another takes of the size of the type.
WIDE_LETTER, NARROW_LETTER = 1.0, 0.57
FIRST_CHINESE = 0x2E7F
GAP = 3.0
RINGS, SPOKES = 12, 12


class Rect(NamedTuple):
    """A part of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Rect) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def is_within(self, other: Rect) -> bool:
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


def square(spot: Spot, radius: float) -> Rect:
    """The square with ``spot`` in its middle."""
    return Rect(spot.x - radius, spot.y - radius, spot.x + radius, spot.y + radius)


def text_width(text: str, size: float) -> float:
    """Roughly how wide ``text`` is."""
    return size * sum(
        WIDE_LETTER if ord(letter) > FIRST_CHINESE else NARROW_LETTER for letter in text
    )


@dataclass(slots=True)
class Room:
    """What of ``bounds`` is taken."""

    bounds: Rect
    taken: list[Rect] = field(default_factory=list)

    def is_free(self, rect: Rect) -> bool:
        return rect.is_within(self.bounds) and not any(rect.meets(other) for other in self.taken)

    def take(self, rect: Rect) -> None:
        self.taken.append(rect)

    def symbol(self, anchor: Spot, radius: float) -> Spot:
        """A free spot for a symbol, as near to ``anchor`` as there is one, and take it.

        Where nothing is free the symbols lie on one another.
        """
        around = (Spot(anchor.x + x, anchor.y + y) for x, y in _spiral(radius))
        free = (spot for spot in around if self.is_free(square(spot, radius)))
        found = next(free, anchor)
        self.take(square(found, radius))
        return Spot(round(found.x, 1), round(found.y, 1))

    def label(self, symbol: Rect, text: str, size: float) -> Rect | None:
        """A free place for ``text`` beside ``symbol``, and take it; ``None`` if there is none."""
        candidates = _beside(symbol, text_width(text, size), size * 1.3)
        found = next((rect for rect in candidates if self.is_free(rect)), None)
        if found:
            self.take(found)
        return found


def _spiral(radius: float) -> Iterator[tuple[float, float]]:
    """Shifts from none outwards, ring by ring."""
    yield 0.0, 0.0
    for ring in range(1, RINGS + 1):
        for spoke in range(SPOKES):
            angle = spoke * 2 * pi / SPOKES
            yield ring * radius * cos(angle), ring * radius * sin(angle)


def _beside(symbol: Rect, width: float, height: float) -> Iterator[Rect]:
    """Places for a text: right, left, below, above, then the corners."""
    middle_x, middle_y = (symbol.left + symbol.right) / 2, (symbol.top + symbol.bottom) / 2
    right, left = symbol.right + GAP, symbol.left - GAP - width
    below, above = symbol.bottom + GAP, symbol.top - GAP - height
    corners = ((x, y) for x in (right, left) for y in (below, above))
    for x, y in (
        (right, middle_y - height / 2),
        (left, middle_y - height / 2),
        (middle_x - width / 2, below),
        (middle_x - width / 2, above),
        *corners,
    ):
        yield Rect(x, y, x + width, y + height)
