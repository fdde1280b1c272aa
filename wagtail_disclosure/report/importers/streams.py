"""What was found in a file as the values of a report page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.report.document import Block, Figure, Paragraph
from wagtail_disclosure.report.importers import messages
from wagtail_disclosure.report.importers.found import FoundReport, Uncertain
from wagtail_disclosure.report.importers.narrative import Stream, stream_blocks, text_of
from wagtail_disclosure.report.sources import CHAPTER_FIELDS
from wagtail_disclosure.report.stream_values import stream_of
from wagtail_disclosure.report.tables import TABLE_FIELDS
from wagtail_disclosure.statutory.editions import TABLE_KEYS
from wagtail_disclosure.statutory.wording import HEADINGS, fee_sentence

__all__ = ["PageValues", "blank_tables", "page_values"]

# As the page's field has it.
FEE_DIGITS, FEE_PLACES = 12, 2


@dataclass(frozen=True, slots=True)
class PageValues:
    """Values for the fields of a page, of those only that the file speaks of; and what found no
    place on the page.
    """

    fields: Mapping[str, Any]
    left_out: tuple[Uncertain, ...] = ()


def page_values(found: FoundReport) -> PageValues:
    """Return what a report page takes over from `found`.

    Tables stay in their own edition, blank cells blank and unreadable entries as they were typed.
    Totals are left out, for the page computes them.
    """
    fields: dict[str, Any] = {"year": found.report.year}
    fields |= {TABLE_FIELDS[key]: stream_of(table) for key, table in found.report.tables.items()}
    fields |= dict(_narratives(found))
    if _fits(found):
        fields["fees_yuan"] = found.fees_yuan
    if found.issued_on is not None:
        fields["issued_on"] = found.issued_on
    return PageValues(_without_nul(fields), tuple(_left_out(found)))


def blank_tables(found: FoundReport) -> dict[str, Stream]:
    """Return blank tables, in the edition of the report, for those that the file lacks."""
    missing = (key for key in TABLE_KEYS if key not in found.report.tables)
    return {
        TABLE_FIELDS[key]: [{"type": f"{key}_{found.report.form}", "value": {}}] for key in missing
    }


def _narratives(found: FoundReport) -> Iterator[tuple[str, Stream]]:
    for number, blocks in found.chapters.items():
        if name := _narrative_field(number):
            yield name, stream_blocks(_without_generated(blocks, found))


def _narrative_field(number: int) -> str:
    """The field for the text of a chapter; "" for those that hold a statutory table."""
    name = CHAPTER_FIELDS[number - 1] if 0 < number <= len(CHAPTER_FIELDS) else ""
    return "" if name in TABLE_FIELDS.values() else name


def _without_generated(blocks: Iterable[Block], found: FoundReport) -> Iterator[Block]:
    """The page generates the sentence on fees, so what reads the same is not taken twice."""
    fees = found.fees_yuan
    sentence = fee_sentence(found.report.year, fees) if fees is not None and _fits(found) else ""
    for block in blocks:
        is_text = isinstance(block, Paragraph)
        if not (sentence and is_text and _squeezed(text_of(block)) == _squeezed(sentence)):
            yield block


def _fits(found: FoundReport) -> bool:
    """Whether the fees are an amount that the page's field takes."""
    fees = found.fees_yuan
    if fees is None or not fees.is_finite() or not 0 <= fees < 10 ** (FEE_DIGITS - FEE_PLACES):
        return False
    return fees == round(fees, FEE_PLACES)


def _left_out(found: FoundReport) -> Iterator[Uncertain]:
    for number, blocks in sorted(found.chapters.items()):
        for block in blocks:
            text = text_of(block).strip()
            if isinstance(block, Figure):
                yield Uncertain(_place(number), text, messages.PICTURE)
            elif text and not _narrative_field(number):
                yield Uncertain(_place(number), text, messages.NO_PLACE)
    if found.fees_yuan is not None and not _fits(found):
        yield Uncertain(_place(len(HEADINGS)), str(found.fees_yuan), messages.NO_AMOUNT)


def _place(number: int) -> str:
    return HEADINGS[number - 1] if 0 < number <= len(HEADINGS) else messages.OTHER_CHAPTER


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _without_nul(value: Any) -> Any:
    """PostgreSQL has no character NUL, neither in text nor in JSON."""
    match value:
        case str():
            return value.replace("\x00", "")
        case dict():
            return {key: _without_nul(item) for key, item in value.items()}
        case list():
            return [_without_nul(item) for item in value]
    return value
