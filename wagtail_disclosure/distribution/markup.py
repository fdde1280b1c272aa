"""Walks through HTML event by event, so that no depth of markup exhausts anything. Plain Python."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

__all__ = ["BLOCKS", "Walk", "web_address"]

# Elements that begin on a line of their own.
# fmt: off
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "caption", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tr", "ul",
))
# What readers do not get to see as text.
HIDDEN = frozenset((
    "audio", "button", "canvas", "embed", "form", "head", "iframe", "math", "noscript", "object",
    "option", "script", "select", "style", "svg", "template", "textarea", "title", "video",
))
# fmt: on
VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))


class Walk(HTMLParser):
    """Calls ``opened``, ``closed`` and ``written`` for what readers see; a link is its text, with
    its address behind it in brackets where that says more than the text. ``base`` is the address
    of the page.
    """

    def __init__(self, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base = base
        self._hidden: list[str] = []
        # Address and text of the links that are open.
        self._links: list[tuple[str, list[str]]] = []

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; of one without content that is all."""

    def closed(self, tag: str) -> None:
        """An element ends, whether it had begun or not."""

    def written(self, text: str) -> None:
        """Text, which is no markup."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HIDDEN:
            self._hidden.append(tag)
        if self._hidden:
            return
        attributes = {name: value or "" for name, value in attrs}
        if tag == "a":
            self._links.append((web_address(self.base, attributes.get("href", "")), []))
        else:
            self.opened(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.pop()
        elif tag == "a":
            self._end_link()
        elif tag not in VOID:
            self.closed(tag)

    def handle_data(self, data: str) -> None:
        if self._hidden or not data:
            return
        if self._links:
            self._links[-1][1].append(data)
        self.written(data)

    def _end_link(self) -> None:
        if not self._links:
            return
        address, texts = self._links.pop()
        if address and "".join(texts).strip() != address:
            self.written(f"（{address}）")


def web_address(base: str, address: str) -> str:
    """``address`` in full; blank where it is none on the web, such as that of a mail box, or only
    a place on the page itself.
    """
    if not address or address.startswith("#"):
        return ""
    try:
        full = urljoin(base, address.strip())
        parts = urlsplit(full)
    except ValueError:
        return ""
    return full if parts.scheme in {"http", "https"} and parts.netloc else ""
