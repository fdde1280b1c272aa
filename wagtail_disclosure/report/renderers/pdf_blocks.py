"""Blocks of a chapter as flowables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from wagtail_disclosure.charts.drawing import drawing
from wagtail_disclosure.report.document import (
    Block,
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    Run,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.report.renderers import pdf_shapes as shapes
from wagtail_disclosure.report.renderers.pdf_free_tables import free_table
from wagtail_disclosure.report.renderers.pdf_lists import Lists, Numbered
from wagtail_disclosure.report.renderers.pdf_tables import statutory_table
from wagtail_disclosure.typesetting import paragraph as typesetting
from wagtail_disclosure.typesetting.cleaning import clean
from wagtail_disclosure.typesetting.galley import Compositor, Galley, Style
from wagtail_disclosure.typesetting.page import TEXT_HEIGHT, TEXT_WIDTH
from wagtail_disclosure.typesetting.picture import Picture, read_image
from wagtail_disclosure.typesetting.structure.element import Element

LISTED = ("bullet", "numbered")
# The title of the document is the heading of level 1, a chapter's that of level 2.
CHAPTER_LEVEL = 2
# Other addresses, relative ones among them, lead nowhere from a file.
LINKED = ("https://", "http://", "mailto:", "tel:")
ABOVE_TABLE = 4.0
BELOW_TABLE = 10.0


def chapter_flowables(chapter: Chapter, compositor: Compositor) -> Iterator[Flowable]:
    """The heading of *chapter*, in the outline, and its blocks."""
    yield _heading(chapter.title, shapes.CHAPTER_STYLE, compositor, f"chapter-{chapter.number}", 0)
    lists = Lists()
    depth = 0
    for position, block in enumerate(chapter.blocks):
        if isinstance(block, Paragraph) and block.style in LISTED:
            yield _item(block, lists.item(block), compositor)
            continue
        lists.close()
        if isinstance(block, SubHeading):
            if not clean(block.text).strip():
                continue
            depth = min(block.level, depth + 1)
            yield _subheading(block, compositor, f"block-{chapter.number}-{position}", depth)
        else:
            yield from _block(block, compositor)


def paragraph(
    galley: Galley, shape: typesetting.Shape = shapes.BODY, element: Element | None = None
) -> typesetting.Block:
    return typesetting.Block(galley, shape, element=element)


def _block(block: Block, compositor: Compositor) -> Iterator[Flowable]:
    match block:
        case Paragraph():
            yield from _running_text(block, compositor)
        case Statutory(values):
            yield from _spaced(statutory_table(values, compositor))
        case FreeTable():
            yield from _captioned_table(block, compositor)
        case Figure():
            yield from _figure(block, compositor)
        case Chart(spec):
            yield from _spaced(drawing(spec, TEXT_WIDTH, compositor.plain))


def _subheading(
    block: SubHeading, compositor: Compositor, key: str, depth: int
) -> typesetting.Block:
    """*depth* is the level in the outline, where none may be skipped."""
    style = shapes.SUBHEADING_STYLE if block.level == 1 else shapes.BODY_STYLE
    return _heading(block.text, style, compositor, key, depth)


def _heading(
    text: str, style: Style, compositor: Compositor, key: str, level: int
) -> typesetting.Block:
    galley = compositor.line(text, style)
    outline = typesetting.OutlineEntry(key, galley.text, level)
    element = Element(f"H{CHAPTER_LEVEL + level}")
    return typesetting.Block(galley, shapes.HEADING, outline=outline, element=element)


def _running_text(block: Paragraph, compositor: Compositor) -> Iterator[Flowable]:
    galley = _galley(block, compositor)
    if not galley.text.strip():
        return
    if block.style == "quote":
        yield paragraph(galley, shapes.QUOTE, Element("P", Element("BlockQuote")))
    else:
        yield paragraph(galley)


def _item(block: Paragraph, numbered: Numbered, compositor: Compositor) -> Flowable:
    sign = compositor.line(f"{numbered.marker} ", shapes.BODY_STYLE)
    shape = shapes.item(block.level, sign.width())
    galley = _galley(block, compositor)
    return typesetting.Block(galley, shape, marker=sign, element=numbered.body)


def _galley(block: Paragraph, compositor: Compositor) -> Galley:
    return compositor.galley((run.text, _style(run)) for run in block.runs)


def _style(run: Run) -> Style:
    """Chinese print has no italic: emphasis stands in bold."""
    style = shapes.BOLD_STYLE if run.bold or run.italic else shapes.BODY_STYLE
    return replace(style, href=run.href if run.href.startswith(LINKED) else "")


def _captioned_table(block: FreeTable, compositor: Compositor) -> Iterator[Flowable]:
    table = free_table(block, compositor)
    if block.caption:
        caption = Element("Caption", table.tags.table) if table else None
        galley = compositor.line(block.caption, shapes.CAPTION_STYLE)
        yield paragraph(galley, shapes.CAPTION, caption)
    if table is not None:
        yield from _spaced(table)


def _figure(block: Figure, compositor: Compositor) -> Iterator[Flowable]:
    group = Element("Div")
    image = read_image(block.data() if callable(block.data) else block.data)
    if image is None:
        text = f"［图片：{block.alt}］"
        note = compositor.line(text, shapes.NOTE_STYLE)
        yield paragraph(note, shapes.FIGURE_CAPTION, Element("P", group))
    else:
        leads = bool(block.caption)
        most = TEXT_WIDTH, 0.6 * TEXT_HEIGHT
        yield from _spaced(Picture(image, block.alt, *most, leads=leads, parent=group))
    if block.caption:
        caption = compositor.line(block.caption, shapes.CAPTION_STYLE)
        yield paragraph(caption, shapes.FIGURE_CAPTION, Element("Caption", group))


def _spaced(flowable: Flowable) -> Iterator[Flowable]:
    flowable.spaceBefore = ABOVE_TABLE
    flowable.spaceAfter = BELOW_TABLE
    yield flowable
