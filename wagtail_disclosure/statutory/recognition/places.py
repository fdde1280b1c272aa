"""Tables of a file as this package takes them: rectangles of texts with spans."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeAlias

from wagtail_disclosure.statutory.numbers import CellError, Mark, parse_cell

__all__ = ["Place", "Places", "distinct", "is_blank", "is_entry", "same_entry"]

# A number with a remark, 增3, 3件: a figure, if perhaps not an acceptable one.
_FIGURE = re.compile(
    r"[增减加少+\-−↑↓]{0,2}\d[\d,.]*(?:万?元|[件项个条宗次%])?(?:[(\[【〔;、,*※].*)?", re.DOTALL
)


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
    text = _plain(place.text)
    return bool(_FIGURE.fullmatch(text)) or _value(text) is Mark.NOT_APPLICABLE


def same_entry(one: str, other: str) -> bool:
    """Whether two entries say the same: 1,000 and １０００, a blank and a blank."""
    return _value(_plain(one)) == _value(_plain(other))


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _value(text: str) -> object:
    try:
        return parse_cell(text, decimal=True, signed=True)
    except CellError:
        return text
