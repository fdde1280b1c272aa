"""The page of a Chinese official document (GB/T 9704-2012, 5 and 7): A4, 28 characters a line."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from wagtail_disclosure.typesetting import fonts

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


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself. *dated* is the date of the document."""

    title: str
    author: str
    subject: str
    dated: date
    language: str = "zh-CN"
    creator: str = "wagtail-disclosure"


def make_pdf(story: Sequence[Flowable], properties: Properties) -> bytes:
    """Set *story* on numbered pages. The same input gives the same bytes."""
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
    template = _DatedTemplate(
        target,
        dated=properties.dated,
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
    template.build(list(story))
    return target.getvalue()


def draw_page_number(canvas: Any, template: Any) -> None:
    """— 1 —, one character in from the outer edge: odd pages right, even pages left."""
    number = canvas.getPageNumber()
    canvas.saveState()
    canvas.setFont(fonts.SONG, PAGE_NUMBER_SIZE)
    y = A4[1] - TOP_MARGIN - TEXT_HEIGHT - PAGE_NUMBER_DROP
    if number % 2:
        canvas.drawRightString(LEFT_MARGIN + TEXT_WIDTH - PAGE_NUMBER_SIZE, y, f"— {number} —")
    else:
        canvas.drawString(LEFT_MARGIN + PAGE_NUMBER_SIZE, y, f"— {number} —")
    canvas.restoreState()


class _DatedTemplate(BaseDocTemplate):
    """A document whose dates are those of its content, so that it can be built again."""

    def __init__(self, target: io.BytesIO, dated: date, **options: Any) -> None:
        super().__init__(target, **options)
        self._dated = dated

    def _makeCanvas(self, *arguments: Any, **options: Any) -> Canvas:
        canvas = super()._makeCanvas(*arguments, **options)
        stamp = TimeStamp(invariant=1)
        stamp.YMDhms = (self._dated.year, self._dated.month, self._dated.day, 0, 0, 0)
        canvas._doc._timeStamp = stamp
        canvas.showOutline()
        return canvas
