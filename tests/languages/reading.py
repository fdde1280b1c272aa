"""A page as a screen reader goes through it: each text with the language announced for it."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Script, Tag

SPOKEN = ("alt", "aria-label", "title", "placeholder")


def texts_by_language(html: str) -> Iterator[tuple[str, str]]:
    """Every text of the page, those in attributes included, with its language."""
    soup = BeautifulSoup(html, "html.parser")
    for node in soup.descendants:
        if isinstance(node, Tag):
            spoken = [str(node[name]) for name in SPOKEN if node.get(name)]
            yield from ((text, _language(node)) for text in spoken)
        elif _is_read(node):
            yield node.strip(), _language(node.parent)


def _is_read(node: object) -> bool:
    silent = isinstance(node, Comment | Doctype | Script)  # data blocks name their languages
    return isinstance(node, NavigableString) and not silent and bool(node.strip())


def _language(element: Tag | None) -> str:
    while element is not None and not element.get("lang"):
        element = element.parent
    return str(element["lang"]) if element is not None else ""
