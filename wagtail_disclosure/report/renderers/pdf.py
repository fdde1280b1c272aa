"""The annual report as a PDF in the form of a Chinese official document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from wagtail_disclosure.report.document import ReportDocument, Statutory
from wagtail_disclosure.report.renderers import pdf_shapes as shapes
from wagtail_disclosure.report.renderers.attached import attached_files
from wagtail_disclosure.report.renderers.pdf_blocks import chapter_flowables, paragraph
from wagtail_disclosure.report.renderers.pdf_flow import arranged, closed
from wagtail_disclosure.report.renderers.pdf_verification import VerificationNote
from wagtail_disclosure.typesetting import fonts
from wagtail_disclosure.typesetting.archival.attachments import Attachment
from wagtail_disclosure.typesetting.galley import Compositor
from wagtail_disclosure.typesetting.page import TEXT_WIDTH, make_pdf
from wagtail_disclosure.typesetting.paragraph import Block, OutlineEntry
from wagtail_disclosure.typesetting.properties import Properties
from wagtail_disclosure.typesetting.structure.element import Element

__all__ = ["RenderedPdf", "render_pdf", "typeset"]


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """The file, and the characters that no face has: they are printed as 〓."""

    data: bytes
    missing: tuple[str, ...]


def render_pdf(document: ReportDocument) -> bytes:
    """Return *document* as a PDF; the same document gives the same bytes.

    A character that no bundled face has is printed as 〓 and logged as a warning; `typeset`
    returns these characters as well.
    """
    return typeset(document).data


def typeset(document: ReportDocument, fallbacks: tuple[str, ...] = ()) -> RenderedPdf:
    """Return *document* as a PDF with the characters that could not be shown.

    *fallbacks* are names of faces registered with `typesetting.fonts.add_face`, asked in order
    for what the bundled faces lack.
    """
    fonts.prepare()
    compositor = Compositor(fallbacks)
    story = [*_opening(document, compositor), *_chapters(document, compositor)]
    story = arranged(closed(story, _closing(document, compositor)))
    data = make_pdf(story, _properties(document), _attachments(document))
    return RenderedPdf(data, compositor.missing)


def _opening(document: ReportDocument, compositor: Compositor) -> Iterator[Flowable]:
    text = "\n".join(document.title_lines)
    outline = OutlineEntry("title", document.title, 0)
    galley = compositor.line(text, shapes.TITLE_STYLE)
    yield Block(galley, shapes.TITLE, outline=outline, element=Element("H1"))
    for text in filter(None, document.opening.split("\n")):
        yield paragraph(compositor.line(text, shapes.BODY_STYLE))


def _chapters(document: ReportDocument, compositor: Compositor) -> Iterator[Flowable]:
    for chapter in document.chapters:
        yield from chapter_flowables(chapter, compositor)


def _closing(document: ReportDocument, compositor: Compositor) -> list[Flowable]:
    closing = _signature(document, compositor)
    if document.verification:
        closing.append(VerificationNote(document.verification, compositor))
    return closing


def _signature(document: ReportDocument, compositor: Compositor) -> list[Flowable]:
    """Agency over date, on one axis near the right edge."""
    texts = (document.issued_by, document.signed_on)
    lines = [compositor.line(text, shapes.BODY_STYLE) for text in texts if text]
    if not lines:
        return []
    widths = [min(line.width(), TEXT_WIDTH - 4 * shapes.EM) for line in lines]
    axis = max(
        indent * shapes.EM + width / 2 for indent, width in zip((2, 4), widths, strict=False)
    )
    left = max(TEXT_WIDTH - 2 * axis, 0.0)
    return [
        Block(line, shapes.signature(left, is_first=number == 0))
        for number, line in enumerate(lines)
    ]


def _attachments(document: ReportDocument) -> list[Attachment]:
    """The figures as data; a document without tables has none."""
    blocks = (block for chapter in document.chapters for block in chapter.blocks)
    if not any(isinstance(block, Statutory) for block in blocks):
        return []
    files = attached_files(document)
    return [Attachment(file.name, file.media_type, file.data, file.description) for file in files]


def _properties(document: ReportDocument) -> Properties:
    """An undated draft carries the last day of its year: the day its figures are as of."""
    return Properties(
        title=document.title,
        author=document.agency,
        subject=f"{document.year}年政府信息公开工作年度报告",
        dated=document.issued_on or date(document.year, 12, 31),
        language=document.language,
    )
