"""The structure tree: elements with their standard types, and what they own on the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, TypeAlias

__all__ = ["Annotated", "Artifact", "Attributes", "Element", "Marked", "Owner"]


class Artifact(Enum):
    """What is drawn but says nothing: readers skip it. The value is its property list."""

    RULE = "<</Type/Layout>>"
    PAGE_NUMBER = "<</Type/Pagination/Subtype/Footer>>"
    # Headings of a table that stand at the top of every page, and labels with （续）.
    REPEATED = "<</Type/Pagination>>"


class Marked(NamedTuple):
    """A piece of a page: index of the page, number of the mark on it."""

    page: int
    number: int


class Annotated(NamedTuple):
    """A live area of a page: index of the page, internal name of the annotation."""

    page: int
    name: str


class Attributes(NamedTuple):
    """Attributes of one owner (Layout, List or Table); values are in the syntax of the file."""

    owner: str
    entries: Mapping[str, str]


@dataclass(slots=True, eq=False)
class Element:
    """A structure element of a standard type (ISO 32000-1, 14.8.4).

    One with a parent becomes its child with the first mark; `child` makes one that is there from
    the start. Without a parent it belongs to the document. *headers* are the headings that a cell
    of a table stands under.
    """

    tag: str
    parent: Element | None = None
    alternative: str = ""
    attributes: Attributes | None = None
    headers: tuple[Element, ...] = ()
    href: str = ""
    kids: list[Kid] = field(default_factory=list)
    is_placed: bool = False

    def child(self, tag: str, attributes: Attributes | None = None) -> Element:
        """Return a new last child."""
        element = Element(tag, self, attributes=attributes, is_placed=True)
        self.kids.append(element)
        return element

    def link(self, href: str) -> Element:
        """Return the link to *href* that stands last in this element, or else a new one."""
        last = self.kids[-1] if self.kids else None
        if isinstance(last, Element) and last.href == href:
            return last
        return Element("Link", self, href=href)

    def place(self, root: Element) -> None:
        """Make this the last child of its parent, and that of its own, unless they are already."""
        if self is root:
            return
        self.parent = self.parent or root
        self.parent.place(root)
        if not self.is_placed:
            self.parent.kids.append(self)
            self.is_placed = True

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


Kid: TypeAlias = Element | Marked | Annotated
Owner: TypeAlias = Element | Artifact
