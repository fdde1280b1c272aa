"""Paragraphs of plain runs as the rich text that the editor stores; nothing else gets into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import urlsplit

from wagtail_disclosure.report.document import Paragraph, Run

__all__ = ["rich_text_of"]

LISTS = {"bullet": "ul", "numbered": "ol"}
BLOCKS = {"body": "p", "quote": "blockquote"}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def rich_text_of(paragraphs: Iterable[Paragraph]) -> str:
    """Return the paragraphs as rich text, those without text left out. The inverse of
    `report.rich_text.paragraphs_of`.
    """
    writer = _Writer()
    for paragraph in paragraphs:
        if any(run.text.strip() for run in paragraph.runs):
            writer.add(paragraph)
    writer.close_lists(0)
    return "".join(writer.parts)


class _Writer:
    """Keeps track of the lists that are open, outermost first; each has an open item."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lists: list[str] = []

    def add(self, paragraph: Paragraph) -> None:
        content = "".join(_runs(paragraph.runs))
        if tag := LISTS.get(paragraph.style):
            self._begin_item(tag, paragraph.level)
            self.parts.append(content)
        else:
            self.close_lists(0)
            block = BLOCKS[paragraph.style]
            self.parts.append(f"<{block}>{content}</{block}>")

    def close_lists(self, depth: int) -> None:
        """Close lists until `depth` of them are open."""
        while len(self.lists) > depth:
            self.parts.append(f"</li></{self.lists.pop()}>")

    def _begin_item(self, tag: str, level: int) -> None:
        # A list cannot begin two levels deep.
        depth = min(max(level, 0), len(self.lists))
        self.close_lists(depth + 1)
        if len(self.lists) > depth and self.lists[-1] != tag:
            self.close_lists(depth)
        if len(self.lists) > depth:
            self.parts.append("</li><li>")
        else:
            self.lists.append(tag)
            self.parts.append(f"<{tag}><li>")


def _runs(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        html = escape(run.text, quote=False).replace("\n", "<br/>")
        html = f"<i>{html}</i>" if run.italic else html
        html = f"<b>{html}</b>" if run.bold else html
        yield f'<a href="{escape(run.href)}">{html}</a>' if _is_safe(run.href) else html


def _is_safe(address: str) -> bool:
    try:
        return urlsplit(address).scheme in SCHEMES
    except ValueError:
        return False
