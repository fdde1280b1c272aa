"""A chart as SVG for a page under a strict content security policy.

No style attribute and no colour: classes only, everything drawn in ``currentColor`` until a style
sheet says otherwise. Series differ in strength and in dashes as well, so that they can be told
apart without colour.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from wagtail_disclosure.charts.geometry import (
    FONT_SIZE,
    LEFT,
    RIGHT,
    SWATCH,
    SWATCH_ROOM,
    TITLE_BASELINE,
    TITLE_SIZE,
    WIDTH,
    Key,
    Layout,
    Mark,
    lay_out,
)
from wagtail_disclosure.charts.spec import ChartSpec

BLOCK = "disclosure-chart"
# Series beyond the last begin again.
STRENGTHS = ("0.9", "0.5", "0.25", "0.7")
DASHES = ("none", "7 4", "2 3", "10 3 2 3")


def svg(spec: ChartSpec, width: float = WIDTH) -> str:
    """*spec* as one ``<svg>`` element with its title, and every figure in its description. Text
    keeps its size in a drawing of another *width*: a narrow one can be read on a phone.
    """
    layout = lay_out(spec, width)
    name = f"{BLOCK}-{hashlib.sha256(repr(spec).encode()).hexdigest()[:12]}"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{BLOCK} {BLOCK}--{spec.kind}" role="img" '
        f'viewBox="0 0 {width:g} {layout.height:g}" fill="currentColor" font-size="{FONT_SIZE:g}" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-desc">'
    )
    texts = (
        f'<title id="{name}-title">{escape(spec.title)}</title>'
        f'<desc id="{name}-desc">{escape(spec.description)}</desc>'
    )
    return head + texts + "".join(_parts(layout)) + "</svg>"


def _parts(layout: Layout) -> Iterator[str]:
    yield _text(
        "title", LEFT, TITLE_BASELINE, layout.spec.title, extra=f'font-size="{TITLE_SIZE:g}"'
    )
    yield _text("unit", layout.width - RIGHT, TITLE_BASELINE, _unit(layout.spec), "end")
    yield from _legend(layout)
    yield from _frame(layout)
    yield from _lines(layout)
    yield from (_mark(layout, mark) for mark in layout.marks)
    yield from (
        _text("value", mark.middle, mark.y - 6, mark.text, "middle")
        for mark in layout.marks
        if mark.text
    )
    yield from (_text("gap", gap.x, gap.y, gap.text, "middle") for gap in layout.gaps)


def _legend(layout: Layout) -> Iterator[str]:
    for key in layout.legend:
        yield _line_key(key) if layout.spec.kind == "line" else _bar_key(key)
        yield _text("name", key.x + SWATCH_ROOM, key.y, key.text)


def _bar_key(key: Key) -> str:
    return (
        f'<rect class="{_series("bar", key.series)}" x="{key.x:g}" y="{key.y - 11:g}" '
        f'width="{SWATCH:g}" height="{SWATCH / 2:g}" '
        f'fill-opacity="{STRENGTHS[key.series % len(STRENGTHS)]}"/>'
    )


def _line_key(key: Key) -> str:
    points = f"{key.x:g},{key.y - 5:g} {key.x + SWATCH:g},{key.y - 5:g}"
    return _polyline(key.series, points)


def _frame(layout: Layout) -> Iterator[str]:
    for tick in layout.ticks:
        part, strength = ("axis", "1") if tick.y == layout.base else ("grid", "0.2")
        yield (
            f'<line class="{BLOCK}__{part}" x1="{LEFT:g}" x2="{layout.width - RIGHT:g}" '
            f'y1="{tick.y:g}" y2="{tick.y:g}" stroke="currentColor" stroke-opacity="{strength}"/>'
        )
        yield _text("tick", LEFT - 8, tick.y + 4, tick.text, "end")
    for label in layout.labels:
        yield _text("label", label.x, label.y, label.text, "middle")


def _lines(layout: Layout) -> Iterator[str]:
    for path in layout.paths:
        points = " ".join(f"{mark.x:g},{mark.y:g}" for mark in path)
        yield _polyline(path[0].series, points)


def _polyline(series: int, points: str) -> str:
    return (
        f'<polyline class="{_series("line", series)}" points="{points}" fill="none" '
        f'stroke="currentColor" stroke-width="2" '
        f'stroke-dasharray="{DASHES[series % len(DASHES)]}"/>'
    )


def _mark(layout: Layout, mark: Mark) -> str:
    if layout.spec.kind == "line":
        css = _series("point", mark.series)
        return f'<circle class="{css}" cx="{mark.x:g}" cy="{mark.y:g}" r="3.5"/>'
    return (
        f'<rect class="{_series("bar", mark.series)}" x="{mark.x:g}" y="{mark.y:g}" '
        f'width="{mark.width:g}" height="{layout.base - mark.y:g}" '
        f'fill-opacity="{STRENGTHS[mark.series % len(STRENGTHS)]}"/>'
    )


def _text(part: str, x: float, y: float, text: str, anchor: str = "start", extra: str = "") -> str:
    attributes = f'class={quoteattr(f"{BLOCK}__{part}")} x="{x:g}" y="{y:g}" {extra}'.rstrip()
    return f'<text {attributes} text-anchor="{anchor}">{escape(text)}</text>' if text else ""


def _series(part: str, number: int) -> str:
    return f"{BLOCK}__{part} {BLOCK}__{part}--{number % len(STRENGTHS) + 1}"


def _unit(spec: ChartSpec) -> str:
    return f"单位：{spec.unit}" if spec.unit else ""
