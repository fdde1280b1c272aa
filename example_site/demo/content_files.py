"""Reads the demo's content, and turns its blocks into StreamField values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"


def read(name: str) -> Any:
    """The content of ``content/<name>.json``."""
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


def body_of(blocks: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Headings and paragraphs that follow one another become one text; tables stand alone."""
    stream: list[dict[str, Any]] = []
    for block in blocks:
        if block["type"] == "table":
            stream.append({"type": "table", "value": _table(block)})
        elif stream and stream[-1]["type"] == "text":
            stream[-1]["value"] += _html(block)
        else:
            stream.append({"type": "text", "value": _html(block)})
    return stream


def chapter_of(blocks: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """A chapter of the report: headings are blocks of their own."""
    return [
        {"type": "heading", "value": block["text"]}
        if block["type"] == "heading"
        else {"type": "text", "value": _html(block)}
        for block in blocks
    ]


def _html(block: dict[str, Any]) -> str:
    if block["type"] == "heading":
        return f"<h3>{escape(block['text'])}</h3>"
    return block["html"]


def _table(block: dict[str, Any]) -> dict[str, Any]:
    return {
        "columns": [{"type": "text", "heading": heading} for heading in block["header"]],
        "rows": [{"values": [str(value) for value in row]} for row in block["rows"]],
        "caption": block["caption"],
    }
