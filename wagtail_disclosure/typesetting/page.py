"""The page of a Chinese official document (GB/T 9704-2012, 5 and 7): A4, 28 characters a line."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from wagtail_disclosure.typesetting import fonts
from wagtail_disclosure.typesetting.archival.attachments import Attachment
from wagtail_disclosure.typesetting.archival.finish import finish
from wagtail_disclosure.typesetting.properties import Properties
from wagtail_disclosure.typesetting.structure.canvas import TaggedCanvas
from wagtail_disclosure.typesetting.structure.element import Artifact
from wagtail_disclosure.typesetting.structure.marks import mark

TEXT_WIDTH = 156 * mm
TEXT_HEIGHT = 225 * mm
TOP_MARGIN = 37 * mm
LEFT_MARGIN = 28 * mm
# 28 characters fill the line: a little under size 3 (三号, 16 pt), which would be 158 mm.
BODY_SIZE = 15.75
BODY_LEADING = 28.95
PAGE_NUMBER_SIZE = 14
# The rule that the page number stands on is 7 mm below the text.
PAGE_NUMBER_DROP = 7 * mm + 0.88 * PAGE_NUMBER_SIZE


def make_pdf(
    story: Sequence[Flowable], properties: Properties, files: Sequence[Attachment] = ()
) -> bytes:
    """Set *story* on numbered pages, with *files* inside. The same input gives the same bytes.

    Conforms to PDF/UA-1 and PDF/A-3a as long as everything in *story* says whose it is.
    """
    fonts.prepare()
    target = io.BytesIO()
    frame = Frame(
        LEFT_MARGIN,
        A4[1] - TOP_MARGIN - TEXT_HEIGHT,
        TEXT_WIDTH,
        TEXT_HEIGHT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template = _ArchivalTemplate(
        target,
        properties,
        files,
        pagesize=A4,
        pageTemplates=[PageTemplate("page", [frame], onPage=draw_page_number)],
        title=properties.title,
        author=properties.author,
        subject=properties.subject,
        creator=properties.creator,
        producer=properties.creator,
        lang=properties.language,
        displayDocTitle=1,
        initialFontName=fonts.SONG,
        initialFontSize=BODY_SIZE,
        invariant=1,
    )
    template.build(list(story), canvasmaker=TaggedCanvas)
    return target.getvalue()


def draw_page_number(canvas: Any, template: Any) -> None:
    """— 1 —, one character in from the outer edge: odd pages right, even pages left."""
    number = canvas.getPageNumber()
    y = A4[1] - TOP_MARGIN - TEXT_HEIGHT - PAGE_NUMBER_DROP
    with mark(canvas, Artifact.PAGE_NUMBER):
        canvas.setFont(fonts.SONG, PAGE_NUMBER_SIZE)
        if number % 2:
            right = LEFT_MARGIN + TEXT_WIDTH - PAGE_NUMBER_SIZE
            canvas.drawRightString(right, y, f"— {number} —")
        else:
            canvas.drawString(LEFT_MARGIN + PAGE_NUMBER_SIZE, y, f"— {number} —")


class _ArchivalTemplate(BaseDocTemplate):
    """A document with the dates of its content, so that it can be built again the same."""

    def __init__(
        self,
        target: io.BytesIO,
        properties: Properties,
        files: Sequence[Attachment],
        **options: Any,
    ) -> None:
        super().__init__(target, **options)
        self._properties = properties
        self._files = files

    def _makeCanvas(self, *arguments: Any, **options: Any) -> Canvas:
        canvas = super()._makeCanvas(*arguments, **options)
        canvas.showOutline()
        finish(canvas._doc, self._properties, self._files)
        return canvas
