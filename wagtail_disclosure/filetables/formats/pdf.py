"""PDF with text in it, and the files inside (ISO 32000-1, 7.11.4). Needs the extra pdf-import."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

from wagtail_disclosure.filetables.allowance import MAX_UNPACKED_BYTES, Allowance
from wagtail_disclosure.filetables.contents import FileBlock, FileContents, Text
from wagtail_disclosure.filetables.loose import settled
from wagtail_disclosure.filetables.pdf_lines import (
    Line,
    measured,
    paragraph_of,
    starts_paragraph,
    without_furniture,
)
from wagtail_disclosure.filetables.pdf_pages import Ruled, page_parts
from wagtail_disclosure.filetext.passages import NoReader, Reason, Unreadable
from wagtail_disclosure.filetext.pdf_files import opened, pdf_faults_are_unreadable

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["MAX_PAGES", "read_pdf"]

MAX_PAGES = 100
_MAX_OBJECTS = 100_000
_MAX_ATTACHMENTS = 50
# Characters and paths of all pages; they are slow to read. A full report has 15,000.
_MAX_PAINTED = 100_000
# Drawing instructions of all pages; those of a report with charts take a tenth.
_MAX_INSTRUCTIONS = 8 * 1024 * 1024


def read_pdf(content: bytes) -> FileContents:
    """Return paragraphs and ruled tables in the order of the pages, and the files inside.

    A table that goes on on the next page is a table of its own there. Lines are joined into
    paragraphs by how they are set, without page numbers and running heads.
    """
    if find_spec("pdfplumber") is None:
        raise NoReader(".pdf", "pdfplumber")
    with pdf_faults_are_unreadable():
        document = opened(BytesIO(content))
        if len(document.pages) > MAX_PAGES:
            raise Unreadable(Reason.TOO_MANY_PARTS)
        _refuse_bombs(document)
        attachments = tuple(_attachments(document))
        blocks = tuple(_blocks(content))
    if not blocks:
        raise Unreadable(Reason.NO_TEXT)
    return FileContents(blocks, attachments)


def _refuse_bombs(document: PdfReader) -> None:
    """pypdf stops unpacking a stream at a limit, the reader of the pages does not."""
    from pypdf.errors import LimitReachedError
    from pypdf.generic import IndirectObject, StreamObject

    numbers = [(number, generation) for generation, ids in document.xref.items() for number in ids]
    if len(numbers) > _MAX_OBJECTS:
        raise Unreadable(Reason.TOO_MANY_PARTS)
    unpacked = 0
    try:
        for number, generation in numbers:
            part = IndirectObject(number, generation, document).get_object()
            if isinstance(part, StreamObject) and part.get("/Subtype") != "/Image":
                unpacked += len(part.get_data())
                if unpacked > MAX_UNPACKED_BYTES:
                    raise Unreadable(Reason.TOO_BIG)
        pages = [page.get_contents() for page in document.pages]
        instructions = sum(len(page.get_data()) for page in pages if page is not None)
    except LimitReachedError as error:
        raise Unreadable(Reason.TOO_BIG) from error
    if instructions > _MAX_INSTRUCTIONS:
        raise Unreadable(Reason.TOO_MANY_PARTS)


def _attachments(document: PdfReader) -> Iterator[tuple[str, bytes]]:
    for number, attached in enumerate(document.attachment_list):
        if number >= _MAX_ATTACHMENTS:
            raise Unreadable(Reason.TOO_MANY_PARTS)
        yield attached.name, attached.content


def _blocks(content: bytes) -> Iterator[FileBlock]:
    import pdfplumber

    allowance = Allowance(events=_MAX_PAINTED)
    lines: list[Line] = []
    tables: dict[int, list[Ruled]] = {}
    with pdfplumber.open(BytesIO(content)) as document:
        is_tagged = "MarkInfo" in document.doc.catalog
        for page in document.pages:
            found, tables[page.page_number] = page_parts(page, allowance, is_tagged=is_tagged)
            lines.extend(found)
            page.close()
    yield from _in_order(measured(without_furniture(lines)), tables, allowance)


def _in_order(
    lines: list[Line], tables: dict[int, list[Ruled]], allowance: Allowance
) -> Iterator[FileBlock]:
    """Tables end the paragraph above them; the end of a page does not."""
    open_lines: list[Line] = []
    for page, ruled in tables.items():
        parts: list[Line | Ruled] = [*(line for line in lines if line.page == page), *ruled]
        for part in sorted(parts, key=lambda part: part.top):
            if open_lines and (isinstance(part, Ruled) or starts_paragraph(open_lines[-1], part)):
                yield _paragraph(open_lines, allowance)
                open_lines = []
            if isinstance(part, Ruled):
                yield from settled(part.cells, allowance)
            else:
                open_lines.append(part)
    if open_lines:
        yield _paragraph(open_lines, allowance)


def _paragraph(lines: list[Line], allowance: Allowance) -> Text:
    text = paragraph_of(lines)
    allowance.spend_text(text)
    return Text(text)
