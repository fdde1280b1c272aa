"""HTML for the editor of a WeChat official account (微信公众号). Plain Python.

That editor keeps inline styles and throws away the rest: classes, scripts, style sheets, and links
to anywhere but WeChat itself. So links become text with their address, and pictures get a full
address, from which the editor fetches them.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from wagtail_disclosure.distribution.markup import Walk, web_address

__all__ = ["article_html"]

LINE = "line-height:1.75;font-size:16px;color:#1f1f1f;"
CELL = "border:1px solid #8c8c8c;padding:6px 8px;font-size:14px;line-height:1.6;"
HEADING = "font-weight:bold;line-height:1.5;margin:24px 0 12px;"
# Kept elements with their style; others give way to their content.
STYLES = {
    "p": f"{LINE}margin:0 0 16px;",
    "h2": f"{HEADING}font-size:20px;",
    "h3": f"{HEADING}font-size:18px;",
    "h4": f"{HEADING}font-size:16px;",
    "ul": f"{LINE}margin:0 0 16px;padding-left:24px;",
    "ol": f"{LINE}margin:0 0 16px;padding-left:24px;",
    "li": "margin:0 0 8px;",
    "blockquote": f"{LINE}margin:0 0 16px;padding-left:12px;border-left:3px solid #8c8c8c;",
    "strong": "font-weight:bold;",
    "em": "font-style:italic;",
    "sup": "font-size:12px;vertical-align:super;",
    "sub": "font-size:12px;vertical-align:sub;",
    "table": "width:100%;border-collapse:collapse;margin:0 0 16px;",
    "caption": "font-size:14px;padding:0 0 8px;",
    "thead": "",
    "tbody": "",
    "tr": "",
    "th": f"{CELL}font-weight:bold;background-color:#f2f2f2;",
    "td": CELL,
    "figure": "margin:0 0 16px;text-align:center;",
    "figcaption": "font-size:14px;line-height:1.6;color:#595959;text-align:center;",
    "br": "",
    "hr": "border:0;border-top:1px solid #8c8c8c;margin:24px 0;",
    "img": "max-width:100%;height:auto;",
}
RENAMED = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4", "figure": "section"}
ALONE = frozenset(("br", "hr", "img"))
SPANS = ("colspan", "rowspan")
WIDEST_SPAN = 1000


def article_html(body: str, base: str, *, lead: str = "", closing: Sequence[str] = ()) -> str:
    """``body`` (HTML of the page at ``base``) for pasting, between a lead and the lines that say
    where it comes from (both plain text). Only whole, closed elements, whatever ``body`` is.
    """
    walk = _Article(base)
    walk.feed(body)
    walk.close()
    first = [_line(lead, "color:#595959;")] if lead else []
    last = [_line(text, "font-size:14px;color:#595959;") for text in closing]
    return "\n".join(["<section>", *first, walk.finished(), *last, "</section>"])


def _line(text: str, style: str) -> str:
    return f'<p style="{STYLES["p"]}{style}">{escape(text)}</p>'


class _Article(Walk):
    def __init__(self, base: str) -> None:
        super().__init__(base)
        self._pieces: list[str] = []
        # Names as they were opened in the source, which their ends go by.
        self._open: list[str] = []

    def finished(self) -> str:
        while self._open:
            self._end()
        return "".join(self._pieces).strip()

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        name = _kept(tag)
        if name not in STYLES:
            return
        chosen = self._attributes(name, attributes)
        if name == "img" and "src" not in chosen:
            return
        written = "".join(f' {key}="{escape(value)}"' for key, value in chosen.items())
        self._pieces.append(f"<{RENAMED.get(name, name)}{written}>")
        if name not in ALONE:
            self._open.append(name)

    def closed(self, tag: str) -> None:
        name = _kept(tag)
        if name in self._open:
            while self._end() != name:
                pass

    def written(self, text: str) -> None:
        self._pieces.append(escape(text, quote=False))

    def _end(self) -> str:
        name = self._open.pop()
        self._pieces.append(f"</{RENAMED.get(name, name)}>")
        return name

    def _attributes(self, name: str, given: dict[str, str]) -> dict[str, str]:
        chosen = {}
        if name == "img" and (source := web_address(self.base, given.get("src", ""))):
            chosen = {"src": source, "alt": given.get("alt", "")}
        if name in {"td", "th"}:
            chosen = {key: given[key] for key in SPANS if _is_span(given.get(key, ""))}
        return chosen | ({"style": STYLES[name]} if STYLES[name] else {})


def _kept(tag: str) -> str:
    """What an element becomes; a figure is one until it is written."""
    return tag if tag == "figure" else RENAMED.get(tag, tag)


def _is_span(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 5 and int(value) <= WIDEST_SPAN
