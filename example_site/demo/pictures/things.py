"""Animals, food and other single things."""

from __future__ import annotations

from math import cos, pi, sin

from example_site.demo.pictures.canvas import Canvas
from example_site.demo.pictures.palettes import Colour, mix

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
COATS: tuple[Colour, ...] = (
    (112, 72, 48),
    (74, 52, 42),
    (150, 104, 66),
    (222, 210, 194),
    (56, 48, 48),
)


def horse(canvas: Canvas, x: float, y: float, size: float, facing: int = 1) -> None:
    """A horse that grazes or looks up, its feet on ``y``; ``facing`` is 1 or -1, to the left."""
    coat = canvas.rng.choice(COATS)
    mane, grazes = mix(coat, BLACK, 0.45), canvas.rng.random() < 0.5

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + facing * dx * size, y - dy * size

    for dx, lean, colour in (
        (-0.3, 0.04, mane),
        (0.3, -0.03, mane),
        (-0.38, -0.04, coat),
        (0.36, 0.04, coat),
    ):
        canvas.polygon(
            [
                at(dx - 0.07, 0.5),
                at(dx + 0.07, 0.5),
                at(dx + lean + 0.035, 0),
                at(dx + lean - 0.035, 0),
            ],
            colour,
        )
    tail = [at(-0.5, 0.78), at(-0.62, 0.66), at(-0.64, 0.34), at(-0.56, 0.3), at(-0.52, 0.6)]
    canvas.polygon(tail, mane)
    canvas.ellipse(*at(0, 0.62), 0.5 * size, 0.2 * size, coat)
    canvas.ellipse(*at(-0.32, 0.64), 0.2 * size, 0.2 * size, coat)
    canvas.ellipse(*at(0.34, 0.65), 0.18 * size, 0.19 * size, coat)
    if grazes:
        neck = [at(0.3, 0.8), at(0.5, 0.62), at(0.74, 0.2), at(0.62, 0.16), at(0.3, 0.5)]
        hair = [at(0.3, 0.82), at(0.52, 0.66), at(0.72, 0.3), at(0.64, 0.3), at(0.42, 0.62)]
        head = [at(0.6, 0.26), at(0.76, 0.26), at(0.84, 0.04), at(0.74, 0.02)]
    else:
        neck = [at(0.28, 0.74), at(0.56, 1.16), at(0.72, 1.12), at(0.52, 0.62), at(0.4, 0.5)]
        hair = [at(0.26, 0.8), at(0.54, 1.2), at(0.64, 1.18), at(0.4, 0.78)]
        head = [at(0.56, 1.18), at(0.7, 1.2), at(0.94, 0.96), at(0.88, 0.86), at(0.66, 0.98)]
        canvas.polygon([at(0.58, 1.16), at(0.62, 1.3), at(0.67, 1.17)], coat)
    canvas.polygon(neck, coat)
    canvas.polygon(head, coat)
    canvas.polygon(hair, mane)


def sheep(canvas: Canvas, x: float, y: float, size: float, facing: int = 1) -> None:
    wool, dark = (244, 240, 230), (70, 60, 56)
    for dx in (-0.25, -0.1, 0.12, 0.26):
        canvas.rect(x + dx * size, y - 0.3 * size, 0.06 * size, 0.3 * size, dark)
    for dx, dy, radius in (
        (-0.2, 0.45, 0.22),
        (0.15, 0.45, 0.23),
        (0.0, 0.55, 0.22),
        (0, 0.4, 0.22),
    ):
        canvas.ellipse(x + dx * size, y - dy * size, radius * size, radius * size * 0.9, wool)
    canvas.ellipse(x + facing * 0.4 * size, y - 0.5 * size, 0.11 * size, 0.14 * size, dark)


