"""A file as one flow of texts and free tables, its statutory tables taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from wagtail_disclosure.filetables.contents import FileContents, GridTable, Text
from wagtail_disclosure.statutory.recognition.places import Places, distinct
from wagtail_disclosure.statutory.recognition.recognise import Line, TablePart, recognise
from wagtail_disclosure.statutory.recognition.tables import Collected
from wagtail_disclosure.statutory.wording import CHAPTER_TITLES

__all__ = ["Flow", "Item", "as_text", "flow_of"]

Item: TypeAlias = Text | tuple[tuple[str, ...], ...]

# The heading of a chapter and its text in one paragraph: 六、其他需要报告的事项。无。
_RUN_IN = re.compile(
    rf"(\s*[一二三四五六]、\s*(?:{'|'.join(CHAPTER_TITLES)}))[：:。\s]\s*(\S.*)", re.S
)


@dataclass(frozen=True, slots=True)
class Flow:
    """The texts and the free tables of a file in order, and what its statutory tables say."""

    items: tuple[Item, ...]
    collected: Collected


def flow_of(contents: FileContents) -> Flow:
    """Take the statutory tables out of a file."""
    tables = [block.rows for block in contents.blocks if isinstance(block, GridTable)]
    recognised = recognise(tables)
    return Flow(tuple(_items(contents, iter(recognised.contents))), recognised.collected)


def as_text(item: Item) -> str:
    """Return an item in one line, for a list of what was not taken."""
    if isinstance(item, Text):
        return item.text
    return " ".join(text for row in item for text in row if text)


def _items(
    contents: FileContents, recognised: Iterator[tuple[Line | TablePart | Places, ...]]
) -> Iterator[Item]:
    for block in contents.blocks:
        if isinstance(block, Text):
            yield from _lines(block)
            continue
        for piece in next(recognised):
            if isinstance(piece, Line):
                yield from _lines(Text(piece.text))
            elif not isinstance(piece, TablePart):
                yield from _table(piece)


def _lines(text: Text) -> Iterator[Text]:
    """Split a paragraph at its line ends and after the heading of a chapter."""
    for line in text.text.splitlines():
        run_in = _RUN_IN.fullmatch(line)
        parts = (run_in[1], run_in[2]) if run_in else (line,)
        yield from (Text(part.strip(), text.level) for part in parts if part.strip())


def _table(places: Places) -> Iterator[Item]:
    """Yield a table as rows of texts; a table that only lays text out as the text."""
    rows = tuple(tuple(" ".join(place.text.split()) for place in row) for row in places)
    if len(places[0]) == 1:
        for row in places:
            yield from _lines(Text(row[0].text))
    elif any(text for row in rows for text in row):
        yield _without_repeats(places, rows)


def _without_repeats(
    places: Places, rows: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Leave the text of a merged cell in the first of its places."""
    first = {id(place): (place.row, place.column) for row in places for place in distinct(row)}
    top = places[0][0].row
    return tuple(
        tuple(
            text if first[id(place)] == (top + number, column) else ""
            for column, (place, text) in enumerate(zip(row, texts, strict=True))
        )
        for number, (row, texts) in enumerate(zip(places, rows, strict=True))
    )
