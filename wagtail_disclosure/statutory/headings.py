"""Rows and columns of a statutory form, as trees of headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Heading", "NumberKind", "depth_of", "leaves_of", "totals_of", "trail"]


class NumberKind(StrEnum):
    """What a column counts: non-negative pieces, a signed change, or money."""

    COUNT = "count"
    CHANGE = "change"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Heading:
    """One printed row or column heading; a leaf is a heading without children.

    `label` is the printed text; `also` lists other wordings that agencies print for the same
    heading. `kind` matters on leaf columns only.
    """

    key: str
    label: str
    children: tuple[Heading, ...] = ()
    is_total: bool = False
    kind: NumberKind = NumberKind.COUNT
    also: tuple[str, ...] = ()

    def leaves(self) -> Iterator[tuple[str, Heading]]:
        """Yield `(dotted path, leaf)`; a leaf yields itself under its own key."""
        if not self.children:
            yield self.key, self
        for path, leaf in leaves_of(self.children):
            yield f"{self.key}.{path}", leaf

    @property
    def depth(self) -> int:
        """Levels of headings from this one down to its deepest leaf; a leaf is 1."""
        return 1 + depth_of(self.children)


def leaves_of(headings: Sequence[Heading]) -> Iterator[tuple[str, Heading]]:
    """Yield `(dotted path, leaf)` of several headings in printed order."""
    for heading in headings:
        yield from heading.leaves()


def depth_of(headings: Sequence[Heading]) -> int:
    """Levels of the deepest of several headings; 0 when there are none."""
    return max((heading.depth for heading in headings), default=0)


def trail(headings: Sequence[Heading], path: str) -> tuple[Heading, ...]:
    """Return the headings from the top down to `path`. Raises `KeyError` for an unknown path."""
    key, _, rest = path.partition(".")
    for heading in headings:
        if heading.key == key:
            return (heading, *trail(heading.children, rest)) if rest else (heading,)
    raise KeyError(path)


def totals_of(headings: Sequence[Heading]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield `(path of a total, paths of the leaves it sums)`: its siblings and their leaves."""
    parts = tuple(leaves_of([heading for heading in headings if not heading.is_total]))
    for heading in headings:
        if heading.is_total:
            yield heading.key, tuple(path for path, _ in parts)
        for total, summed in totals_of(heading.children):
            prefix = f"{heading.key}."
            yield prefix + total, tuple(prefix + path for path in summed)
