"""Lists of a chapter: numbers and bullets by level, one inside the other."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.report.document import Paragraph
from wagtail_disclosure.typesetting.structure.element import Attributes, Element

__all__ = ["Lists", "Numbered"]

BULLET = "•"
NUMBERING = {"numbered": "/Decimal", "bullet": "/Disc"}


@dataclass(frozen=True, slots=True)
class Numbered:
    """The marker of an item, and the element of its text."""

    marker: str
    body: Element


@dataclass(slots=True)
class _List:
    style: str
    level: int
    element: Element
    count: int = 0
    body: Element | None = None


class Lists:
    """The lists that are open where a chapter has come to."""

    def __init__(self) -> None:
        self._open: list[_List] = []

    def close(self) -> None:
        """End all lists: the next item begins a new one."""
        self._open.clear()

    def item(self, block: Paragraph) -> Numbered:
        """Number the next item; a deeper one begins a list inside the item before it."""
        current = self._at(block.style, block.level)
        current.count += 1
        current.body = Element("LBody", Element("LI", current.element))
        marker = f"{current.count}." if block.style == "numbered" else BULLET
        return Numbered(marker, current.body)

    def _at(self, style: str, level: int) -> _List:
        while self._open and self._open[-1].level > level:
            self._open.pop()
        if self._open and self._open[-1].level == level:
            if self._open[-1].style == style:
                return self._open[-1]
            self._open.pop()
        outer = self._open[-1].body if self._open else None
        attributes = Attributes("List", {"ListNumbering": NUMBERING[style]})
        self._open.append(_List(style, level, Element("L", outer, attributes=attributes)))
        return self._open[-1]
