"""StreamField blocks as texts, tables, links and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.images.blocks import ImageBlock

from wagtail_disclosure.review.proof.page_content import (
    Item,
    Link,
    Picture,
    PlacedTable,
    PlacedText,
)
from wagtail_disclosure.review.proof.rich_text import items_of_rich_text

__all__ = ["items_of_block"]

Reader = Callable[[Any, Any, str], Iterator[Item]]


def items_of_block(block: Any, value: Any, place: str) -> Iterator[Item]:
    """What ``block`` says with ``value``. Cells of statutory tables are no text: they have rules
    of their own.
    """
    if value is None or value == "":
        return
    for kind, read in _READERS:
        if isinstance(block, kind):
            yield from read(block, value, place)
            return


def _stream(block: Any, value: Any, place: str) -> Iterator[Item]:
    for number, child in enumerate(value, start=1):
        yield from items_of_block(child.block, child.value, f"{place} › {number} {_label(child)}")


def _list(block: Any, value: Any, place: str) -> Iterator[Item]:
    for number, child in enumerate(value, start=1):
        yield from items_of_block(block.child_block, child, f"{place} › {number}")


def _struct(block: Any, value: Any, place: str) -> Iterator[Item]:
    for name, child in block.child_blocks.items():
        yield from items_of_block(child, value.get(name), f"{place} › {child.label or name}")


def _rich_text(block: Any, value: Any, place: str) -> Iterator[Item]:
    return items_of_rich_text(value.source, place)


def _table(block: Any, value: Any, place: str) -> Iterator[Item]:
    """The table as a whole for its sums, and each cell as a text of its own."""
    heading = tuple(str(column["heading"] or "") for column in value.columns)
    body = [tuple(_cell(cell) for cell in row["values"]) for row in value.row_data]
    yield PlacedTable(place, (heading, *body), caption=value.caption or "")
    if value.caption:
        yield PlacedText(place, value.caption)
    for number, row in enumerate([heading, *body]):
        label = _("row %(label)s") % {"label": number}
        where = f"{place} › {label}" if number else place
        yield from (PlacedText(where, cell) for cell in row if cell.strip())


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _picture(block: Any, value: Any, place: str) -> Iterator[Item]:
    alternative = (value.contextual_alt_text or "").strip()
    yield Picture(place, value.title, bool(alternative or value.decorative))
    if alternative:
        yield PlacedText(place, alternative)


def _page_link(block: Any, value: Any, place: str) -> Iterator[Item]:
    yield Link(place, "page", str(value.pk), value.title)


def _nothing(block: Any, value: Any, place: str) -> Iterator[Item]:
    return iter(())


def _text(block: Any, value: Any, place: str) -> Iterator[Item]:
    if isinstance(value, str):
        yield PlacedText(place, value)


def _label(child: Any) -> str:
    return str(child.block.label or child.block_type)


# The first kind that fits counts, so special kinds come before general ones.
_READERS: tuple[tuple[type, Reader], ...] = (
    (blocks.StreamBlock, _stream),
    (blocks.ListBlock, _list),
    (BaseTypedTableBlock, _table),
    (ImageBlock, _picture),
    (blocks.StructBlock, _struct),
    (blocks.RichTextBlock, _rich_text),
    (blocks.PageChooserBlock, _page_link),
    (blocks.ChoiceBlock, _nothing),
    (blocks.FieldBlock, _text),
)
