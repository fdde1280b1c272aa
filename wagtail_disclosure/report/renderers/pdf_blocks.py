"""Blocks of a chapter as flowables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

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
from wagtail_disclosure.report.renderers.pdf_tables import statutory_table
from wagtail_disclosure.typesetting import paragraph as typesetting
from wagtail_disclosure.typesetting.galley import Compositor, Galley, Style
from wagtail_disclosure.typesetting.page import TEXT_HEIGHT, TEXT_WIDTH
from wagtail_disclosure.typesetting.picture import Picture, read_image

BULLET = "•"
# Other addresses, relative ones among them, lead nowhere from a file.
LINKED = ("https://", "http://", "mailto:", "tel:")
ABOVE_TABLE = 4.0
BELOW_TABLE = 10.0


def chapter_flowables(chapter: Chapter, compositor: Compositor) -> Iterator[Flowable]:
    """The heading of *chapter*, in the outline, and its blocks."""
    yield _heading(chapter.title, shapes.CHAPTER_STYLE, compositor, f"chapter-{chapter.number}", 0)
    numbers: dict[int, Iterator[int]] = {}
    depth = 0
    for position, block in enumerate(chapter.blocks):
        if isinstance(block, Paragraph) and block.style == "numbered":
            number = next(numbers.setdefault(block.level, count(1)))
            numbers = {level: running for level, running in numbers.items() if level <= block.level}
            yield _item(block, f"{number}.", compositor)
            continue
        numbers = {}
        if isinstance(block, SubHeading):
            depth = min(block.level, depth + 1)
            yield _subheading(block, compositor, f"block-{chapter.number}-{position}", depth)
        else:
            yield from _block(block, compositor)


def paragraph(galley: Galley, shape: typesetting.Shape = shapes.BODY) -> typesetting.Block:
    return typesetting.Block(galley, shape)


def _block(block: Block, compositor: Compositor) -> Iterator[Flowable]:
    match block:
        case Paragraph(style="bullet"):
            yield _item(block, BULLET, compositor)
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
    return typesetting.Block(galley, shapes.HEADING, outline=outline)


def _running_text(block: Paragraph, compositor: Compositor) -> Iterator[Flowable]:
    galley = _galley(block, compositor)
    if galley.text.strip():
        yield paragraph(galley, shapes.QUOTE if block.style == "quote" else shapes.BODY)


def _item(block: Paragraph, marker: str, compositor: Compositor) -> Flowable:
    sign = compositor.line(f"{marker} ", shapes.BODY_STYLE)
    shape = shapes.item(block.level, sign.width())
    return typesetting.Block(_galley(block, compositor), shape, marker=sign)


def _galley(block: Paragraph, compositor: Compositor) -> Galley:
    return compositor.galley((run.text, _style(run)) for run in block.runs)


def _style(run: Run) -> Style:
    """Chinese print has no italic: emphasis stands in bold."""
    style = shapes.BOLD_STYLE if run.bold or run.italic else shapes.BODY_STYLE
    return replace(style, href=run.href if run.href.startswith(LINKED) else "")


def _captioned_table(block: FreeTable, compositor: Compositor) -> Iterator[Flowable]:
    table = free_table(block, compositor)
    if block.caption:
        yield paragraph(compositor.line(block.caption, shapes.CAPTION_STYLE), shapes.CAPTION)
    if table is not None:
        yield from _spaced(table)


def _figure(block: Figure, compositor: Compositor) -> Iterator[Flowable]:
    image = read_image(block.data() if callable(block.data) else block.data)
    if image is None:
        text = f"［图片：{block.alt}］"
        yield paragraph(compositor.line(text, shapes.NOTE_STYLE), shapes.FIGURE_CAPTION)
    else:
        leads = bool(block.caption)
        yield from _spaced(Picture(image, block.alt, TEXT_WIDTH, 0.6 * TEXT_HEIGHT, leads))
    if block.caption:
        caption = compositor.line(block.caption, shapes.CAPTION_STYLE)
        yield paragraph(caption, shapes.FIGURE_CAPTION)


def _spaced(flowable: Flowable) -> Iterator[Flowable]:
    flowable.spaceBefore = ABOVE_TABLE
    flowable.spaceAfter = BELOW_TABLE
    yield flowable
