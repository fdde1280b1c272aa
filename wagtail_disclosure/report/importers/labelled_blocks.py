"""Blocks of a chapter from labelled JSON, as `renderers/json.py` writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal, cast

from wagtail_disclosure.charts.spec import ChartSpec, Series
from wagtail_disclosure.report.document import (
    Block,
    Chart,
    FreeTable,
    Paragraph,
    Run,
    SubHeading,
)

__all__ = ["block_of"]

_STYLES = ("body", "quote", "bullet", "numbered")
_KINDS = ("bar", "line")
_DEEPEST = 8
_SAFE = ("http://", "https://", "mailto:", "tel:", "/", "#")

Style = Literal["body", "quote", "bullet", "numbered"]


def block_of(raw: object) -> Block | None:
    """Return the block that an entry describes; `None` for anything else.

    A bare text is a paragraph.
    """
    if isinstance(raw, str):
        return Paragraph((Run(raw),)) if raw.strip() else None
    if not isinstance(raw, Mapping) or not (read := _BLOCKS.get(str(raw.get("type")))):
        return None
    try:
        return read(raw)
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
        return None


def _heading(raw: Mapping[str, Any]) -> Block | None:
    text = _text(raw.get("text"))
    return SubHeading(text, 2 if raw.get("level") == 2 else 1) if text.strip() else None


def _paragraph(raw: Mapping[str, Any]) -> Block | None:
    text = _text(raw.get("text"))
    runs = tuple(_run(run) for run in raw.get("runs") or ())
    if "".join(run.text for run in runs) != text and text:
        runs = (Run(text),)
    if not "".join(run.text for run in runs).strip():
        return None
    style = raw.get("style", "body")
    level = raw.get("level", 0)
    known = isinstance(level, int) and 0 <= level <= _DEEPEST
    return Paragraph(
        runs, cast(Style, style) if style in _STYLES else "body", level if known else 0
    )


def _run(raw: Mapping[str, Any]) -> Run:
    """Return a run; a link that no page may have becomes plain text."""
    href = _text(raw.get("href"))
    safe = href if href.lower().startswith(_SAFE) else ""
    return Run(_text(raw["text"]), bool(raw.get("bold")), bool(raw.get("italic")), safe)


def _table(raw: Mapping[str, Any]) -> Block | None:
    header, rows = _rows(raw.get("header")), _rows(raw.get("rows"))
    return FreeTable(_text(raw.get("caption")), header, rows) if header or rows else None


def _rows(raw: object) -> tuple[tuple[str, ...], ...]:
    if not isinstance(raw, list):
        return ()
    return tuple(tuple(_text(cell) for cell in row) for row in raw)


def _chart(raw: Mapping[str, Any]) -> Block | None:
    if raw.get("kind") not in _KINDS:
        return None
    series = tuple(
        Series(_text(one["name"]), tuple(_number(value) for value in one["values"]))
        for one in raw["series"]
    )
    return Chart(
        ChartSpec(
            kind=raw["kind"],
            title=_text(raw.get("title")),
            unit=_text(raw.get("unit")),
            labels=tuple(_text(label) for label in raw["labels"]),
            series=series,
        )
    )


def _number(raw: object) -> Decimal | None:
    return None if raw is None else Decimal(str(raw))


def _text(raw: object) -> str:
    """Return text, "" for nothing. Raises `TypeError` for a structure."""
    if raw is None:
        return ""
    if isinstance(raw, bool) or not isinstance(raw, (str, int, Decimal)):
        raise TypeError("no text")
    return str(raw)


_BLOCKS: dict[str, Callable[[Mapping[str, Any]], Block | None]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "table": _table,
    "chart": _chart,
}
