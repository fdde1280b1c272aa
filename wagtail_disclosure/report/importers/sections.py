"""Cut the flow of a file into front matter, chapters and closing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wagtail_disclosure.filetables.contents import Text
from wagtail_disclosure.report.importers.flow import Item, as_text
from wagtail_disclosure.report.importers.lines.dates import date_of
from wagtail_disclosure.report.importers.lines.noise import is_noise, is_page_number
from wagtail_disclosure.report.importers.lines.titles import is_agency
from wagtail_disclosure.statutory.recognition.chapters import chapter_starts
from wagtail_disclosure.statutory.recognition.forms import is_caption

__all__ = ["Sections", "Signature", "sections_of"]

_SIGNED = re.compile(r"(?P<agency>.*?)\s*(?P<date>(?:20\d\d|二\S{3})\s*年.+日)")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed and when, as far as it is printed."""

    agency: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class Sections:
    """What stands before the first chapter, the chapters by number, and after the signature."""

    front: tuple[Item, ...]
    chapters: Mapping[int, tuple[Item, ...]]
    after: tuple[Item, ...]
    signature: Signature = Signature()


def sections_of(items: Sequence[Item]) -> Sections:
    """Cut at the headings of the chapters; the last chapter ends with the signature."""
    kept = [item for item in items if not (isinstance(item, Text) and is_page_number(item.text))]
    lines = [item.text if isinstance(item, Text) else "" for item in kept]
    starts = sorted(chapter_starts(lines).items())
    if not starts:
        return Sections(tuple(kept), {}, ())
    stops = [index for _, index in starts[1:]] + [len(kept)]
    chapters = {
        number: tuple(_without_heading(kept[index + 1 : stop], number))
        for (number, index), stop in zip(starts, stops, strict=True)
    }
    last = starts[-1][0]
    body, signature, after = _closing(chapters[last])
    return Sections(tuple(kept[: starts[0][1]]), chapters | {last: body}, after, signature)


def _without_heading(items: Sequence[Item], number: int) -> Iterator[Item]:
    """Drop what the form prints: the heading again, and the captions of blocks of a table."""
    for item in items:
        text = item.text if isinstance(item, Text) else ""
        if not (is_caption(text) or number in chapter_starts([text])):
            yield item


def _closing(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], Signature, tuple[Item, ...]]:
    """Cut a chapter at the signature; without one, drop what a portal prints below."""
    for index in range(len(items) - 1, -1, -1):
        if signature := _signature(items, index):
            start = index - (signature.agency != "" and index > 0 and _signed_above(items, index))
            return items[:start], signature, items[index + 1 :]
    stop = len(items)
    while stop and isinstance(items[stop - 1], Text) and is_noise(as_text(items[stop - 1])):
        stop -= 1
    if stop and is_agency(as_text(items[stop - 1])):
        return items[: stop - 1], Signature(as_text(items[stop - 1])), ()
    return items[:stop], Signature(), ()


def _signature(items: Sequence[Item], index: int) -> Signature | None:
    """Return the signature whose date is in an item."""
    item = items[index]
    signed = _SIGNED.fullmatch(item.text.strip()) if isinstance(item, Text) else None
    issued_on = date_of(signed["date"]) if signed else None
    if signed is None or issued_on is None:
        return None
    agency = signed["agency"].strip("（( ")
    if agency:
        return Signature("".join(agency.split()), issued_on) if is_agency(agency) else None
    above = as_text(items[index - 1]) if index and _signed_above(items, index) else ""
    return Signature("".join(above.split()), issued_on)


def _signed_above(items: Sequence[Item], index: int) -> bool:
    """Whether the name of an agency stands on the line before a date."""
    above = items[index - 1]
    alone = date_of(as_text(items[index])) is not None
    return alone and isinstance(above, Text) and is_agency(above.text)
