"""Houses, halls and tents, each standing on ``y``."""

from __future__ import annotations

from math import cos, pi, sin

from example_site.demo.pictures.canvas import Canvas
from example_site.demo.pictures.palettes import Colour, mix

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
GLASS: Colour = (112, 152, 172)


def windows(
    canvas: Canvas, x: float, y: float, size: tuple[float, float], grid: tuple[int, int]
) -> None:
    """Rows of windows in a wall whose upper left corner is at ``x``, ``y``."""
    (width, height), (columns, rows) = size, grid
    across, down = width / columns, height / rows
    for column in range(columns):
        for row in range(rows):
            left, top = x + (column + 0.22) * across, y + (row + 0.2) * down
            canvas.rect(left, top, across * 0.56, down * 0.6, GLASS)
            canvas.polygon(
                [(left, top), (left + across * 0.56, top), (left, top + down * 0.45)],
                mix(GLASS, WHITE, 0.3),
            )


def block(canvas: Canvas, x: float, y: float, width: float, height: float, colour: Colour) -> None:
    """A plain wall, lit from the left."""
    canvas.rect(x, y - height, width, height, colour)
    canvas.rect(x + width * 0.93, y - height, width * 0.07, height, mix(colour, BLACK, 0.12))


def house(canvas: Canvas, x: float, y: float, width: float, colour: Colour) -> None:
    """A small house with a pitched roof."""
    height, roof = width * 0.55, canvas.palette.roof
    block(canvas, x, y, width, height, colour)
    canvas.polygon(
        [
            (x - width * 0.08, y - height),
            (x + width / 2, y - height * 1.75),
            (x + width * 1.08, y - height),
        ],
        roof,
    )
    canvas.polygon(
        [
            (x + width / 2, y - height * 1.75),
            (x + width * 1.08, y - height),
            (x + width * 0.62, y - height),
        ],
        mix(roof, BLACK, 0.15),
    )
    canvas.rect(x + width * 0.4, y - height * 0.6, width * 0.2, height * 0.6, mix(roof, BLACK, 0.3))
    for left in (0.12, 0.7):
        canvas.rect(x + width * left, y - height * 0.7, width * 0.18, height * 0.32, GLASS)


def hall(canvas: Canvas, x: float, y: float, width: float, columns: int = 8) -> None:
    """A public hall with steps, columns and a gable: a museum."""
    palette, height = canvas.palette, width * 0.3
    wall, dark = palette.wall, mix(palette.wall, BLACK, 0.35)
    for step in range(4):
        spread = (4 - step) * 16
        canvas.rect(
            x - spread,
            y - (step + 1) * 12,
            width + 2 * spread,
            12,
            mix(wall, BLACK, 0.06 * (4 - step)),
        )
    floor = y - 48
    canvas.rect(x, floor - height, width, height, dark)
    canvas.rect(
        x + width * 0.45,
        floor - height * 0.62,
        width * 0.1,
        height * 0.62,
        mix(palette.roof, BLACK, 0.4),
    )
    gap = width / columns
    for n in range(columns):
        left = x + n * gap + gap * 0.28
        canvas.rect(left, floor - height, gap * 0.44, height, wall)
        canvas.rect(left + gap * 0.32, floor - height, gap * 0.12, height, mix(wall, BLACK, 0.12))
        canvas.rect(left - gap * 0.06, floor - 14, gap * 0.56, 14, wall)
        canvas.rect(left - gap * 0.06, floor - height, gap * 0.56, 14, wall)
    top = floor - height
    canvas.rect(x - 20, top - 34, width + 40, 34, mix(wall, BLACK, 0.06))
    canvas.polygon(
        [(x - 34, top - 34), (x + width / 2, top - width * 0.15 - 34), (x + width + 34, top - 34)],
        palette.roof,
    )
    inner = [
        (x + 40, top - 42),
        (x + width / 2, top - width * 0.15 - 4),
        (x + width - 40, top - 42),
    ]
    canvas.polygon(inner, mix(wall, palette.accent, 0.25))
    canvas.ellipse(x + width / 2, top - 62, 22, 22, palette.accent)


def library(canvas: Canvas, x: float, y: float, width: float) -> None:
    """A modern house of glass with shelves of books behind it."""
    palette, rng, height = canvas.palette, canvas.rng, width * 0.42
    block(canvas, x, y, width, height, palette.wall)
    canvas.rect(x - 30, y - height - 30, width + 60, 34, palette.roof)
    glass_x, glass_y, glass_w, glass_h = (
        x + width * 0.3,
        y - height * 0.86,
        width * 0.62,
        height * 0.86,
    )
    canvas.rect(glass_x, glass_y, glass_w, glass_h, mix(GLASS, (255, 236, 190), 0.55))
    spines = (palette.roof, palette.accent, palette.near, palette.water[1], palette.shade)
    for shelf in range(4):
        base = glass_y + glass_h * (shelf + 1) / 4.4
        left = glass_x + 14
        while left < glass_x + glass_w - 24:
            thick, tall = rng.uniform(9, 18), rng.uniform(0.11, 0.16) * glass_h
            canvas.rect(left, base - tall, thick, tall, rng.choice(spines))
            left += thick + (3 if rng.random() < 0.9 else 40)
        canvas.rect(glass_x, base, glass_w, 7, mix(palette.roof, BLACK, 0.35))
    for n in range(7):
        canvas.rect(glass_x + n * glass_w / 6 - 4, glass_y, 8, glass_h, palette.wall)
    canvas.rect(
        x + width * 0.08,
        y - height * 0.5,
        width * 0.13,
        height * 0.5,
        mix(palette.roof, BLACK, 0.3),
    )
    _book(canvas, x + width * 0.145, y - height * 0.72, width * 0.05)


def _book(canvas: Canvas, x: float, y: float, size: float) -> None:
    """An open book as a sign."""
    for side in (-1, 1):
        page = [
            (x, y),
            (x + side * size, y - size * 0.3),
            (x + side * size, y + size * 0.5),
            (x, y + size * 0.8),
        ]
        canvas.polygon(
            page, canvas.palette.accent if side < 0 else mix(canvas.palette.accent, BLACK, 0.15)
        )


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
