"""The text of a report page, or of a report read from a file, as the rules read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail_disclosure.report.document import Block, Paragraph, SubHeading
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.report.rich_text import plain_paragraphs
from wagtail_disclosure.report.sources import CHAPTER_FIELDS
from wagtail_disclosure.report.tables import TABLE_FIELDS
from wagtail_disclosure.statutory.prose.report_text import Line, ReportText

__all__ = ["text_of_file", "text_of_page"]


def text_of_page(page: Any) -> ReportText:
    """Return what was written into the chapters of `page`; what is generated is left out. No query:
    pictures, charts and tables of the authors' own are not read.
    """
    chapters = {
        number: tuple(_lines_of_stream(getattr(page, name)))
        for number, name in enumerate(CHAPTER_FIELDS, 1)
        if name not in TABLE_FIELDS.values()
    }
    return ReportText(page.year, chapters, has_form=True)


def text_of_file(found: FoundReport) -> ReportText:
    """Return the text that was read from a file, by chapter."""
    chapters = {
        number: tuple(_lines_of_blocks(blocks)) for number, blocks in found.chapters.items()
    }
    opening = "\n".join(line.text for line in chapters.pop(0, ()))
    return ReportText(found.report.year, chapters, found.title, opening)


def _lines_of_stream(stream: Iterable[Any]) -> Iterator[Line]:
    for child in stream:
        if child.block_type == "heading":
            yield Line(str(child.value), is_heading=True)
        elif child.block_type == "text":
            yield from map(Line, plain_paragraphs(child.value.source))


def _lines_of_blocks(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, SubHeading):
            yield Line(block.text, is_heading=True)
        elif isinstance(block, Paragraph):
            yield Line("".join(run.text for run in block.runs))
