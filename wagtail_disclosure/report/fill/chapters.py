"""A text chapter that is still empty, begun with that of the year before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.report.fill.last_year import report_before
from wagtail_disclosure.report.sources import CHAPTER_FIELDS
from wagtail_disclosure.report.tables import TABLE_FIELDS
from wagtail_disclosure.statutory.wording import HEADINGS
from wagtail_disclosure.text.marked_up import skeleton_of_markup, text_of_markup
from wagtail_disclosure.text.skeleton import BLANK, skeleton

__all__ = ["TEXT_FIELDS", "ChapterOffer", "chapter_offers"]

TEXT_FIELDS = tuple(name for name in CHAPTER_FIELDS if name not in TABLE_FIELDS.values())
Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChapterOffer:
    """The frame of a chapter; `left_out` counts pictures and charts, which stay behind."""

    field: str
    source: str
    blocks: tuple[Raw, ...]
    left_out: int

    @property
    def heading(self) -> str:
        return HEADINGS[CHAPTER_FIELDS.index(self.field)]

    @property
    def blanks(self) -> int:
        return json.dumps(self.blocks, ensure_ascii=False).count(BLANK)

    def lines(self) -> Iterator[str]:
        """Yield the text, paragraph by paragraph."""
        for block in self.blocks:
            text = _table_text(block["value"]) if block["type"] == "table" else block["value"]
            plain = text_of_markup(text) if block["type"] == "text" else text
            yield from (line for line in plain.splitlines() if line.strip())


def chapter_offers(page: Any) -> Iterator[ChapterOffer]:
    """Yield an offer for each chapter that is empty in `page` and was written the year before."""
    empty = [field for field in TEXT_FIELDS if not getattr(page, field)]
    before = report_before(page) if empty else None
    for field in empty if before is not None else ():
        raw = getattr(before, field).get_prep_value()
        blocks = tuple(
            {"type": block["type"], "value": FRAMES[block["type"]](block["value"], before.year)}
            for block in raw
            if block["type"] in FRAMES
        )
        if blocks:
            yield ChapterOffer(field, before.title, blocks, len(raw) - len(blocks))


def _table(value: Raw, year: int) -> Raw:
    """A table with its figures blanked. A column of numbers becomes one of text, which can hold a
    blank to be filled.
    """
    columns = [
        {"type": "text", "heading": skeleton(column["heading"] or "", year)}
        for column in value["columns"]
    ]
    rows = [{"values": [_entry(cell, year) for cell in row["values"]]} for row in value["rows"]]
    return {"columns": columns, "rows": rows, "caption": skeleton(value.get("caption") or "", year)}


def _entry(cell: object, year: int) -> str:
    if cell is None or cell == "":
        return ""
    return skeleton(cell, year) if isinstance(cell, str) and not _is_figure(cell) else BLANK


def _is_figure(text: str) -> bool:
    """Whether a cell holds a number alone: that of a column of numbers is stored as text."""
    return text.strip().replace(",", "").replace(".", "", 1).lstrip("-").isdigit()


def _table_text(value: Raw) -> str:
    heads = [column["heading"] for column in value["columns"]]
    rows = [heads, *(row["values"] for row in value["rows"])]
    return "\n".join([value["caption"], *("｜".join(row) for row in rows)])


FRAMES: dict[str, Any] = {"heading": skeleton, "text": skeleton_of_markup, "table": _table}
