"""Scenes of the land, from the sky to the foreground."""

from __future__ import annotations

from example_site.demo.pictures import things
from example_site.demo.pictures.canvas import WIDTH, Canvas
from example_site.demo.pictures.land import (
    BLACK,
    MEADOW,
    WHITE,
    conifer,
    curve,
    flowers,
    grass,
    ground,
    hills,
    lake,
    meadow,
    mountains,
    river,
    scattered,
    sky,
    tree,
)
from example_site.demo.pictures.palettes import Colour, mix

BLOSSOM: tuple[Colour, ...] = ((247, 214, 220), (242, 190, 204), (252, 232, 234))


def steppe(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 540, 170)
    hills(canvas, 520)
    meadow(canvas, 810)
    for x, y, size in scattered(canvas, 9, 640, 790):
        things.sheep(canvas, x, y, 34 * size + 8)
    flowers(canvas, 830, MEADOW)
    grass(canvas, 840)


def snow_mountains(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 660, 470)
    ground(canvas, curve(canvas, 660, 50, 2.2), canvas.palette.middle, canvas.palette.near)
    for x, y, size in scattered(canvas, 70, 690, 860):
        conifer(canvas, x, y, 70 + 90 * size, mix(canvas.palette.front, BLACK, 0.15))
    meadow(canvas, 880)
    flowers(canvas, 900, MEADOW, 140)


def apricot_valley(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 500, 200)
    hills(canvas, 470)
    for x, y, size in scattered(canvas, 60, 560, 760):
        tree(canvas, x, y, 60 + 70 * size, canvas.rng.choice(BLOSSOM))
    meadow(canvas, 790)
    for x, y, size in scattered(canvas, 15, 820, 990):
        tree(canvas, x, y, 120 + 110 * size, canvas.rng.choice(BLOSSOM))
    flowers(canvas, 830, BLOSSOM, 200)


def valley_river(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 560, 300)
    hills(canvas, 530)
    river(canvas, (canvas.rng.uniform(700, 950), 640), canvas.rng.uniform(600, 1000), 420)
    for x, y, size in scattered(canvas, 26, 650, 930):
        if abs(x - 800) > 130 + 330 * size:
            tree(canvas, x, y, 60 + 120 * size, mix(canvas.palette.near, WHITE, 0.15))
    grass(canvas, 860, 90)


def forest(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 560, 330)
    green = mix(canvas.palette.front, (30, 84, 66), 0.4)
    for row, base in enumerate((600, 700, 810)):
        colour = mix(green, canvas.palette.sky[1], 0.45 - row * 0.18)
        ground(canvas, curve(canvas, base, 60, 1.8), mix(colour, WHITE, 0.1), colour)
        for _ in range(34 - row * 5):
            x, y = canvas.rng.uniform(-20, WIDTH + 20), base + canvas.rng.uniform(-10, 60)
            conifer(canvas, x, y, 110 + row * 60 + canvas.rng.uniform(-20, 40), colour)
    meadow(canvas, 910)
    flowers(canvas, 925, MEADOW, 110)


def reservoir(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 560, 340)
    ground(canvas, curve(canvas, 560, 46, 2.6), canvas.palette.middle, canvas.palette.near)
    lake(canvas, 620, 900)
    x = canvas.rng.uniform(500, 1000)
    canvas.polygon(
        [(x - 70, 742), (x + 70, 742), (x + 46, 768), (x - 46, 768)], canvas.palette.roof
    )
    canvas.polygon([(x, 610), (x, 734), (x + 78, 734)], WHITE)
    canvas.polygon(
        [(x - 8, 636), (x - 8, 734), (x - 60, 734)], mix(WHITE, canvas.palette.shade, 0.2)
    )
    meadow(canvas, 890)
    for x, y, size in scattered(canvas, 7, 900, 985):
        conifer(canvas, x, y, 150 + 90 * size, mix(canvas.palette.front, BLACK, 0.1))
    grass(canvas, 920, 70)


