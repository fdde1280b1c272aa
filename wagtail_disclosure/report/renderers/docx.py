"""The annual report as a Word file: the paper copy that goes upward, in the form of GB/T 9704."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from docx.document import Document as WordFile

from wagtail_disclosure.report.document import (
    Block,
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Statutory,
    SubHeading,
    Verification,
)
from wagtail_disclosure.report.imprint import CODE, LOOK_UP, ONLINE
from wagtail_disclosure.report.renderers.chart_tables import chart_table
from wagtail_disclosure.report.renderers.docx_page import new_file, packed
from wagtail_disclosure.report.renderers.docx_tables import free_table, statutory_table
from wagtail_disclosure.report.renderers.docx_text import Lists, paragraph, picture, runs_of
from wagtail_disclosure.report.renderers.docx_xml import element, text_run

__all__ = ["render_docx"]


def render_docx(document: ReportDocument) -> bytes:
    """Return `document` as DOCX; the same document gives the same bytes.

    Word and WPS open it. It holds no macro and takes nothing from outside. A chart stands as the
    table of its figures.
    """
    file = new_file(document)
    lists = Lists(file)
    elements = [*_opening(document)]
    for chapter in document.chapters:
        elements += _chapter(file, lists, chapter)
    elements += _closing(document)
    # Before the section properties, which end the body.
    body = file.element.body
    body[:-1] = elements
    return packed(file)


def _opening(document: ReportDocument) -> Iterator[Any]:
    yield _text("Title", "\n".join(document.title_lines))
    for text in filter(None, document.opening.split("\n")):
        yield _text("BodyText", text)


def _closing(document: ReportDocument) -> Iterator[Any]:
    """Agency over date, two and four characters in from the right (GB/T 9704—2012, 7.3.5)."""
    yield paragraph("Signature", [])
    for text, indent in ((document.issued_by, 200), (document.signed_on, 400)):
        if text:
            right = element("w:ind", rightChars=indent, right=indent * 32 // 10)
            yield paragraph("Signature", [text_run(text)], right)
    if document.verification:
        yield _text("Verification", "\n".join(_verification(document.verification)))


def _verification(verification: Verification) -> Iterator[str]:
    yield f"{ONLINE}{verification.address}"
    yield f"{CODE}{verification.code}"
    yield LOOK_UP


def _chapter(file: WordFile, lists: Lists, chapter: Chapter) -> Iterator[Any]:
    yield _text("Heading1", chapter.title)
    for style, blocks in groupby(chapter.blocks, key=_list_style):
        number = lists.numbered() if style == "numbered" else lists.bullets()
        for block in blocks:
            if style and isinstance(block, Paragraph):
                yield lists.item(file, block, number)
            else:
                yield from _block(file, block)


def _list_style(block: Block) -> str:
    is_item = isinstance(block, Paragraph) and block.style in {"bullet", "numbered"}
    return block.style if is_item else ""


def _block(file: WordFile, block: Block) -> Iterator[Any]:
    match block:
        case Paragraph():
            if block.text.strip():
                style = "Quote" if block.style == "quote" else "BodyText"
                yield paragraph(style, runs_of(file, block))
        case SubHeading(text, level):
            yield _text(f"Heading{min(level + 1, 3)}", text)
        case Statutory(values):
            yield from _spaced(statutory_table(values))
        case FreeTable():
            yield from _captioned(block)
        case Figure():
            yield from _figure(file, block)
        case Chart(spec):
            yield from _captioned(chart_table(spec))


def _text(style: str, text: str) -> Any:
    return paragraph(style, [text_run(text)])


def _spaced(table: Any) -> Iterator[Any]:
    """A table with a small gap below, which also keeps it apart from a table that follows."""
    yield table
    yield paragraph("TableText", [])


def _captioned(block: FreeTable) -> Iterator[Any]:
    table = free_table(block)
    if block.caption:
        keep = [element("w:keepNext")] if table is not None else []
        yield paragraph("Caption", [text_run(block.caption)], *keep)
    if table is not None:
        yield from _spaced(table)


def _figure(file: WordFile, block: Figure) -> Iterator[Any]:
    run = picture(file, block)
    keep = [element("w:keepNext")] if block.caption else []
    yield paragraph("Figure", [text_run(f"［图片：{block.alt}］") if run is None else run], *keep)
    if block.caption:
        yield _text("Caption", block.caption)
