"""A part of an Office file as a tree of bounded size and depth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.filetext.xml_events import Event, Start, Text

__all__ = ["EMPTY", "Node", "is_on", "tree"]

# A table in a text box in a table in a content control takes some forty levels. Whoever walks
# down the tree takes two calls for each.
_DEEPEST = 150
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class Node:
    """An element; names are local names."""

    name: str
    attributes: Mapping[str, str]
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def first(self, *path: str) -> Node:
        """Return the first descendant along `path`, or `EMPTY`."""
        node = self
        for name in path:
            node = next((child for child in node.children if child.name == name), EMPTY)
        return node

    def all(self, name: str) -> Iterator[Node]:
        """Yield the children of a name."""
        return (child for child in self.children if child.name == name)

    def value(self, *path: str) -> str:
        """Return the attribute ``val`` of a descendant; "" without one."""
        return self.first(*path).attributes.get("val", "")

    def number(self, *path: str, otherwise: int = 0) -> int:
        """Return ``val`` as a whole number, or `otherwise` where there is none."""
        value = self.value(*path)
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 7 else otherwise


EMPTY = Node("", MappingProxyType({}))


def is_on(node: Node, name: str) -> bool:
    """Tell whether a property that is either on or off is on (ISO/IEC 29500-1, 17.17.4)."""
    child = node.first(name)
    return child is not EMPTY and child.attributes.get("val", "") not in _OFF


def tree(events: Iterable[Event], allowance: Allowance) -> Node:
    """Return the root of a document. Raises `Unreadable` where it is too big or too deep."""
    top = Node("", {})
    path = [top]
    for event in events:
        if isinstance(event, Start):
            allowance.spend_event()
            if len(path) > _DEEPEST:
                raise Unreadable(Reason.TOO_MANY_PARTS)
            node = Node(event.name, event.attributes)
            path[-1].children.append(node)
            path.append(node)
        elif isinstance(event, Text):
            path[-1].text += event.text
        else:
            path.pop()
    return top.children[0]
