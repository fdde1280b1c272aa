"""Faces, sizes and measures of the report (GB/T 9704-2012, 7: 三号 body, 二号 title, in points)."""

from __future__ import annotations

from wagtail_disclosure.typesetting.fonts import HEI, SONG, SONG_BOLD
from wagtail_disclosure.typesetting.galley import Style
from wagtail_disclosure.typesetting.page import BODY_LEADING, BODY_SIZE
from wagtail_disclosure.typesetting.paragraph import Shape

EM = BODY_SIZE

TITLE_STYLE = Style(SONG_BOLD, 22)
CHAPTER_STYLE = Style(HEI, BODY_SIZE)
SUBHEADING_STYLE = Style(SONG_BOLD, BODY_SIZE)
BODY_STYLE = Style(SONG, BODY_SIZE)
BOLD_STYLE = Style(SONG_BOLD, BODY_SIZE)
CAPTION_STYLE = Style(HEI, 12)
NOTE_STYLE = Style(SONG, 12)

TITLE = Shape(leading=36, alignment="center", space_after=BODY_LEADING)
HEADING = Shape(leading=BODY_LEADING, first_indent=2 * EM, alignment="left", keep_with_next=True)
BODY = Shape(leading=BODY_LEADING, first_indent=2 * EM)
QUOTE = Shape(leading=BODY_LEADING, left_indent=2 * EM, right_indent=2 * EM)
CAPTION = Shape(leading=20, alignment="center", space_before=6, space_after=4, keep_with_next=True)
NOTE = Shape(leading=20, alignment="left")
FIGURE_CAPTION = Shape(leading=20, alignment="center", space_after=8)


def item(level: int, marker_width: float) -> Shape:
    """A list item: its marker two characters in, its lines flush behind the marker."""
    left = (2 + 2 * min(level, 4)) * EM + marker_width
    return Shape(leading=BODY_LEADING, left_indent=left)


def signature(left_indent: float, is_first: bool) -> Shape:
    return Shape(
        leading=BODY_LEADING,
        alignment="center",
        left_indent=left_indent,
        space_before=2 * BODY_LEADING if is_first else 0,
    )
