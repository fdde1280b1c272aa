"""Tables of a file as this package takes them: rectangles of texts with spans."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Sequence
from typing import Protocol, TypeAlias

from wagtail_disclosure.statutory.numbers import CellError, Mark, parse_cell

__all__ = ["Place", "Places", "distinct", "is_blank", "is_entry", "value_of"]

# A number with a remark, 增3, 3件: a figure, if perhaps not an acceptable one.
_FIGURE = re.compile(
    r"[增减加少+\-−↑↓]{0,2}\d[\d,.]*(?:万?元|[件项个条宗次%])?(?:[(\[【〔;、,*※].*)?", re.DOTALL
)
# Longer texts are no entries, whatever they begin with.
_LONGEST = 500


class Place(Protocol):
    """A cell with the row and column of its upper left corner in the table, and its spans."""

    @property
    def text(self) -> str: ...
    @property
    def row(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def rowspan(self) -> int: ...
    @property
    def colspan(self) -> int: ...


# Every place holds the cell that covers it, so that all rows are equally long.
Places: TypeAlias = Sequence[Sequence[Place]]


def distinct(places: Iterable[Place]) -> list[Place]:
    """Return each cell once, in the given order."""
    return list({id(place): place for place in places}.values())


def is_blank(place: Place) -> bool:
    """Whether nothing is printed in the cell."""
    return not place.text.strip()


def is_entry(place: Place) -> bool:
    """Whether a cell holds a figure or the mark of a cell without one."""
    if len(place.text) > _LONGEST:
        return False
    text = _plain(place.text)
    return bool(_FIGURE.fullmatch(text)) or _value(text) is Mark.NOT_APPLICABLE


def value_of(entry: str) -> Hashable:
    """Return what is the same for entries that say the same: 1,000 and １０００, "" and a space."""
    return _value(_plain(entry))


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _value(text: str) -> Hashable:
    try:
        return parse_cell(text, decimal=True, signed=True)
    except CellError:
        return text
