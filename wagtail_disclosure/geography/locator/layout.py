"""Where everything on a locator map stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wagtail_disclosure.geography.locator.frame import Frame, Spot, fit, frame_of, scale_bar
from wagtail_disclosure.geography.locator.graticule import GridLine, graticule
from wagtail_disclosure.geography.locator.room import Rect, Room, square, text_width
from wagtail_disclosure.geography.locator.spec import LocatorMap

FONT_SIZE, SMALL, TINY = 13.0, 12.0, 10.0
EDGE = 6.0
PIN_HEIGHT, PIN_RADIUS = 30.0, 10.0
BADGE_RADIUS, DOT_RADIUS, HERE_RADIUS = 11.0, 3.0, 8.0
# More markers than these are dots: numbers would cover the map.
MOST_NUMBERED = 60
BAR_BASELINE, ARROW_SIZE = 14.0, 26.0
# The small map of the whole area: its share of the width, and how much more it must show.
INSET_SHARE, INSET_MARGIN, INSET_GAIN = 0.24, 6.0, 2.0
LEAST_WINDOW = 2.5


class Label(NamedTuple):
    """A text with its baseline."""

    x: float
    y: float
    text: str


class Symbol(NamedTuple):
    """A marker: ``anchor`` is the place itself, ``spot`` where there was room for the symbol."""

    anchor: Spot
    spot: Spot
    number: str
    label: Label | None


class Dot(NamedTuple):
    """A place of the surroundings."""

    spot: Spot
    label: Label


class Inset(NamedTuple):
    """The whole area, small, with the window of the map in it."""

    frame: Frame
    window: Rect


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything to be drawn."""

    spec: LocatorMap
    frame: Frame
    symbols: tuple[Symbol, ...]
    dots: tuple[Dot, ...]
    here: Dot | None
    bar: tuple[float, str]
    inset: Inset | None
    grid: tuple[GridLine, ...]
    grid_names: tuple[Label, ...]


def lay_out(spec: LocatorMap, width: float, height: float) -> Layout:
    """Place everything: what the map is about first, its surroundings where they fit."""
    frame = frame_of(spec, width, height)
    bar = scale_bar(frame)
    room = Room(Rect(EDGE, EDGE, width - EDGE, height - EDGE))
    _keep_corners(room, bar, width, height)
    anchors = [frame.spot(marker.point) for marker in spec.markers]
    here = frame.spot(spec.here.point) if spec.here else None
    inset = _inset(spec, frame, [*anchors, *([here] if here else [])])
    if inset:
        small = inset.frame
        room.take(Rect(small.left, small.top, small.left + small.width, small.top + small.height))
    if here:
        room.take(square(here, HERE_RADIUS))
    symbols = tuple(_symbols(spec, anchors, room))
    own = _dot(room, here, spec.here.name, HERE_RADIUS, FONT_SIZE) if here and spec.here else None
    dots = tuple(_dots(spec, frame, room))
    grid = tuple(graticule(frame))
    return Layout(spec, frame, symbols, dots, own, bar, inset, grid, tuple(_names(grid, room)))


def _keep_corners(room: Room, bar: tuple[float, str], width: float, height: float) -> None:
    """The scale bar stands below on the left, the arrow above on the right."""
    length = max(bar[0], text_width(bar[1], SMALL))
    room.take(Rect(0, height - 2.6 * BAR_BASELINE, length + 3 * EDGE, height))
    room.take(Rect(width - ARROW_SIZE - EDGE, 0, width, 1.9 * ARROW_SIZE))


