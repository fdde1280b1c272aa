"""A surface to draw on in units of 1600 by 1000, whatever the size of the picture."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeAlias

from PIL import Image, ImageDraw

from example_site.demo.pictures.palettes import Colour, Palette

Point: TypeAlias = tuple[float, float]

WIDTH, HEIGHT = 1600, 1000
# Edges are smoothed by drawing so many times as large.
OVERSAMPLING = 2


class Canvas:
    """What a scene draws on; ``rng`` is the only source of chance."""

    def __init__(self, size: tuple[int, int], palette: Palette, rng: Random) -> None:
        self.size = size
        self.palette = palette
        self.rng = rng
        self._across = size[0] * OVERSAMPLING / WIDTH
        self._down = size[1] * OVERSAMPLING / HEIGHT
        self._image = Image.new("RGB", (size[0] * OVERSAMPLING, size[1] * OVERSAMPLING))
        self._draw = ImageDraw.Draw(self._image)

    def finished(self) -> Image.Image:
        return self._image.resize(self.size, Image.Resampling.LANCZOS)

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        self._draw.polygon(self._scaled(points), fill=fill)

    def shaded(self, points: Sequence[Point], top: Colour, bottom: Colour) -> None:
        """A polygon whose colour changes from its top to its bottom."""
        scaled = self._scaled(points)
        box = self._box(scaled)
        if box[0] >= box[2] or box[1] >= box[3]:
            return
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        moved = [(x - box[0], y - box[1]) for x, y in scaled]
        ImageDraw.Draw(mask).polygon(moved, fill=255)
        gradient = Image.linear_gradient("L").resize(mask.size)
        colours = Image.composite(
            Image.new("RGB", mask.size, bottom), Image.new("RGB", mask.size, top), gradient
        )
        self._image.paste(colours, box[:2], mask)

    def ellipse(self, x: float, y: float, across: float, down: float, fill: Colour) -> None:
        """An ellipse around its middle, with half of its width and height."""
        corners = self._scaled([(x - across, y - down), (x + across, y + down)])
        self._draw.ellipse(corners, fill=fill)

    def veil(self, x: float, y: float, radius: float, fill: Colour, strength: float) -> None:
        """A disc through which one sees."""
        left, top = x - radius, y - radius
        corners = self._scaled([(left, top), (x + radius, y + radius)])
        mask = Image.new("L", self._image.size)
        ImageDraw.Draw(mask).ellipse(corners, fill=round(255 * strength))
        self._image.paste(Image.new("RGB", self._image.size, fill), (0, 0), mask)

    def rect(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill)

    def stroke(self, points: Sequence[Point], width: float, fill: Colour) -> None:
        thick = max(1, round(width * self._across))
        self._draw.line(self._scaled(points), fill=fill, width=thick, joint="curve")

    def pie(self, x: float, y: float, radius: float, angles: Point, fill: Colour) -> None:
        """A slice of a disc between two angles, clockwise from the right."""
        corners = self._scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.pieslice(corners, *angles, fill=fill)

    def _scaled(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self._across, y * self._down) for x, y in points]

    def _box(self, points: Sequence[Point]) -> tuple[int, int, int, int]:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        width, height = self._image.size
        left, top = max(0, int(min(xs))), max(0, int(min(ys)))
        return left, top, min(width, int(max(xs)) + 1), min(height, int(max(ys)) + 1)
