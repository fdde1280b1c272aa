"""A locator map as SVG for a page under a strict content security policy.

No style attribute: classes, and ``currentColor`` and ``Canvas`` until a style sheet says
otherwise, so that it can be read on any page, in the dark and in forced colours. No script, no
link and no reference: nothing is loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

from wagtail_disclosure.geography.locator.frame import Frame
from wagtail_disclosure.geography.locator.graticule import GridLine
from wagtail_disclosure.geography.locator.layout import (
    ARROW_SIZE,
    BADGE_RADIUS,
    BAR_BASELINE,
    DOT_RADIUS,
    EDGE,
    FONT_SIZE,
    HERE_RADIUS,
    PIN_HEIGHT,
    PIN_RADIUS,
    SMALL,
    TINY,
    Dot,
    Inset,
    Label,
    Layout,
    Symbol,
    lay_out,
)
from wagtail_disclosure.geography.locator.spec import Context, LocatorMap
from wagtail_disclosure.geography.points import Point

BLOCK = "disclosure-map"
HALO = 'stroke="Canvas" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'


class Size(NamedTuple):
    """Size of a drawing in units of its view box; type keeps its size in all of them."""

    width: float
    height: float


NARROW, WIDE = Size(340, 300), Size(720, 420)


def svg(spec: LocatorMap, size: Size = WIDE) -> str:
    """*spec* as one ``<svg>`` element with its title and description."""
    layout = lay_out(spec, *size)
    name = f"{BLOCK}-{hashlib.sha256(repr((spec, size)).encode()).hexdigest()[:12]}"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{BLOCK}" role="img" '
        f'viewBox="0 0 {size.width:g} {size.height:g}" fill="currentColor" '
        f'font-size="{FONT_SIZE:g}" direction="ltr" aria-labelledby="{name}-title" '
        f'aria-describedby="{name}-desc">'
    )
    texts = (
        f'<title id="{name}-title">{escape(spec.title)}</title>'
        f'<desc id="{name}-desc">{escape(spec.description)}</desc>'
    )
    return head + texts + "".join(_parts(layout)) + "</svg>"


def _parts(layout: Layout) -> Iterator[str]:
    spec, frame = layout.spec, layout.frame
    yield _rect("ground", frame, 'fill="none"')
    yield from _ground(spec.context, frame)
    yield from (_grid_line(line) for line in layout.grid)
    yield from (_text("degrees", name, f'font-size="{TINY:g}"') for name in layout.grid_names)
    if spec.area:
        yield _path("outline", frame, spec.area, 'fill-opacity="0.08" stroke-width="2"', "Z")
    if spec.route:
        yield _path("route", frame, spec.route, 'fill="none" stroke-width="3"')
    for dot in layout.dots:
        yield _circle("place", dot.spot.x, dot.spot.y, DOT_RADIUS, 'fill-opacity="0.7"')
        yield _text("name", dot.label, f'font-size="{SMALL:g}" fill-opacity="0.85" {HALO}')
    if layout.here:
        yield from _here(layout.here)
    yield from (_leader(symbol) for symbol in layout.symbols if symbol.spot != symbol.anchor)
    yield from (_symbol(symbol, spec) for symbol in layout.symbols)
    yield from (
        _text("label", symbol.label, f'font-weight="600" {HALO}')
        for symbol in layout.symbols
        if symbol.label
    )
    if layout.inset:
        yield from _inset(layout.inset, spec.context)
    yield from _scale(layout)
    yield from _arrow(layout)
    yield _rect("edge", frame, 'fill="none" stroke="currentColor" stroke-opacity="0.3"')


def _ground(context: Context, frame: Frame) -> Iterator[str]:
    for area in context.areas:
        yield _path("area", frame, area, 'fill-opacity="0.06" stroke-opacity="0.4"', "Z")
    for line in context.lines:
        yield _path("line", frame, line, 'fill="none" stroke-opacity="0.4" stroke-width="1.5"')


def _grid_line(line: GridLine) -> str:
    (x, y), (x2, y2) = line.start, line.end
    place = f'x1="{x:g}" y1="{y:g}" x2="{x2:g}" y2="{y2:g}"'
    return f'<line class="{BLOCK}__grid" {place} stroke="currentColor" stroke-opacity="0.12"/>'


def _symbol(symbol: Symbol, spec: LocatorMap) -> str:
    if symbol.number:
        x, y = symbol.spot
        return (
            f"{_circle('badge', x, y, BADGE_RADIUS, _EDGED)}"
            f'<text class="{BLOCK}__number" x="{x:g}" y="{y + 4.5:g}" fill="Canvas" '
            f'font-weight="700" text-anchor="middle">{symbol.number}</text>'
        )
    if spec.is_numbered:
        return _circle("badge", *symbol.anchor, DOT_RADIUS * 1.5, _EDGED)
    return _pin(*symbol.anchor)


_EDGED = 'stroke="Canvas" stroke-width="1.5"'


def _pin(x: float, y: float) -> str:
    """A drop that stands on its point, with a hole."""
    r, top = PIN_RADIUS, y - PIN_HEIGHT + PIN_RADIUS
    left = f"C{x - 2:g} {y - 8:g} {x - r:g} {top + 7:g} {x - r:g} {top:g}"
    right = f"C{x + r:g} {top + 7:g} {x + 2:g} {y - 8:g} {x:g} {y:g}"
    outline = f"M{x:g} {y:g}{left}A{r:g} {r:g} 0 0 1 {x + r:g} {top:g}{right}Z"
    hole = _circle("hole", x, top, r * 0.4, 'fill="Canvas"')
    return f'<path class="{BLOCK}__pin" d="{outline}" {_EDGED}/>{hole}'


def _leader(symbol: Symbol) -> str:
    """From a symbol that had to give way to its place."""
    (x, y), (x2, y2) = symbol.anchor, symbol.spot
    line = f'x1="{x:g}" y1="{y:g}" x2="{x2:g}" y2="{y2:g}"'
    dot = _circle("anchor", x, y, DOT_RADIUS, "")
    return f'<line class="{BLOCK}__leader" {line} stroke="currentColor"/>{dot}'


def _here(here: Dot) -> Iterator[str]:
    x, y = here.spot
    yield _circle("here", x, y, HERE_RADIUS, 'fill="Canvas" stroke="currentColor" stroke-width="2"')
    yield _circle("here-dot", x, y, HERE_RADIUS / 2, "")
    yield _text("label", here.label, HALO)


def _inset(inset: Inset, context: Context) -> Iterator[str]:
    """A nested ``<svg>`` cuts off what leaves it."""
    frame, window = inset.frame, inset.window
    place = f'x="{frame.left:g}" y="{frame.top:g}" width="{frame.width:g}"'
    box = f"{frame.left:g} {frame.top:g} {frame.width:g} {frame.height:g}"
    yield f'<svg aria-hidden="true" {place} height="{frame.height:g}" viewBox="{box}">'
    yield _rect("inset", frame, 'fill="Canvas" stroke="currentColor" stroke-opacity="0.5"')
    yield from _ground(context, frame)
    yield (
        f'<rect class="{BLOCK}__window" x="{window.left:.1f}" y="{window.top:.1f}" '
        f'width="{window.right - window.left:.1f}" height="{window.bottom - window.top:.1f}" '
        f'fill-opacity="0.15" stroke="currentColor" stroke-width="1.5"/></svg>'
    )


def _scale(layout: Layout) -> Iterator[str]:
    length, text = layout.bar
    x, y = EDGE * 1.5, layout.frame.height - EDGE * 1.5
    yield _text("scale", Label(x, y - 8, text), f'font-size="{SMALL:g}" {HALO}')
    ends = f"M{x:g} {y - 4:g}V{y:g}H{x + length:g}V{y - 4:g}"
    yield f'<path class="{BLOCK}__bar" d="{ends}" fill="none" stroke="currentColor"/>'


def _arrow(layout: Layout) -> Iterator[str]:
    x, y = layout.frame.width - ARROW_SIZE / 2 - EDGE, EDGE * 1.5
    tip = f"M{x:g} {y:g}L{x + 6:g} {y + 16:g}L{x:g} {y + 12:g}L{x - 6:g} {y + 16:g}Z"
    yield f'<path class="{BLOCK}__arrow" d="{tip}"/>'
    yield (
        f'<text class="{BLOCK}__north" x="{x:g}" y="{y + 16 + BAR_BASELINE:g}" '
        f'font-size="{SMALL:g}" text-anchor="middle" {HALO}>{escape(layout.spec.north)}</text>'
    )


def _path(part: str, frame: Frame, points: Iterable[Point], extra: str, end: str = "") -> str:
    spots = (frame.spot(point) for point in points)
    steps = "L".join(f"{spot.x:g} {spot.y:g}" for spot in spots)
    return (
        f'<path class="{BLOCK}__{part}" d="M{steps}{end}" stroke="currentColor" '
        f'stroke-linejoin="round" {extra}/>'
    )


def _rect(part: str, frame: Frame, extra: str) -> str:
    return (
        f'<rect class="{BLOCK}__{part}" x="{frame.left + 0.5:g}" y="{frame.top + 0.5:g}" '
        f'width="{frame.width - 1:g}" height="{frame.height - 1:g}" rx="4" {extra}/>'
    )


def _circle(part: str, x: float, y: float, radius: float, extra: str) -> str:
    return f'<circle class="{BLOCK}__{part}" cx="{x:g}" cy="{y:g}" r="{radius:g}" {extra}/>'


def _text(part: str, label: Label, extra: str) -> str:
    place = f'x="{label.x:g}" y="{label.y:g}"'
    return f'<text class="{BLOCK}__{part}" {place} {extra}>{escape(label.text)}</text>'
