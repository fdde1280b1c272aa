"""Cut a table into parts that each have one band of row headings at their left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.recognition.forms import Form
from wagtail_disclosure.statutory.recognition.naming import is_known
from wagtail_disclosure.statutory.recognition.places import Place, Places, distinct, is_entry

__all__ = ["Region", "regions_of"]


@dataclass(frozen=True, slots=True)
class Region:
    """Rows of a table and the columns that belong together.

    Row headings stand in the columns from `side` up to `start`, values in those from `start` up to
    `stop`; the two are the same where rows have no headings.
    """

    rows: Places
    first: int
    side: int
    start: int
    stop: int

    def beside(self, row: Sequence[Place]) -> list[Place]:
        """Return the row headings of a row from left to right."""
        return distinct(row[self.side : self.start])

    def values(self, row: Sequence[Place]) -> list[Place]:
        """Return the cells of a row to the right of its headings."""
        return [place for place in distinct(row[self.start : self.stop]) if self.reaches(place)]

    def before(self, row: Sequence[Place]) -> list[Place]:
        """Return the cells of a row to the left of its headings: serial numbers, mostly."""
        return distinct(row[self.first : self.side])

    def reaches(self, place: Place) -> bool:
        """Whether a cell does not begin among the row headings."""
        return place.column >= self.start


def regions_of(rows: Places, form: Form) -> list[Region]:
    """Cut `rows` where a band of row headings begins, for sections printed side by side."""
    width = len(rows[0])
    bands = _bands([_is_side(rows, column, form) for column in range(width)])
    if not bands:
        return [Region(rows, 0, 0, 0, width)]
    starts = [0, *(side for side, _ in bands[1:]), width]
    return [
        Region(rows, first, side, start, stop)
        for (side, start), first, stop in zip(bands, starts, starts[1:], strict=False)
    ]


def _bands(is_side: Sequence[bool]) -> list[tuple[int, int]]:
    """Return start and end of each run of columns that hold row headings."""
    edges = [
        column
        for column, (before, here) in enumerate(
            zip([False, *is_side], [*is_side, False], strict=True)
        )
        if before != here
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_side(rows: Places, column: int, form: Form) -> bool:
    return any(_heads_a_row(row, row[column], form) for row in rows)


def _heads_a_row(row: Sequence[Place], place: Place, form: Form) -> bool:
    if place.colspan == len(row) > 1 or not (core := core_of(place.text)):
        return False
    if form.rows:
        return core in form.row_cores
    # Rows without names of their own may bear those of groups of columns, or say what is counted.
    right = row[place.column + place.colspan :]
    names = core in form.neutral or is_known(place.text, form.columns)
    return names and any(is_entry(other) for other in right)
