"""Rich text as paragraphs of plain runs, for renderings that are not HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal
from urllib.parse import urljoin

from wagtail.rich_text import expand_db_html

from wagtail_disclosure.report.document import Paragraph, Run

__all__ = ["paragraphs_of", "plain_paragraphs"]

Style = Literal["body", "quote", "bullet", "numbered"]

LISTS: dict[str, Style] = {"ul": "bullet", "ol": "numbered"}
BLOCKS = {"p", "li", "blockquote", "div", "h2", "h3", "h4", "h5", "h6"}
BOLD = {"b", "strong", "h2", "h3", "h4", "h5", "h6"}
ITALIC = {"i", "em"}


def paragraphs_of(source: str, base_url: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of rich text as the editor stores it; links become absolute."""
    reader = _Reader(base_url)
    reader.feed(expand_db_html(source))
    reader.close()
    reader.end_paragraph()
    yield from reader.paragraphs


def plain_paragraphs(source: str) -> Iterator[str]:
    """Yield the text of the paragraphs. No query: links and pictures are not looked up."""
    reader = _Reader("")
    reader.feed(source)
    reader.close()
    reader.end_paragraph()
    for paragraph in reader.paragraphs:
        yield "".join(run.text for run in paragraph.runs)


@dataclass(slots=True)
class _Open:
    """A tag that has been opened, with the address of a link."""

    tag: str
    href: str = ""


class _Reader(HTMLParser):
    def __init__(self, base_url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base_url = base_url
        self.open: list[_Open] = []
        self.runs: list[Run] = []
        self.paragraphs: list[Paragraph] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data("\n")
            return
        if tag in BLOCKS or tag in LISTS:
            self.end_paragraph()
        href = dict(attrs).get("href") or ""
        self.open.append(_Open(tag, urljoin(self.base_url, href) if href else ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS or tag in LISTS:
            self.end_paragraph()
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].tag == tag:
                del self.open[index]
                return

    def handle_data(self, data: str) -> None:
        tags = {item.tag for item in self.open}
        href = next((item.href for item in reversed(self.open) if item.href), "")
        self.runs.append(Run(data, bool(tags & BOLD), bool(tags & ITALIC), href))

    def end_paragraph(self) -> None:
        """Close the running paragraph in the style of the tags around it."""
        if any(run.text.strip() for run in self.runs):
            self.paragraphs.append(Paragraph(tuple(self.runs), *self._style()))
        self.runs = []

    def _style(self) -> tuple[Style, int]:
        lists = [item.tag for item in self.open if item.tag in LISTS]
        if lists:
            return LISTS[lists[-1]], len(lists) - 1
        is_quote = any(item.tag == "blockquote" for item in self.open)
        return ("quote" if is_quote else "body"), 0
