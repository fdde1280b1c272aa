"""Sky, hills, mountains, water and what grows."""

from __future__ import annotations

from collections.abc import Iterator
from math import pi, sin

from example_site.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point
from example_site.demo.pictures.palettes import Colour, mix

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
MEADOW: tuple[Colour, ...] = ((250, 240, 200), (236, 150, 60), (196, 120, 180), (255, 255, 255))


def sky(canvas: Canvas, horizon: float = 700) -> None:
    """A sky with its sun and a few clouds."""
    palette, rng = canvas.palette, canvas.rng
    canvas.shaded([(0, 0), (WIDTH, 0), (WIDTH, horizon), (0, horizon)], *palette.sky)
    canvas.rect(0, horizon - 1, WIDTH, HEIGHT - horizon + 1, palette.sky[1])
    x, y = rng.uniform(250, 1350), rng.uniform(150, 260)
    for radius, strength in ((190, 0.12), (130, 0.2), (90, 0.35)):
        canvas.veil(x, y, radius, palette.sun, strength)
    canvas.ellipse(x, y, 62, 62 * 1.0, palette.sun)
    for _ in range(3):
        _cloud(canvas, rng.uniform(0, WIDTH), rng.uniform(90, 300), rng.uniform(0.5, 1.1))


def _cloud(canvas: Canvas, x: float, y: float, size: float) -> None:
    colour = mix(canvas.palette.sky[1], WHITE, 0.6)
    for shift, across, down in ((-70, 60, 18), (0, 95, 30), (75, 70, 20)):
        canvas.ellipse(
            x + shift * size, y - (down - 18) * size * 0.6, across * size, down * size, colour
        )


def curve(canvas: Canvas, base: float, height: float, waves: float = 1.6) -> list[Point]:
    """A soft line across the picture, from left to right."""
    rng = canvas.rng
    parts = [(rng.uniform(0, 2 * pi), waves * factor, 1 / factor) for factor in (1, 2.1, 4.3)]
    line = []
    for step in range(81):
        x = step * WIDTH / 80
        lift = sum(share * sin(shift + x / WIDTH * speed * pi) for shift, speed, share in parts)
        line.append((x, base - height * lift / 2))
    return line


def ground(canvas: Canvas, line: list[Point], top: Colour, bottom: Colour) -> None:
    """Everything under a line."""
    canvas.shaded([*line, (WIDTH, HEIGHT), (0, HEIGHT)], top, bottom)


def meadow(canvas: Canvas, base: float) -> None:
    """The foreground."""
    palette = canvas.palette
    ground(canvas, curve(canvas, base, 40, 1.1), mix(palette.near, WHITE, 0.1), palette.front)


def hills(canvas: Canvas, base: float = 560) -> None:
    """Three rows of hills, each nearer and darker."""
    palette = canvas.palette
    rows = ((palette.far, 0, 90, 2.4), (palette.middle, 110, 80, 1.8), (palette.near, 220, 60, 1.3))
    for colour, lower, height, waves in rows:
        line = curve(canvas, base + lower, height, waves)
        ground(canvas, line, mix(colour, WHITE, 0.12), mix(colour, palette.front, 0.25))


def mountains(canvas: Canvas, base: float = 600, height: float = 380) -> None:
    """A snow-covered range with its lit and its shaded sides."""
    palette, rng = canvas.palette, canvas.rng
    back = mix(palette.far, palette.sky[1], 0.45)
    for colour, tall, count in ((back, 0.75, 9), (palette.far, 1.0, 6)):
        step = WIDTH / (count - 1)
        peaks = [
            (step * n + rng.uniform(-60, 60), height * tall * rng.uniform(0.55, 1.0))
            for n in range(-1, count + 1)
        ]
        for x, tall_one in sorted(peaks, key=lambda peak: peak[1]):
            _peak(canvas, x, base, tall_one, colour)


def _peak(canvas: Canvas, x: float, base: float, height: float, rock: Colour) -> None:
    palette, half, top = canvas.palette, height * 0.95, base - height
    canvas.shaded(
        [(x - half, base), (x, top), (x + half, base)], rock, mix(rock, palette.sky[1], 0.4)
    )
    dark = mix(rock, palette.shade, 0.55)
    canvas.polygon(
        [
            (x, top),
            (x + half * 0.25, base - height * 0.45),
            (x + half * 0.12, base),
            (x + half, base),
        ],
        dark,
    )
    line = height * 0.42
    wide = half * 0.42
    teeth = [
        (x + wide, top + line),
        (x + wide * 0.45, top + line * 0.72),
        (x + wide * 0.1, top + line * 1.08),
    ]
    left = [
        (x - wide * 0.3, top + line * 0.7),
        (x - wide * 0.62, top + line * 1.12),
        (x - wide, top + line),
    ]
    canvas.polygon([(x, top), *teeth, *left], palette.snow)
    canvas.polygon([(x, top), *teeth], mix(palette.snow, palette.shade, 0.45))


