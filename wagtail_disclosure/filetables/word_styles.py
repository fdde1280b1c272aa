"""What the style of a paragraph adds to it: ISO/IEC 29500-1, 17.7."""

from __future__ import annotations

import re

from wagtail_disclosure.filetables.xml_tree import EMPTY, Node

__all__ = ["Styles", "outline_level"]

# Outline levels count from 0; 9 is running text.
_RUNNING_TEXT = 9
_HEADING = re.compile("(?:heading|标题)\\s*([1-9])", re.I)
_CONTENTS = re.compile("(?:toc|目录)\\s*[1-9]", re.I)
# Styles are based on styles, in a file that may say anything.
_LONGEST_CHAIN = 20


class Styles:
    """The paragraph styles of a document."""

    def __init__(self, root: Node) -> None:
        self._styles = {
            style.attributes.get("styleId", ""): style
            for style in root.all("style")
            if style.attributes.get("type", "paragraph") in ("paragraph", "numbering")
        }
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if style.attributes.get("default", "0") in ("1", "true", "on")
            ),
            "",
        )

    def chain(self, style_id: str) -> list[Node]:
        """Return a style and those that it is based on."""
        chain: list[Node] = []
        name = style_id if style_id in self._styles else self._default
        while name in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[name])
            name = chain[-1].value("basedOn")
        return chain

    def level(self, style_id: str) -> int:
        """Return the level of heading that a style makes, from 1; 0 for none."""
        for style in self.chain(style_id):
            properties = style.first("pPr")
            if properties.first("outlineLvl") is not EMPTY:
                return outline_level(properties)
            if found := _HEADING.fullmatch(style.value("name")):
                return int(found[1])
        return 0

    def is_contents(self, style_id: str) -> bool:
        """Tell whether a style is that of a line of a table of contents."""
        style = self._styles.get(style_id, EMPTY)
        return bool(_CONTENTS.fullmatch(style.value("name")))

    def numbering(self, style_id: str) -> Node:
        """Return the ``numPr`` of a style, its own or inherited."""
        found = (style.first("pPr", "numPr") for style in self.chain(style_id))
        return next((properties for properties in found if properties is not EMPTY), EMPTY)


def outline_level(properties: Node) -> int:
    """Return the level of heading, from 1, that ``pPr`` sets; 0 for none."""
    level = properties.number("outlineLvl", otherwise=_RUNNING_TEXT)
    return level + 1 if level < _RUNNING_TEXT else 0
