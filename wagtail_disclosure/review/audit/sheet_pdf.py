"""The record sheet as a PDF: A4 upright, ruled boxes, long texts carried over to the next page."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus.flowables import CondPageBreak, Flowable

from wagtail_disclosure.review.audit.sheet import COLUMNS, Part, Sheet
from wagtail_disclosure.review.audit.sheet_fields import Label
from wagtail_disclosure.typesetting import fonts
from wagtail_disclosure.typesetting.cellwork import TableSetting
from wagtail_disclosure.typesetting.galley import Compositor, Style
from wagtail_disclosure.typesetting.page import TEXT_HEIGHT, TEXT_WIDTH, make_pdf
from wagtail_disclosure.typesetting.paragraph import Block, Shape
from wagtail_disclosure.typesetting.properties import Properties
from wagtail_disclosure.typesetting.structure.element import Element
from wagtail_disclosure.typesetting.table import RuledTable

__all__ = ["render_sheet"]

FORM_SIZE, CHAIN_SIZE, NOTE_SIZE = 10.5, 9.0, 9.0
TITLE = Shape(leading=36, alignment="center", space_after=12)
PART = Shape(leading=24, alignment="left", space_before=14, keep_with_next=True)
NOTE = Shape(leading=14, alignment="left", space_before=4)
# What must follow a heading on its page: the heads of the table and an entry or two.
START_OF_TABLE = 90.0


def render_sheet(sheet: Sheet) -> bytes:
    """``sheet`` as a PDF; the same sheet gives the same bytes."""
    fonts.prepare()
    properties = Properties(
        title=f"{Label.FORM} {sheet.title}",
        author=sheet.agency,
        subject=Label.FORM,
        dated=sheet.dated,
    )
    return make_pdf(list(_story(sheet, Compositor())), properties)


def _story(sheet: Sheet, compositor: Compositor) -> Iterator[Flowable]:
    name = compositor.line(Label.FORM, Style(fonts.SONG_BOLD, 22))
    yield Block(name, TITLE, element=Element("H1"))
    for part in sheet.form:
        yield _table(part, compositor, FORM_SIZE, padding=5.0)
    if sheet.chain.rows:
        yield CondPageBreak(START_OF_TABLE)
        heading = compositor.line(Label.CHAIN, Style(fonts.HEI, 12))
        yield Block(heading, PART, element=Element("H2"))
        yield _table(sheet.chain, compositor, CHAIN_SIZE, padding=3.0)
    for note in sheet.notes:
        yield Block(compositor.line(note, Style(fonts.SONG, NOTE_SIZE)), NOTE)


def _table(part: Part, compositor: Compositor, size: float, padding: float) -> RuledTable:
    widths = (TEXT_WIDTH / COLUMNS,) * COLUMNS
    setting = TableSetting(compositor, widths, size, TEXT_HEIGHT, padding, gutter=4.0)
    return RuledTable(setting, part.heads, part.rows)
