"""Houses and halls, each standing on ``y``."""

from __future__ import annotations

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
