"""The part of the JSON Schema that describes the text of the chapters."""

from __future__ import annotations

from typing import Any

__all__ = ["block_definitions"]

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
GRID: Schema = {"type": "array", "items": TEXTS}
LEVEL: Schema = {"type": "integer", "minimum": 0}
RUN: Schema = {
    "type": "object",
    "required": ["text"],
    "properties": {
        "text": TEXT,
        "bold": {"type": "boolean"},
        "italic": {"type": "boolean"},
        "href": TEXT,
    },
}
SERIES: Schema = {
    "type": "object",
    "required": ["name", "values"],
    "properties": {
        "name": TEXT,
        "values": {"type": "array", "items": {"type": ["number", "string", "null"]}},
    },
}
# Properties of each type of block.
BLOCKS: dict[str, Schema] = {
    "heading": {"level": {"type": "integer", "enum": [1, 2]}, "text": TEXT},
    "paragraph": {
        "style": {"enum": ["body", "quote", "bullet", "numbered"]},
        "level": LEVEL,
        "text": TEXT,
        "runs": {"type": "array", "items": RUN},
    },
    "table": {"caption": TEXT, "header": GRID, "rows": GRID},
    "figure": {"alt": TEXT, "caption": TEXT},
    "chart": {
        "kind": {"enum": ["bar", "line"]},
        "title": TEXT,
        "unit": TEXT,
        "labels": TEXTS,
        "series": {"type": "array", "items": SERIES},
    },
}


def block_definitions() -> Schema:
    """Return the definition `block`: exactly one of the types, with all its properties."""
    return {"block": {"oneOf": [_block(name, properties) for name, properties in BLOCKS.items()]}}


def _block(name: str, properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {"type": {"const": name}} | properties,
        "required": ["type", *properties],
    }
