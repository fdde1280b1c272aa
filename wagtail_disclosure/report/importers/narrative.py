"""The blocks of a chapter as the raw value of its field: the inverse of `report.narrative`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest
from typing import Any

from wagtail_disclosure.charts.spec import Amount, Series
from wagtail_disclosure.report.document import (
    Block,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    Run,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.report.importers.rich_text import rich_text_of

__all__ = ["Stream", "stream_blocks", "text_of"]

Stream = list[dict[str, Any]]

LONGEST_HEADING = 100


def stream_blocks(blocks: Iterable[Block]) -> Stream:
    """Return the blocks of a chapter as raw values; paragraphs in a row become one block of text.

    A picture leaves its caption, for a file brings no picture of the site's library.
    """
    stream: Stream = []
    for is_text, group in groupby(blocks, lambda block: isinstance(block, Paragraph)):
        if is_text:
            stream += _texts(group)
        else:
            stream += [raw for block in group for raw in _raw(block)]
    return stream


def text_of(block: Block) -> str:
    """Return the words of a block, a line for each row of a table."""
    match block:
        case Paragraph(runs):
            return "".join(run.text for run in runs)
        case SubHeading(text):
            return text
        case FreeTable(caption, header, rows):
            return "\n".join([caption, *(" ".join(row) for row in (*header, *rows))])
        case Figure(alt=alt, caption=caption):
            return caption or alt
        case Chart(spec):
            return f"{spec.title}：{spec.description}"
        case Statutory(values):
            return values.table.title


def _texts(paragraphs: Iterable[Any]) -> Stream:
    html = rich_text_of(paragraphs)
    return [{"type": "text", "value": html}] if html else []


def _raw(block: Block) -> Stream:
    match block:
        case SubHeading(text) if text.strip() and len(text) <= LONGEST_HEADING:
            return [{"type": "heading", "value": text}]
        case SubHeading(text):
            return _texts([Paragraph((Run(text, bold=True),))])
        case FreeTable(caption, header, rows) if header or rows:
            return [{"type": "table", "value": _table(caption, header, rows)}]
        case Chart():
            return [{"type": "chart", "value": _chart(block)}]
        case Figure():
            return _texts([Paragraph((Run(text_of(block)),))])
    return []


def _table(
    caption: str, header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]
) -> dict[str, Any]:
    """A table of text. It has one heading row, in which several are written one after the other."""
    width = max(len(row) for row in (*header, *rows))
    headings = [
        " ".join(dict.fromkeys(filter(None, map(_line, column))))
        for column in zip_longest(*header, fillvalue="")
    ]
    return {
        "caption": caption,
        "columns": [{"type": "text", "heading": text} for text in _filled(headings, width)],
        "rows": [{"values": _filled(list(map(_line, row)), width)} for row in rows],
    }


def _chart(chart: Chart) -> dict[str, Any]:
    spec = chart.spec
    columns = [{"type": "text", "heading": ""}, *map(_series_column, spec.series)]
    values = zip(spec.labels, *(series.values for series in spec.series), strict=True)
    rows = [{"values": [label, *map(_amount, numbers)]} for label, *numbers in values]
    figures = {"caption": "", "columns": columns, "rows": rows}
    return {"kind": spec.kind, "title": spec.title, "unit": spec.unit, "figures": figures}


def _series_column(series: Series) -> dict[str, str]:
    return {"type": "number", "heading": series.name}


def _amount(value: Amount | None) -> str | None:
    return None if value is None else str(value)


def _filled(texts: list[str], width: int) -> list[str]:
    return [*texts, *[""] * (width - len(texts))]


def _line(text: str) -> str:
    """A cell of a free table holds one line."""
    return " ".join(text.split())
