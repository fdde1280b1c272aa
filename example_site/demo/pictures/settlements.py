"""Scenes with what people have built, from the sky to the foreground."""

from __future__ import annotations

from example_site.demo.pictures import buildings, structures, things
from example_site.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from example_site.demo.pictures.land import (
    BLACK,
    MEADOW,
    WHITE,
    flowers,
    grass,
    ground,
    hills,
    meadow,
    mountains,
    sky,
    tree,
)
from example_site.demo.pictures.palettes import mix


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
    structures.stadium(canvas, 800, 700, 560)


def broadcasting(canvas: Canvas) -> None:
    sky(canvas)
    hills(canvas, 540)
    plaza(canvas, 810)
    structures.tower(canvas, 1120, 820, 640)
    buildings.block(canvas, 330, 840, 620, 330, canvas.palette.wall)
    buildings.windows(canvas, 350, 540, (580, 280), (8, 4))
    canvas.rect(310, 486, 660, 30, canvas.palette.roof)
    canvas.pie(520, 470, 84, (150, 330), mix(canvas.palette.wall, canvas.palette.shade, 0.3))
    canvas.stroke([(520, 486), (530, 430)], 9, mix(canvas.palette.shade, BLACK, 0.3))
    street_trees(canvas, 860)


def yurt(canvas: Canvas) -> None:
    sky(canvas)
    mountains(canvas, 540, 290)
    hills(canvas, 520)
    structures.yurt(canvas, 1180, 720, 190)
    structures.yurt(canvas, 330, 735, 230)
    meadow(canvas, 800)
    structures.yurt(canvas, 780, 880, 480)
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