def heritage(canvas: Canvas) -> None:
    """Burial mounds and standing stones in the grass."""
    sky(canvas)
    mountains(canvas, 560, 240)
    hills(canvas, 540)
    palette = canvas.palette
    for x, wide in ((380, 260), (800, 340), (1230, 240)):
        mound = [
            (x - wide + n * wide / 10, 800 - 0.55 * wide * (1 - ((n - 10) / 10) ** 2))
            for n in range(21)
        ]
        canvas.shaded(mound, mix(palette.near, (240, 230, 150), 0.4), mix(palette.near, BLACK, 0.1))
    meadow(canvas, 830)
    stone = mix(palette.shade, (150, 144, 136), 0.6)
    for x, tall in ((250, 150), (520, 210), (690, 170), (1010, 230), (1300, 160)):
        canvas.polygon(
            [
                (x - 34, 900),
                (x - 28, 900 - tall),
                (x + 4, 880 - tall),
                (x + 30, 904 - tall),
                (x + 36, 900),
            ],
            stone,
        )
        canvas.polygon(
            [(x + 8, 900), (x + 4, 880 - tall), (x + 30, 904 - tall), (x + 36, 900)],
            mix(stone, BLACK, 0.18),
        )
    grass(canvas, 870, 150)
    flowers(canvas, 900, MEADOW, 90)


def horses(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 550, 230)
    hills(canvas, 520)
    meadow(canvas, 790)
    for x, y, size in scattered(canvas, 5, 660, 770):
        things.horse(canvas, x, y, 60 + 20 * size, canvas.rng.choice((-1, 1)))
    for x, y in ((330, 900), (760, 870), (1180, 920)):
        things.horse(canvas, x + canvas.rng.uniform(-60, 60), y, 210, canvas.rng.choice((-1, 1)))
    flowers(canvas, 860, MEADOW, 170)
    grass(canvas, 850, 120)


def road(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 560, 330)
    hills(canvas, 540)
    asphalt, palette = (104, 108, 112), canvas.palette
    left = [
        (790 - 4 - 380 * t**2 + 90 * t * (1 - t) * 3, 700 + 300 * t)
        for t in (n / 20 for n in range(21))
    ]
    right = [
        (790 + 4 + 420 * t**2 + 90 * t * (1 - t) * 3, 700 + 300 * t)
        for t in (n / 20 for n in range(21))
    ]
    canvas.polygon(
        [*[(x - 14, y) for x, y in left], *reversed([(x + 14, y) for x, y in right])],
        mix(palette.front, WHITE, 0.4),
    )
    canvas.shaded([*left, *reversed(right)], mix(asphalt, WHITE, 0.25), asphalt)
    for n in range(4, 20, 3):
        (x1, y1), (x2, _), (x3, y3), (x4, _) = left[n], right[n], left[n + 1], right[n + 1]
        canvas.stroke([((x1 + x2) / 2, y1), ((x3 + x4) / 2, y3)], 2 + n * 0.6, (250, 240, 210))
    for x, y, size in scattered(canvas, 22, 690, 940):
        if abs(x - 830) > 90 + 480 * size:
            conifer(canvas, x, y, 80 + 130 * size, mix(palette.front, BLACK, 0.1))
    grass(canvas, 880, 60)


def wild_apples(canvas: Canvas) -> None:
    sky(canvas)
    hills(canvas, 500)
    for x, y, size in scattered(canvas, 26, 600, 780):
        tree(canvas, x, y, 80 + 70 * size, mix(canvas.palette.near, WHITE, 0.12))
    meadow(canvas, 800)
    for x, y in ((250, 940), (820, 910), (1340, 950)):
        tree(canvas, x, y, 420, mix(canvas.palette.front, (120, 160, 80), 0.4))
        for _ in range(13):
            things.apple(
                canvas, x + canvas.rng.uniform(-130, 130), y - canvas.rng.uniform(190, 400), 15
            )
    for x, y, size in scattered(canvas, 24, 930, 990):
        things.apple(canvas, x, y, 9 + 5 * size)