def bowl(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A bowl of noodles with meat and herbs, seen from the side above."""
    palette, rng = canvas.palette, canvas.rng
    china = (246, 243, 236)
    canvas.ellipse(
        x, y + radius * 0.78, radius * 0.95, radius * 0.12, mix(palette.wall, BLACK, 0.35)
    )
    canvas.pie(x, y, radius, (0, 180), china)
    canvas.pie(x, y, radius, (0, 70), mix(china, BLACK, 0.08))
    canvas.rect(
        x - radius * 0.4, y + radius * 0.86, radius * 0.8, radius * 0.14, mix(china, BLACK, 0.1)
    )
    for n in range(15):
        angle = (n + 0.5) * pi / 15
        middle = (x + radius * 0.86 * cos(angle), y + radius * 0.12 + radius * 0.6 * sin(angle))
        canvas.ellipse(*middle, 15, 15, palette.water[1])
        canvas.ellipse(*middle, 7, 7, china)
    canvas.ellipse(x, y, radius, radius * 0.3, china)
    canvas.ellipse(x, y, radius * 0.93, radius * 0.26, (196, 138, 66))
    for _ in range(38):
        start, swing = rng.uniform(0, 2 * pi), rng.uniform(0.25, 0.8)
        path = [
            (
                x + radius * swing * cos(start + a * 0.2),
                y - 12 + radius * 0.2 * swing * sin(start + a * 0.2),
            )
            for a in range(9)
        ]
        canvas.stroke(path, 11, mix((247, 226, 166), (214, 172, 96), rng.random() * 0.5))
    toppings: tuple[Colour, ...] = (
        (140, 74, 50),
        (160, 88, 58),
        (96, 146, 70),
        (198, 62, 46),
        (236, 236, 220),
    )
    for _ in range(34):
        angle, far = rng.uniform(0, 2 * pi), rng.uniform(0, 0.6)
        px, py = x + radius * far * cos(angle), y - 26 + radius * 0.16 * far * sin(angle)
        size = rng.uniform(12, 26)
        canvas.ellipse(px, py, size, size * 0.6, rng.choice(toppings))


def bread(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A flat loaf (馕) with its pricked pattern."""
    crust = (206, 148, 78)
    canvas.ellipse(x, y + radius * 0.08, radius, radius * 0.4, mix(crust, BLACK, 0.25))
    canvas.ellipse(x, y, radius, radius * 0.4, crust)
    canvas.ellipse(x, y, radius * 0.78, radius * 0.3, mix(crust, (250, 222, 160), 0.5))
    for ring, count in ((0.62, 22), (0.4, 14), (0.2, 7)):
        for n in range(count):
            angle = 2 * pi * n / count
            canvas.ellipse(
                x + radius * ring * cos(angle),
                y + radius * ring * 0.385 * sin(angle),
                5,
                3,
                mix(crust, BLACK, 0.3),
            )


def apple(canvas: Canvas, x: float, y: float, radius: float) -> None:
    red = canvas.rng.choice(((196, 58, 48), (214, 96, 54), (206, 160, 62)))
    canvas.ellipse(x, y, radius, radius * 0.95, red)
    canvas.ellipse(
        x - radius * 0.35, y - radius * 0.35, radius * 0.28, radius * 0.22, mix(red, WHITE, 0.45)
    )
    canvas.stroke(
        [(x, y - radius * 0.8), (x + radius * 0.2, y - radius * 1.3)], radius * 0.16, (92, 66, 46)
    )


def jar(canvas: Canvas, x: float, y: float, height: float) -> None:
    """A clay jar with a red cloth over its mouth."""
    clay, half = (150, 96, 66), height * 0.36
    canvas.ellipse(x, y - height * 0.42, half, height * 0.42, clay)
    canvas.ellipse(
        x + half * 0.4, y - height * 0.42, half * 0.55, height * 0.38, mix(clay, BLACK, 0.12)
    )
    canvas.ellipse(
        x - half * 0.42, y - height * 0.52, half * 0.16, height * 0.2, mix(clay, WHITE, 0.22)
    )
    canvas.rect(x - half * 0.5, y - height * 0.92, half, height * 0.14, clay)
    cloth = canvas.palette.roof
    canvas.polygon(
        [
            (x - half * 0.62, y - height * 0.8),
            (x - half * 0.5, y - height),
            (x + half * 0.5, y - height),
            (x + half * 0.62, y - height * 0.8),
        ],
        cloth,
    )
    canvas.rect(
        x - half * 0.56, y - height * 0.87, half * 1.12, height * 0.035, canvas.palette.accent
    )
    patch = [
        (x, y - height * 0.66),
        (x + half * 0.5, y - height * 0.42),
        (x, y - height * 0.18),
        (x - half * 0.5, y - height * 0.42),
    ]
    canvas.polygon(patch, cloth)


def fence(canvas: Canvas, y: float, colour: Colour) -> None:
    for n in range(14):
        x = n * 125 - 20
        canvas.rect(x, y - 78, 12, 90, colour)
    for rail in (-62, -28):
        canvas.stroke([(-20, y + rail), (1620, y + rail + 4)], 8, colour)


def steam(canvas: Canvas, x: float, y: float) -> None:
    for shift in (-110, 0, 110):
        path = [(x + shift + 22 * sin(n / 3), y - n * 16) for n in range(14)]
        canvas.stroke(path, 9, mix(canvas.palette.sky[1], WHITE, 0.6))
