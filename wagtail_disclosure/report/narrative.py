"""The free blocks of a chapter as blocks of the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from wagtail.blocks import StreamValue

from wagtail_disclosure.charts.spec import figure
from wagtail_disclosure.report.document import Block, Chart, Figure, FreeTable, SubHeading
from wagtail_disclosure.report.rich_text import paragraphs_of

__all__ = ["heading_level", "narrative_blocks"]

# 1. and 2、 number the second level; （一） the first.
SECOND_LEVEL = re.compile(r"\s*\d+\s*[.．、]")
# Wide enough for print on A4 at 300 dots an inch.
RENDITION = "max-2000x2000|format-jpeg"


def narrative_blocks(stream: StreamValue, base_url: str) -> Iterator[Block]:
    """Yield the blocks of one chapter; addresses in it are taken relative to `base_url`."""
    for child in stream:
        if child.block_type == "text":
            yield from paragraphs_of(child.value.source, base_url)
        else:
            yield from CONVERTERS[child.block_type](child.value)


def heading_level(text: str) -> int:
    """Return 1 for a heading numbered （一）or not at all, 2 for one numbered 1."""
    return 2 if SECOND_LEVEL.match(text) else 1


def _heading(text: str) -> Iterator[Block]:
    yield SubHeading(text, heading_level(text))


def _table(table: Any) -> Iterator[Block]:
    header = tuple(column["heading"] for column in table.columns)
    rows = tuple(tuple(_text(cell) for cell in row["values"]) for row in table.row_data)
    yield FreeTable(table.caption or "", (header,) if any(header) else (), rows)


def _figure(value: Any) -> Iterator[Block]:
    if value["image"]:
        image = value["image"]
        data = _Print(image.file.name, image)
        yield Figure(data, image.contextual_alt_text, value["caption"])


def _chart(value: Any) -> Iterator[Block]:
    if value.is_drawable:
        yield Chart(value.spec)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return figure(cell) if isinstance(cell, Decimal) else str(cell)


@dataclass(frozen=True, slots=True)
class _Print:
    """Reads an image in a size and format fit for print; a new file has a new name."""

    name: str
    image: Any = field(repr=False, compare=False)

    def __call__(self) -> bytes:
        with self.image.get_rendition(RENDITION).file.open("rb") as file:
            data: bytes = file.read()
        return data


CONVERTERS: dict[str, Callable[[Any], Iterator[Block]]] = {
    "heading": _heading,
    "table": _table,
    "figure": _figure,
    "chart": _chart,
}
