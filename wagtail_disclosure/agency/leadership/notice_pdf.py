"""The notice as a PDF in the form of an official document (GB/T 9704-2012, 7)."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus.flowables import CondPageBreak, Flowable

from wagtail_disclosure.agency.leadership.notice import Notice
from wagtail_disclosure.typesetting import fonts
from wagtail_disclosure.typesetting.fonts import HEI, SONG, SONG_BOLD
from wagtail_disclosure.typesetting.galley import Compositor, Style
from wagtail_disclosure.typesetting.page import BODY_LEADING, BODY_SIZE, make_pdf
from wagtail_disclosure.typesetting.paragraph import Block, OutlineEntry, Shape
from wagtail_disclosure.typesetting.properties import Properties
from wagtail_disclosure.typesetting.structure.element import Element

__all__ = ["notice_pdf"]

EM = BODY_SIZE
TEXT = Style(SONG, BODY_SIZE)
TITLE = Shape(leading=36, alignment="center", space_after=BODY_LEADING)
HEADING = Shape(leading=BODY_LEADING, first_indent=2 * EM, alignment="left", keep_with_next=True)
BODY = Shape(leading=BODY_LEADING, first_indent=2 * EM)
OPENING = Shape(leading=BODY_LEADING, first_indent=2 * EM)
# The signature takes two lines below two blank ones; some text stands on its page.
SIGNED = 6 * BODY_LEADING


def notice_pdf(notice: Notice) -> bytes:
    """Return the notice as PDF/UA-1 and PDF/A-3a; the same notice gives the same bytes."""
    fonts.prepare()
    compositor = Compositor()
    story = [*_opening(notice, compositor), *_items(notice, compositor)]
    story += _closing(notice, compositor)
    properties = Properties(
        title=notice.title, author=notice.agency, subject="领导班子分工", dated=notice.dated
    )
    return make_pdf(story, properties)


def _opening(notice: Notice, compositor: Compositor) -> Iterator[Flowable]:
    title = compositor.line("\n".join(notice.title_lines), Style(SONG_BOLD, 22))
    outline = OutlineEntry("title", notice.title, 0)
    yield Block(title, TITLE, outline=outline, element=Element("H1"))
    yield Block(compositor.line(notice.opening, TEXT), OPENING)


def _items(notice: Notice, compositor: Compositor) -> Iterator[Flowable]:
    for number, item in enumerate(notice.items, 1):
        heading = compositor.line(item.heading, Style(HEI, BODY_SIZE))
        outline = OutlineEntry(f"leader-{number}", heading.text, 0)
        # No heading at the foot of a page without its text.
        yield CondPageBreak(3 * BODY_LEADING)
        yield Block(heading, HEADING, outline=outline, element=Element("H2"))
        for line in item.lines:
            yield Block(compositor.line(line, TEXT), BODY)


def _closing(notice: Notice, compositor: Compositor) -> Iterator[Flowable]:
    """The agency over the date, four characters in from the right edge."""
    yield CondPageBreak(SIGNED)
    yield Block(compositor.line(notice.closing, TEXT), BODY)
    for number, text in enumerate((notice.agency, notice.signed_on)):
        shape = Shape(
            leading=BODY_LEADING,
            alignment="right",
            right_indent=(2 if number == 0 else 4) * EM,
            space_before=2 * BODY_LEADING if number == 0 else 0,
        )
        yield Block(compositor.line(text, TEXT), shape)
