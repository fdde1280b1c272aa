"""What each illustration shows, from the sky to the foreground."""

from __future__ import annotations

from collections.abc import Callable

from example_site.demo.pictures import buildings, things
from example_site.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from example_site.demo.pictures.land import (
    conifer,
    curve,
    flowers,
    grass,
    ground,
    hills,
    lake,
    mountains,
    river,
    scattered,
    sky,
    tree,
)
from example_site.demo.pictures.palettes import Colour, mix

Painter = Callable[[Canvas], None]

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
MEADOW: tuple[Colour, ...] = ((250, 240, 200), (236, 150, 60), (196, 120, 180), (255, 255, 255))
BLOSSOM: tuple[Colour, ...] = ((247, 214, 220), (242, 190, 204), (252, 232, 234))


def meadow(canvas: Canvas, base: float) -> None:
    """The foreground."""
    palette = canvas.palette
    ground(canvas, curve(canvas, base, 40, 1.1), mix(palette.near, WHITE, 0.1), palette.front)


def plaza(canvas: Canvas, base: float) -> None:
    """Paved ground before a building, with trees at both sides."""
    palette = canvas.palette
    stone = mix(palette.wall, palette.shade, 0.35)
    ground(canvas, [(0, base), (WIDTH, base)], mix(stone, WHITE, 0.25), stone)
    for n in range(1, 6):
        y = base + (HEIGHT - base) * (n / 6) ** 1.6
        canvas.stroke([(0, y), (WIDTH, y)], 3, mix(stone, BLACK, 0.08))
    for n in range(-8, 9):
        canvas.stroke([(800 + n * 110, base), (800 + n * 330, HEIGHT)], 3, mix(stone, BLACK, 0.08))


def street_trees(canvas: Canvas, y: float, green: float = 0.1) -> None:
    for x in (70, 185, 1420, 1535):
        tree(canvas, x, y + canvas.rng.uniform(0, 24), 230, mix(canvas.palette.near, WHITE, green))


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


def museum(canvas: Canvas) -> None:
    sky(canvas)
    hills(canvas, 520)
    plaza(canvas, 800)
    buildings.hall(canvas, 330, 830, 940)
    street_trees(canvas, 840)


def library(canvas: Canvas) -> None:
    sky(canvas)
    hills(canvas, 540)
    plaza(canvas, 800)
    buildings.library(canvas, 300, 830, 1000)
    street_trees(canvas, 850)


def cultural_centre(canvas: Canvas) -> None:
    sky(canvas)
    hills(canvas, 520)
    plaza(canvas, 800)
    palette = canvas.palette
    buildings.block(canvas, 300, 830, 1000, 300, palette.wall)
    buildings.windows(canvas, 320, 560, (290, 230), (4, 2))
    buildings.windows(canvas, 990, 560, (290, 230), (4, 2))
    canvas.shaded(
        [(620, 830), (620, 430), (800, 370), (980, 430), (980, 830)],
        palette.roof,
        mix(palette.roof, BLACK, 0.2),
    )
    for n in range(5):
        canvas.rect(650 + n * 64, 640, 44, 190, mix(palette.roof, BLACK, 0.4))
    canvas.rect(280, 512, 1040, 26, palette.accent)
    for n in range(9):
        canvas.ellipse(400 + n * 100, 470 - 18 * (n % 2), 17, 22, palette.accent)
    street_trees(canvas, 850)


def stadium(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 560, 220)
    hills(canvas, 540)
    plaza(canvas, 760)
    buildings.stadium(canvas, 800, 700, 560)


def broadcasting(canvas: Canvas) -> None:
    sky(canvas)
    hills(canvas, 540)
    plaza(canvas, 810)
    buildings.tower(canvas, 1120, 820, 640)
    buildings.block(canvas, 330, 840, 620, 330, canvas.palette.wall)
    buildings.windows(canvas, 350, 540, (580, 280), (8, 4))
    canvas.rect(310, 486, 660, 30, canvas.palette.roof)
    canvas.pie(520, 470, 84, (150, 330), mix(canvas.palette.wall, canvas.palette.shade, 0.3))
    canvas.stroke([(520, 486), (530, 430)], 9, mix(canvas.palette.shade, BLACK, 0.3))
    street_trees(canvas, 860)


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


