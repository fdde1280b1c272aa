"""A report as labelled JSON: its tables, and the text where the file has it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from wagtail_disclosure.report.document import Block
from wagtail_disclosure.report.importers.found import FoundReport, Uncertain
from wagtail_disclosure.report.importers.labelled_blocks import block_of
from wagtail_disclosure.report.importers.tables import unread_cells
from wagtail_disclosure.report.importers.wording import NOT_IN_JSON, UNKNOWN_VALUE
from wagtail_disclosure.statutory.labelled import parse_report
from wagtail_disclosure.statutory.wording import CHAPTER_TITLES

__all__ = ["read_labelled"]

_LONGEST_NUMBER = 100
_CHAPTER_OF_KEY = {str(number): number for number in range(1, len(CHAPTER_TITLES) + 1)}


def read_labelled(content: bytes) -> FoundReport:
    """Read a labelled JSON file. Raises `UnreadableReport`."""
    report = parse_report(content)
    text = content.decode("utf-8-sig")
    data = json.loads(text, parse_int=_integer, parse_float=Decimal)
    uncertain = list(unread_cells(report))
    meta = data["meta"]
    return FoundReport(
        report,
        title=_title(meta.get("title"), uncertain),
        chapters=_chapters(data.get("chapters"), uncertain),
        fees_yuan=_fees(data.get("fees_yuan"), uncertain),
        issued_on=_day(meta.get("issued_on"), uncertain),
        uncertain=tuple(uncertain),
    )


def _integer(digits: str) -> int | str:
    """Python refuses numbers beyond some thousands of digits; no report has such a one."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _title(raw: object, uncertain: list[Uncertain]) -> str:
    if raw is None or isinstance(raw, str):
        return raw or ""
    uncertain.append(_unknown("meta.title", raw))
    return ""


def _fees(raw: object, uncertain: list[Uncertain]) -> Decimal | None:
    if raw is None or raw == "":
        return None
    try:
        fees = Decimal(str(raw)) if not isinstance(raw, bool) else Decimal("NaN")
    except InvalidOperation:
        fees = Decimal("NaN")
    if not fees.is_finite() or fees < 0:
        uncertain.append(_unknown("fees_yuan", raw))
        return None
    return fees


def _day(raw: object, uncertain: list[Uncertain]) -> date | None:
    if raw is None or raw == "":
        return None
    try:
        return date.fromisoformat(raw) if isinstance(raw, str) else _no_day()
    except ValueError:
        uncertain.append(_unknown("meta.issued_on", raw))
        return None


def _no_day() -> date:
    raise ValueError("a date is text")


def _chapters(raw: object, uncertain: list[Uncertain]) -> dict[int, tuple[Block, ...]]:
    chapters: dict[int, tuple[Block, ...]] = {}
    for key, blocks in _entries(raw, uncertain):
        number = _CHAPTER_OF_KEY.get(key, 0)
        if not number or not isinstance(blocks, list):
            uncertain.append(_unknown(f"chapters.{key}", blocks))
            continue
        chapters[number] = tuple(_blocks(number, blocks, uncertain))
    return chapters


def _entries(raw: object, uncertain: list[Uncertain]) -> Iterator[tuple[str, Any]]:
    if isinstance(raw, Mapping):
        yield from raw.items()
    elif raw:
        uncertain.append(_unknown("chapters", raw))


def _blocks(number: int, raw: list[Any], uncertain: list[Uncertain]) -> Iterator[Block]:
    for place, entry in enumerate(raw):
        block = block_of(entry)
        if block is not None:
            yield block
        else:
            uncertain.append(_unknown(f"chapters.{number}[{place}]", entry))


def _unknown(path: str, raw: object) -> Uncertain:
    """List an entry; a figure travels as its description only, for JSON holds no pictures."""
    is_figure = isinstance(raw, Mapping) and raw.get("type") == "figure"
    text = json.dumps(raw, ensure_ascii=False, default=str)[:200]
    return Uncertain(path, text, NOT_IN_JSON if is_figure else UNKNOWN_VALUE)