def conifer(canvas: Canvas, x: float, y: float, height: float, colour: Colour) -> None:
    """A spruce that stands on ``y``."""
    canvas.rect(x - height * 0.025, y - height * 0.1, height * 0.05, height * 0.1, (92, 70, 54))
    for level in range(4):
        top = y - height + level * height * 0.2
        wide, deep = height * (0.1 + 0.055 * level), height * 0.32
        canvas.polygon(
            [(x, top), (x + wide, top + deep), (x - wide, top + deep)],
            mix(colour, BLACK, 0.05 * level),
        )
        canvas.polygon([(x, top), (x, top + deep), (x - wide, top + deep)], mix(colour, WHITE, 0.1))


def tree(canvas: Canvas, x: float, y: float, height: float, crown: Colour) -> None:
    """A round tree that stands on ``y``."""
    trunk = (104, 78, 60)
    canvas.stroke([(x, y), (x, y - height * 0.55)], height * 0.07, trunk)
    canvas.stroke(
        [(x, y - height * 0.35), (x + height * 0.18, y - height * 0.6)], height * 0.04, trunk
    )
    lobes = ((-0.2, 0.58, 0.22), (0.2, 0.6, 0.22), (0.0, 0.78, 0.26), (0.0, 0.58, 0.24))
    for dx, dy, radius in lobes:
        r = height * radius
        canvas.ellipse(x + dx * height, y - dy * height, r, r * 0.9, mix(crown, BLACK, 0.08))
    for dx, dy, radius in lobes[:3]:
        r = height * radius * 0.75
        canvas.ellipse(
            x + (dx - 0.04) * height, y - (dy + 0.05) * height, r, r * 0.85, mix(crown, WHITE, 0.22)
        )


def scattered(
    canvas: Canvas, count: int, top: float, bottom: float
) -> Iterator[tuple[float, float, float]]:
    """Places from far to near, each with its size: 0.35 at the top, 1 at the bottom."""
    rng = canvas.rng
    for y in sorted(rng.uniform(top, bottom) for _ in range(count)):
        yield rng.uniform(-20, WIDTH + 20), y, 0.35 + 0.65 * (y - top) / max(1, bottom - top)


def flowers(canvas: Canvas, top: float, colours: tuple[Colour, ...], count: int = 260) -> None:
    for x, y, size in scattered(canvas, count, top, HEIGHT):
        radius = 2 + 5 * size
        canvas.ellipse(x, y, radius, radius * 0.8, canvas.rng.choice(colours))


def grass(canvas: Canvas, top: float, count: int = 160) -> None:
    dark = mix(canvas.palette.front, BLACK, 0.15)
    for x, y, size in scattered(canvas, count, top, HEIGHT):
        for lean in (-5, 0, 6):
            canvas.stroke([(x, y), (x + lean * size, y - 22 * size)], 2 * size, dark)


def river(canvas: Canvas, source: Point, mouth: float, width: float = 260) -> None:
    """Water that winds towards the beholder, from a thread to ``width``."""
    left, right = [], []
    sway = canvas.rng.choice((-1, 1)) * 190
    for step in range(41):
        t = step / 40
        y = source[1] + (HEIGHT - source[1]) * t**1.5
        x = source[0] + (mouth - source[0]) * t + sway * sin(t * 2.4 * pi) * t * (1.1 - t)
        half = 3 + width / 2 * t**1.8
        left.append((x - half, y))
        right.append((x + half, y))
    bank = mix(canvas.palette.front, (236, 222, 190), 0.55)
    edge = [(x - 5 - 10 * n / 40, y) for n, (x, y) in enumerate(left)]
    other = [(x + 5 + 10 * n / 40, y) for n, (x, y) in enumerate(right)]
    canvas.polygon([*edge, *reversed(other)], bank)
    canvas.shaded([*left, *reversed(right)], *canvas.palette.water)
    for n in range(8, 40, 4):
        (x1, y), (x2, _) = left[n], right[n]
        middle, wide = (x1 + x2) / 2, (x2 - x1) * 0.22
        shine = mix(canvas.palette.water[0], WHITE, 0.45)
        canvas.stroke([(middle - wide, y), (middle + wide * 0.6, y)], 3, shine)


def lake(canvas: Canvas, top: float, bottom: float) -> None:
    """Still water from shore to shore, with the light on it."""
    palette, rng = canvas.palette, canvas.rng
    canvas.shaded([(0, top), (WIDTH, top), (WIDTH, bottom), (0, bottom)], *palette.water)
    for _ in range(46):
        y = rng.uniform(top + 8, bottom - 6)
        x, wide = rng.uniform(0, WIDTH), rng.uniform(20, 130)
        shine = mix(palette.water[0], WHITE, rng.uniform(0.15, 0.5))
        canvas.stroke([(x, y), (x + wide, y)], 3, shine)
