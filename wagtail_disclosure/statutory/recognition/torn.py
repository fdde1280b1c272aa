"""Make rows whole that the end of a page tore in two: part of the words here, part over there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.recognition.forms import FORMS, Form
from wagtail_disclosure.statutory.recognition.places import (
    Place,
    Places,
    distinct,
    is_blank,
    is_entry,
)

__all__ = ["made_whole"]


@dataclass(frozen=True, slots=True)
class _Whole:
    """A cell with the words of both its halves."""

    text: str
    row: int
    column: int
    rowspan: int
    colspan: int


def made_whole(tables: Sequence[Places]) -> list[Places]:
    """Return the tables of a file, rows that begin in one and end in the next put together."""
    whole = list(tables)
    for number in range(len(whole) - 1):
        above, below = whole[number], whole[number + 1]
        pairs = _pairs(above[-1], below[0]) if above else []
        if _has_torn_figures(pairs) or any(_has_torn_labels(pairs, form) for form in FORMS):
            texts = {id(half): one.text + end.text for one, end in pairs for half in (one, end)}
            cells: dict[int, Place] = {}
            whole[number] = [[_with(place, texts, cells) for place in row] for row in above]
            whole[number + 1] = [[_with(place, texts, cells) for place in row] for row in below[1:]]
    return whole


def _pairs(above: Sequence[Place], below: Sequence[Place]) -> list[tuple[Place, Place]]:
    """Return the cells of two rows side by side, none when the rows are not cut alike."""
    upper, lower = distinct(above), distinct(below)
    return list(zip(upper, lower, strict=True)) if len(upper) == len(lower) else []


def _has_torn_labels(pairs: Sequence[tuple[Place, Place]], form: Form) -> bool:
    """Whether all words in both rows become labels of the form only together."""
    known = _known(form)
    torn = _filled(pairs)
    if any(is_entry(half) for pair in torn for half in pair):
        return False
    are_apart = any(not {core_of(half.text) for half in pair} <= known for pair in torn)
    return are_apart and all(core_of(one.text + end.text) in known for one, end in torn)


def _has_torn_figures(pairs: Sequence[tuple[Place, Place]]) -> bool:
    """Whether the lower row holds nothing but last digits of figures in the upper one.

    Only a figure that has no room in its cell goes on below, so none is longer in one line.
    """
    torn = _filled(pairs)
    ends = [end for _, end in pairs if not is_blank(end)]
    if not torn or len(torn) != len(ends) or len(ends) == len(pairs):
        return False
    if not all(_digits(half.text) for pair in torn for half in pair):
        return False
    room = min(_digits(one.text) for one, _ in torn)
    return room > 1 and all(_digits(one.text) <= room for one, _ in pairs)


def _digits(text: str) -> int:
    """Return of how many digits an entry consists, 0 when it has anything else."""
    figure = text.strip()
    return len(figure) if figure.isdecimal() else 0


def _filled(pairs: Sequence[tuple[Place, Place]]) -> list[tuple[Place, Place]]:
    return [pair for pair in pairs if not any(map(is_blank, pair))]


def _known(form: Form) -> frozenset[str]:
    own = frozenset(core for target in (*form.rows, *form.columns) for core in target.cores)
    return own | form.neutral


def _with(place: Place, texts: Mapping[int, str], cells: dict[int, Place]) -> Place:
    """Return a cell with the text it is to have; the same one for each of its places."""
    if (text := texts.get(id(place))) is None:
        return place
    whole = _Whole(text, place.row, place.column, place.rowspan, place.colspan)
    return cells.setdefault(id(place), whole)