def yurt(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 540, 290)
    hills(canvas, 520)
    buildings.yurt(canvas, 1180, 720, 190)
    buildings.yurt(canvas, 330, 735, 230)
    meadow(canvas, 800)
    buildings.yurt(canvas, 780, 880, 480)
    flowers(canvas, 890, MEADOW, 160)
    grass(canvas, 890, 90)


def food(canvas: Canvas) -> None:
    palette = canvas.palette
    canvas.shaded(
        [(0, 0), (WIDTH, 0), (WIDTH, 640), (0, 640)],
        mix(palette.wall, palette.sky[1], 0.4),
        palette.wall,
    )
    for n in range(9):
        canvas.rect(n * 200 - 60, 120, 110, 60, mix(palette.wall, palette.roof, 0.25))
        canvas.polygon(
            [(n * 200 - 60, 180), (n * 200 + 50, 180), (n * 200 - 5, 240)],
            mix(palette.wall, palette.accent, 0.35),
        )
    wood = (156, 110, 72)
    canvas.shaded(
        [(0, 640), (WIDTH, 640), (WIDTH, HEIGHT), (0, HEIGHT)], mix(wood, WHITE, 0.15), wood
    )
    for y in (720, 800, 890):
        canvas.stroke([(0, y), (WIDTH, y)], 4, mix(wood, BLACK, 0.15))
    things.steam(canvas, 740, 470)
    things.bread(canvas, 1250, 800, 230)
    things.bowl(canvas, 720, 590, 330)
    things.jar(canvas, 240, 880, 330)


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


def town(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 580, 300)
    hills(canvas, 560)
    rng, palette = canvas.rng, canvas.palette
    for base, low, high in ((760, 120, 300), (840, 90, 210)):
        x = -30.0
        while x < WIDTH:
            width, height = rng.uniform(90, 170), rng.uniform(low, high)
            tint = mix(
                palette.wall,
                rng.choice((palette.accent, palette.sky[0], palette.roof, WHITE)),
                0.22,
            )
            buildings.block(
                canvas, x, base, width, height, mix(tint, palette.sky[1], 0.3 if base < 800 else 0)
            )
            buildings.windows(
                canvas,
                x + 6,
                base - height + 12,
                (width * 0.85, height - 30),
                (3, max(2, int(height / 48))),
            )
            x += width + rng.uniform(4, 30)
    plaza(canvas, 840)
    for n in range(12):
        tree(canvas, 60 + n * 138, 880, 120, mix(palette.near, WHITE, 0.1))


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


def distillery(canvas: Canvas) -> None:
    sky(canvas)
    hills(canvas, 540)
    plaza(canvas, 800)
    for x in (250, 620, 990):
        buildings.house(canvas, x, 820, 340, canvas.palette.wall)
    for n in range(7):
        things.jar(canvas, 190 + n * 205, 930 + 20 * (n % 2), 170)


def guesthouse(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 560, 260)
    hills(canvas, 540)
    meadow(canvas, 800)
    for x, y, width in ((220, 800, 250), (1130, 800, 270), (610, 860, 400)):
        buildings.house(canvas, x, y, width, canvas.palette.wall)
    for x in (130, 540, 1060, 1480):
        tree(canvas, x, 880, 190, mix(canvas.palette.near, WHITE, 0.1))
    things.fence(canvas, 930, mix(canvas.palette.roof, BLACK, 0.2))
    flowers(canvas, 940, MEADOW, 130)


SCENES: dict[str, Painter] = {
    "steppe": steppe,
    "snow_mountains": snow_mountains,
    "apricot_valley": apricot_valley,
    "river": valley_river,
    "forest": forest,
    "reservoir": reservoir,
    "museum": museum,
    "library": library,
    "cultural_centre": cultural_centre,
    "stadium": stadium,
    "broadcasting": broadcasting,
    "heritage": heritage,
    "yurt": yurt,
    "food": food,
    "horses": horses,
    "town": town,
    "road": road,
    "wild_apples": wild_apples,
    "distillery": distillery,
    "guesthouse": guesthouse,
}