def _symbols(spec: LocatorMap, anchors: list[Spot], room: Room) -> Iterator[Symbol]:
    """All symbols before the first label: a label must not push a symbol away."""
    if len(anchors) > MOST_NUMBERED:
        yield from (Symbol(anchor, anchor, "", None) for anchor in anchors)
        return
    if not spec.is_numbered:
        rects = [_pin(anchor) for anchor in anchors]
        spots = anchors
        for rect in rects:
            room.take(rect)
    else:
        spots = [room.symbol(anchor, BADGE_RADIUS) for anchor in anchors]
        rects = [square(spot, BADGE_RADIUS) for spot in spots]
    for index, marker in enumerate(spec.markers):
        number = str(index + 1) if spec.is_numbered else ""
        label = _label(room, rects[index], marker.label, FONT_SIZE)
        yield Symbol(anchors[index], spots[index], number, label)


def _pin(anchor: Spot) -> Rect:
    """What a pin covers: it stands on its place."""
    return Rect(
        anchor.x - PIN_RADIUS, anchor.y - PIN_HEIGHT, anchor.x + PIN_RADIUS, anchor.y + DOT_RADIUS
    )


def _dots(spec: LocatorMap, frame: Frame, room: Room) -> Iterator[Dot]:
    """Places of the surroundings that fit with their names; the others are left out."""
    for place in spec.context.places:
        spot = frame.spot(place.point)
        if room.is_free(square(spot, DOT_RADIUS)) and (
            dot := _dot(room, spot, place.name, DOT_RADIUS, SMALL)
        ):
            room.take(square(spot, DOT_RADIUS))
            yield dot


def _dot(room: Room, spot: Spot, name: str, radius: float, size: float) -> Dot | None:
    label = _label(room, square(spot, radius), name, size)
    return Dot(spot, label) if label else None


def _label(room: Room, symbol: Rect, text: str, size: float) -> Label | None:
    rect = room.label(symbol, text, size)
    return Label(round(rect.left, 1), round(rect.bottom - size * 0.35, 1), text) if rect else None


def _names(grid: tuple[GridLine, ...], room: Room) -> Iterator[Label]:
    """Names of lines where nothing else stands: of meridians above, of parallels on the left."""
    for line in grid:
        width, is_meridian = text_width(line.text, TINY), line.start.x == line.end.x
        x = line.start.x + 3 if is_meridian else EDGE
        y = EDGE + TINY if is_meridian else line.start.y - 3
        rect = Rect(x, y - TINY, x + width, y)
        if room.is_free(rect):
            room.take(rect)
            yield Label(round(x, 1), round(y, 1), line.text)


def _inset(spec: LocatorMap, frame: Frame, spots: list[Spot]) -> Inset | None:
    """The whole area in a free corner, where the map shows but a part of it."""
    whole = spec.context.box
    if whole is None or not spec.context.areas:
        return None
    width = round(frame.width * INSET_SHARE)
    small = fit(whole, width, round(width * 0.62), 1.0, INSET_MARGIN)
    if frame.metres_across * INSET_GAIN > small.metres_across:
        return None
    free = (corner for corner in _corners(frame, small) if not _covers(corner, spots))
    corner = next(free, None)
    return Inset(corner, _window(corner, frame)) if corner else None


def _corners(frame: Frame, small: Frame) -> Iterator[Frame]:
    """The small window below on the right, and above on the left."""
    right, below = frame.width - small.width - EDGE, frame.height - small.height - EDGE
    for left, top in ((right, below), (EDGE, EDGE)):
        yield Frame(small.width, small.height, small.center, small.scale, left, top)


def _covers(corner: Frame, spots: list[Spot]) -> bool:
    rect = Rect(corner.left, corner.top, corner.left + corner.width, corner.top + corner.height)
    return any(rect.meets(square(spot, PIN_HEIGHT)) for spot in spots)


def _window(corner: Frame, frame: Frame) -> Rect:
    """What ``frame`` shows, drawn in ``corner``."""
    middle, ratio = corner.spot(frame.center), corner.scale / frame.scale
    across = max(frame.width / 2 * ratio, LEAST_WINDOW)
    down = max(frame.height / 2 * ratio, LEAST_WINDOW)
    return Rect(middle.x - across, middle.y - down, middle.x + across, middle.y + down)
