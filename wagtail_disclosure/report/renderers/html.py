"""The free text of a chapter as HTML, made from the document instead of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from wagtail_disclosure.charts.svg import svg
from wagtail_disclosure.report.document import (
    Block,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    Run,
    Statutory,
    SubHeading,
)

__all__ = ["narrative_html"]

LISTS = {"bullet": "ul", "numbered": "ol"}
PictureAddress = Callable[[Figure], str]


def narrative_html(blocks: Sequence[Block], picture_address: PictureAddress) -> SafeString:
    """Return the blocks in order; statutory tables are left to the template.

    `picture_address` gives the address of a figure's picture, "" where there is none.
    """
    return _joined(_parts(blocks, picture_address))


def _parts(blocks: Sequence[Block], picture_address: PictureAddress) -> Iterator[SafeString]:
    for is_text, group in groupby(blocks, key=lambda block: isinstance(block, Paragraph)):
        if is_text:
            paragraphs = [block for block in group if isinstance(block, Paragraph)]
            yield format_html('<div class="disclosure-prose">{}</div>', _prose(paragraphs))
        else:
            yield from (_block(block, picture_address) for block in group)


def _block(block: Block, picture_address: PictureAddress) -> SafeString:
    match block:
        case SubHeading(text):
            return format_html('<h3 class="disclosure-subheading">{}</h3>', text)
        case FreeTable():
            return _free_table(block)
        case Figure():
            return _figure(block, picture_address(block))
        case Chart(spec):
            # charts.svg escapes the texts that it is given.
            drawing = mark_safe(svg(spec))
            return format_html('<figure class="disclosure-chart-frame">{}</figure>', drawing)
        case Statutory() | Paragraph():
            return SafeString()


def _prose(paragraphs: Sequence[Paragraph]) -> SafeString:
    groups = groupby(paragraphs, key=lambda paragraph: paragraph.style)
    return _joined(_group(style, list(group)) for style, group in groups)


def _group(style: str, paragraphs: Sequence[Paragraph]) -> SafeString:
    if tag := LISTS.get(style):
        return _list(tag, paragraphs, paragraphs[0].level)
    texts = format_html_join("", "<p>{}</p>", ((_runs(item),) for item in paragraphs))
    return format_html("<blockquote>{}</blockquote>", texts) if style == "quote" else texts


def _list(tag: str, items: Sequence[Paragraph], level: int) -> SafeString:
    """Items of `level`, with the deeper ones that follow each of them inside it."""
    entries: list[tuple[Paragraph, list[Paragraph]]] = []
    for item in items:
        if item.level <= level or not entries:
            entries.append((item, []))
        else:
            entries[-1][1].append(item)
    html = _joined(
        format_html(
            "<li>{}{}</li>", _runs(item), _list(tag, below, below[0].level) if below else ""
        )
        for item, below in entries
    )
    return format_html("<{0}>{1}</{0}>", mark_safe(tag), html)


def _runs(paragraph: Paragraph) -> SafeString:
    return _joined(_run(run) for run in paragraph.runs)


def _run(run: Run) -> SafeString:
    html = mark_safe("<br>".join(escape(line) for line in run.text.split("\n")))
    if run.italic:
        html = format_html("<em>{}</em>", html)
    if run.bold:
        html = format_html("<strong>{}</strong>", html)
    return format_html('<a href="{}">{}</a>', run.link, html) if run.link else html


def _free_table(block: FreeTable) -> SafeString:
    caption = format_html('<caption class="disclosure-table__caption">{}</caption>', block.caption)
    return format_html(
        '<div class="disclosure-scroll" role="region" tabindex="0" aria-label="{}">'
        '<table class="disclosure-table">{}<thead>{}</thead><tbody>{}</tbody></table></div>',
        block.caption or "表格",
        caption if block.caption else "",
        _rows(block.header, '<th scope="col">{}</th>'),
        _rows(block.rows, "<td>{}</td>"),
    )


def _rows(rows: Sequence[Sequence[str]], cell: str) -> SafeString:
    return _joined(
        format_html("<tr>{}</tr>", format_html_join("", cell, ((text,) for text in row)))
        for row in rows
    )


def _figure(block: Figure, address: str) -> SafeString:
    if not address:
        return format_html("<p>［图片：{}］{}</p>", block.alt, block.caption)
    caption = format_html(
        '<figcaption class="disclosure-figure__caption">{}</figcaption>', block.caption
    )
    return format_html(
        '<figure class="disclosure-figure"><img class="disclosure-figure__image" src="{}" '
        'alt="{}" loading="lazy">{}</figure>',
        address,
        block.alt,
        caption if block.caption else "",
    )


def _joined(parts: Iterator[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
