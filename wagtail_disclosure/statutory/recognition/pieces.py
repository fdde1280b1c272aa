"""Cut the tables of a file into lines of text and parts that may be statutory tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.recognition.chapters import chapter_starts
from wagtail_disclosure.statutory.recognition.forms import FORMS, Form
from wagtail_disclosure.statutory.recognition.places import (
    Place,
    Places,
    distinct,
    is_blank,
    is_entry,
)

__all__ = ["Line", "Piece", "pieces_of"]

# A longer text in the first cell of a row that is empty otherwise is a line of its own.
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table that holds one text and no more."""

    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of a table that belong together; `form` is the statutory table that they speak of."""

    rows: Places
    form: Form | None


def pieces_of(places: Places) -> Iterator[Line | Piece]:
    """Yield what a table of a file is made of, for instance of a sheet with everything on it."""
    marked = _marked(places)
    for (is_line, form), group in groupby(zip(marked, places, strict=True), key=_kind):
        rows = [row for _, row in group]
        if is_line:
            yield from (Line(_only(row).text) for row in rows)
        else:
            yield Piece(rows, form)


def _kind(marked: tuple[tuple[bool, Form | None], Sequence[Place]]) -> tuple[bool, Form | None]:
    (is_line, form), _ = marked
    return (True, None) if is_line else (False, form)


def _marked(places: Places) -> list[tuple[bool, Form | None]]:
    """Return for each row whether it is a line of text, and the form that it belongs to.

    Rows without labels of a form belong to the one above them, those at the top to the first. A
    text that stands alone in its row is a line, unless the same form goes on below.
    """
    forms = [None if _is_heading(row) else _form_of(row) for row in places]
    current = next((form for form in forms if form), None)
    nexts = _next_forms(places, forms)
    marked = []
    for row, form, below in zip(places, forms, nexts, strict=True):
        is_line = form is None and _is_line(row, below is not None and below is current)
        current = form or current
        marked.append((is_line, current))
    return marked


def _next_forms(places: Places, forms: Sequence[Form | None]) -> list[Form | None]:
    """Return for each row the form of the next row below that has labels of one or figures."""
    nexts: list[Form | None] = []
    below: Form | None = None
    current: list[Form | None] = []
    for form in forms:
        current.append(form or (current[-1] if current else None))
    for row, form, here in zip(reversed(places), reversed(forms), reversed(current), strict=True):
        nexts.append(below)
        if form or any(map(is_entry, row)):
            below = form or here
    return nexts[::-1]


def _is_heading(row: Sequence[Place]) -> bool:
    """Whether the heading of a chapter stands alone in a row."""
    filled = [place for place in distinct(row) if not is_blank(place)]
    return len(filled) == 1 and bool(chapter_starts([filled[0].text]))


def _form_of(row: Sequence[Place]) -> Form | None:
    """Return the form that has the most of the labels in a row."""
    cores = {core_of(place.text) for place in distinct(row)}
    votes = [(len(cores & form.telling), form.key) for form in FORMS]
    most, key = max(votes)
    if not most or [count for count, _ in votes].count(most) > 1:
        return None
    return next(form for form in FORMS if form.key == key)


def _is_line(row: Sequence[Place], goes_on: bool) -> bool:
    filled = [place for place in distinct(row) if not is_blank(place)]
    if len(filled) != 1 or is_entry(filled[0]):
        return False
    (only,) = filled
    if 2 * only.colspan > len(row) or _is_heading(row):
        return True
    return only.column == 0 and (not goes_on or len(only.text) > _LONGEST_LABEL)


def _only(row: Sequence[Place]) -> Place:
    return next(place for place in row if not is_blank(place))
