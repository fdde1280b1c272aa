"""Rich text as the editor stores it: its paragraphs, links and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

from wagtail_disclosure.review.proof.page_content import Item, Link, Picture, PlacedText

__all__ = ["items_of_rich_text"]

# Addresses of people stand in these links, whatever their text says.
REACHING = ("mailto:", "tel:", "sms:")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = {"p", "li", "blockquote", "div", "hr", "br", "tr", "td", "th"} | HEADINGS


def items_of_rich_text(source: str, place: str) -> Iterator[Item]:
    """The text of ``source`` as one item, then its internal links and pictures."""
    reader = _Reader(place)
    reader.feed(source)
    reader.close()
    text = "\n".join(line for line in "".join(reader.text).splitlines() if line.strip())
    if text:
        yield PlacedText(place, text)
    yield from reader.items


class _Reader(HTMLParser):
    def __init__(self, place: str) -> None:
        super().__init__(convert_charrefs=True)
        self.place = place
        self.text: list[str] = []
        self.items: list[Item] = []
        self.link: dict[str, str] = {}
        self.link_text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self.text.append("\n")
        elif tag == "a":
            self._start_link(given)
        elif tag == "embed" and given.get("embedtype") == "image":
            self._add_picture(given.get("id", ""), given.get("alt", "").strip())

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.text.append("\n")
        elif tag == "a" and self.link:
            kind, target = self.link["linktype"], self.link.get("id", "")
            self.items.append(Link(self.place, kind, target, "".join(self.link_text)))
            self.link = {}

    def _start_link(self, given: dict[str, str]) -> None:
        if given.get("linktype"):
            self.link, self.link_text = given, []
        elif given.get("href", "").lower().startswith(REACHING):
            address = unquote(given["href"].partition(":")[2])
            self.items.append(PlacedText(self.place, address))

    def _add_picture(self, key: str, alternative: str) -> None:
        self.items.append(Picture(self.place, key, bool(alternative)))
        if alternative:
            self.items.append(PlacedText(self.place, alternative))

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        self.link_text.append(data)
