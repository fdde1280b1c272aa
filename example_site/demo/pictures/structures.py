"""A stadium, a felt tent and a tower, each standing on ``y``."""

from __future__ import annotations

from math import cos, pi, sin

from example_site.demo.pictures.canvas import Canvas
from example_site.demo.pictures.palettes import mix

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def stadium(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """An oval with its field, seen from above one side, and its floodlights."""
    palette = canvas.palette
    for dx in (-0.86, 0.86):
        mast = x + dx * radius
        canvas.stroke(
            [(mast, y - radius * 0.1), (mast, y - radius * 0.78)],
            10,
            mix(palette.shade, BLACK, 0.2),
        )
        canvas.rect(mast - 46, y - radius * 0.86, 92, 46, mix(palette.shade, BLACK, 0.3))
        for lamp in range(4):
            canvas.ellipse(mast - 33 + lamp * 22, y - radius * 0.825, 8, 8, palette.sun)
    canvas.ellipse(x, y + radius * 0.08, radius, radius * 0.42, mix(palette.wall, BLACK, 0.3))
    canvas.rect(x - radius, y, 2 * radius, radius * 0.08, mix(palette.wall, BLACK, 0.3))
    canvas.ellipse(x, y, radius, radius * 0.42, palette.wall)
    for ring, share in enumerate((0.93, 0.86, 0.79)):
        canvas.ellipse(
            x,
            y,
            radius * share,
            radius * 0.42 * share,
            (palette.accent, palette.roof, palette.wall)[ring],
        )
    canvas.ellipse(x, y, radius * 0.7, radius * 0.42 * 0.68, palette.roof)
    for share in (0.66, 0.62):
        canvas.ellipse(
            x, y, radius * share, radius * 0.42 * (share - 0.02), mix(palette.roof, WHITE, 0.25)
        )
    canvas.ellipse(x, y, radius * 0.58, radius * 0.42 * 0.54, (98, 158, 88))
    for n in range(-2, 3):
        band = radius * 0.42 * 0.54 * sin((1 - abs(n) / 3) * pi / 2) * 0.92
        canvas.polygon(
            [
                (x + n * radius * 0.2 - radius * 0.05, y - band),
                (x + n * radius * 0.2 + radius * 0.05, y - band),
                (x + n * radius * 0.2 + radius * 0.05, y + band),
                (x + n * radius * 0.2 - radius * 0.05, y + band),
            ],
            (110, 172, 98),
        )
    canvas.stroke([(x, y - radius * 0.22), (x, y + radius * 0.22)], 4, WHITE)
    circle = [
        (x + radius * 0.1 * cos(a * pi / 18), y + radius * 0.055 * sin(a * pi / 18))
        for a in range(37)
    ]
    canvas.stroke(circle, 4, WHITE)


def yurt(canvas: Canvas, x: float, y: float, width: float) -> None:
    """A felt tent with its door and ornaments."""
    palette, half, wall = canvas.palette, width / 2, width * 0.32
    felt = mix((250, 246, 236), palette.sky[1], 0.15)
    canvas.polygon(
        [(x - half, y), (x - half * 0.97, y - wall), (x + half * 0.97, y - wall), (x + half, y)],
        felt,
    )
    roof = [
        (x - half * 1.02, y - wall),
        (x - half * 0.62, y - wall * 1.75),
        (x - half * 0.16, y - wall * 2.12),
        (x + half * 0.16, y - wall * 2.12),
        (x + half * 0.62, y - wall * 1.75),
        (x + half * 1.02, y - wall),
    ]
    canvas.polygon(roof, mix(felt, WHITE, 0.3))
    shade = mix(felt, BLACK, 0.14)
    canvas.polygon(
        [
            (x + half * 0.45, y),
            (x + half * 0.42, y - wall),
            (x + half * 0.97, y - wall),
            (x + half, y),
        ],
        shade,
    )
    canvas.polygon(
        [
            (x + half * 0.05, y - wall * 2.12),
            roof[3],
            roof[4],
            roof[5],
            (x + half * 0.42, y - wall),
        ],
        mix(felt, BLACK, 0.07),
    )
    canvas.rect(x - half * 0.2, y - wall * 2.2, half * 0.4, wall * 0.1, palette.roof)
    for band, colour in ((0.96, palette.roof), (0.2, palette.accent)):
        canvas.rect(x - half, y - wall * band, width, wall * 0.09, colour)
    _ornaments(canvas, x, y, half, wall)
    canvas.rect(x - width * 0.09, y - wall * 0.88, width * 0.18, wall * 0.88, palette.roof)
    canvas.rect(
        x - width * 0.065, y - wall * 0.8, width * 0.13, wall * 0.8, mix(palette.roof, BLACK, 0.3)
    )


def _ornaments(canvas: Canvas, x: float, y: float, half: float, wall: float) -> None:
    """A row of rhombs under the eaves."""
    for n in range(-6, 7):
        middle, high, size = x + n * half * 0.15, y - wall * 0.74, half * 0.05
        canvas.polygon(
            [
                (middle, high - size),
                (middle + size, high),
                (middle, high + size),
                (middle - size, high),
            ],
            canvas.palette.accent,
        )


def tower(canvas: Canvas, x: float, y: float, height: float) -> None:
    """A broadcasting tower."""
    palette, steel = canvas.palette, mix(canvas.palette.shade, BLACK, 0.25)
    half = height * 0.11
    for side in (-1, 1):
        canvas.stroke([(x + side * half, y), (x + side * 5, y - height * 0.72)], 9, steel)
    for n in range(7):
        low, high = n / 7 * 0.72, (n + 1) / 7 * 0.72
        wide, narrow = half * (1 - low / 0.76), half * (1 - high / 0.76)
        canvas.stroke([(x - wide, y - height * low), (x + narrow, y - height * high)], 5, steel)
        canvas.stroke([(x + wide, y - height * low), (x - narrow, y - height * high)], 5, steel)
    canvas.ellipse(x, y - height * 0.72, half * 0.55, half * 0.3, palette.roof)
    canvas.stroke([(x, y - height * 0.72), (x, y - height)], 7, palette.accent)
    for radius in (40, 70, 100):
        for start in (-40, 140):
            arc = [
                (
                    x + radius * cos((start + a) * pi / 180),
                    y - height + radius * sin((start + a) * pi / 180),
                )
                for a in range(0, 81, 8)
            ]
            canvas.stroke(arc, 5, palette.accent)
