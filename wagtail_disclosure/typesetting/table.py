"""A ruled table as a reportlab flowable: merged cells, repeated headings, parts on new pages."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from reportlab.platypus.flowables import Flowable

from wagtail_disclosure.typesetting.cellwork import (
    Box,
    SetCell,
    TableSetting,
    draw_rules,
    set_cell,
)
from wagtail_disclosure.typesetting.grid import Placed, Rows, cut_cost, divide, place
from wagtail_disclosure.typesetting.structure.element import Artifact, Element, Owner
from wagtail_disclosure.typesetting.structure.marks import mark
from wagtail_disclosure.typesetting.structure.tables import TableTags

# Looking for a cut that goes through fewer merged cells, leave at most this many rows unused.
ROWS_TO_SPARE = 3
# A row is cut between lines only where so many lines have room.
FEWEST_LINES = 3


class RuledTable(Flowable):
    """Header rows are repeated on every page; the body is cut between rows.

    *element* is the table in the structure of the document: one, on however many pages. Raises
    `wagtail_disclosure.typesetting.grid.GridError` unless spans cover the rectangle.
    """

    def __init__(
        self, setting: TableSetting, header: Rows, body: Rows, element: Element | None = None
    ) -> None:
        super().__init__()
        self.setting = setting
        self.header = header
        self.body = body
        self.hAlign = "CENTER"
        if sum(self.heights[: len(header)]) > setting.page_height / 2:
            self._give_up_header()
        element = element or Element("Table")
        self.tags = TableTags(element, self.header, self.body, len(setting.widths))
        # What part of the undivided table this is: from which row of the body on.
        self.first_row = 0
        self.opens = True

    @cached_property
    def cells(self) -> list[SetCell]:
        """Every cell with its lines."""
        spots = place((*self.header, *self.body), len(self.setting.widths))
        return [set_cell(spot, self.setting) for spot in spots]

    @cached_property
    def heights(self) -> list[float]:
        """Row heights: what single cells need; a taller merged cell stretches its rows."""
        heights = [0.0] * (len(self.header) + len(self.body))
        for cell in sorted(self.cells, key=lambda cell: cell.spot.cell.rowspan):
            rows = cell.spot.rows
            lacking = cell.height - sum(heights[row] for row in rows)
            if lacking > 0:
                for row in rows:
                    heights[row] += lacking / len(rows)
        return heights

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = sum(self.setting.widths)
        self.height = sum(self.heights)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        for count in self._cuts(height):
            parts = self._parts(count)
            if sum(parts[0].heights) <= height:
                return list(parts)
        return self._cut_first_row(height)

    def draw(self) -> None:
        boxes = [self._box(cell.spot) for cell in self.cells]
        with mark(self.canv, Artifact.RULE):
            draw_rules(self.canv, boxes)
        for cell, box in zip(self.cells, boxes, strict=True):
            cell.draw(self.canv, box, self._owner(cell.spot))

    @cached_property
    def _edges(self) -> tuple[list[float], list[float]]:
        """Left edges of the columns and upper edges of the rows, and the last edge of both."""
        tops = (self.height - used for used in accumulate(self.heights))
        return [0.0, *accumulate(self.setting.widths)], [self.height, *tops]

    def _box(self, spot: Placed) -> Box:
        lefts, tops = self._edges
        x, top = lefts[spot.columns.start], tops[spot.rows.start]
        return Box(x, top, lefts[spot.columns.stop] - x, top - tops[spot.rows.stop])

    def _owner(self, spot: Placed) -> Owner:
        if spot.row < len(self.header):
            return self.tags.owner(spot.row, spot.column) if self.opens else Artifact.REPEATED
        return self.tags.owner(self.first_row + spot.row, spot.column)

    def _cuts(self, height: float) -> list[int]:
        """Numbers of body rows to keep, best first: few merged cells cut, then many rows."""
        used = list(accumulate(self.heights))[len(self.header) :]
        most = min(sum(total <= height for total in used), len(self.body) - 1)
        width = len(self.setting.widths)
        near = range(max(most - ROWS_TO_SPARE, 1), most + 1)
        ranked = sorted(near, key=lambda count: (cut_cost(self.body, width, count), -count))
        return [*ranked, *range(near.start - 1, 0, -1)]

    def _parts(self, count: int) -> tuple[RuledTable, RuledTable]:
        upper, lower = divide(self.body, len(self.setting.widths), count)
        return self._part(upper), self._part(lower, count)

    def _part(self, body: Rows, skipped: int | None = None) -> RuledTable:
        """This table with some of its rows; *skipped* is how many stand on the page before."""
        part = RuledTable(self.setting, self.header, body, self.tags.table)
        part.tags = self.tags
        part.first_row = self.first_row + (skipped or 0)
        part.opens = self.opens and skipped is None
        return part

    def _cut_first_row(self, height: float) -> list[Flowable]:
        """A row that no page can hold is cut between its lines.

        Text that is cut inside an address breaks in other places than before: a part that has
        become taller is cut again, a line earlier.
        """
        first, others = self._first_row()
        if sum(first.heights) <= self.setting.page_height:
            return []
        room = height - sum(self.heights[: len(self.header)])
        while room >= FEWEST_LINES * self.setting.leading:
            upper, lower = self._cut_row(first, room)
            part = self._part((upper,))
            if sum(part.heights) <= height:
                return [part, self._part((lower, *others), 0)]
            room -= self.setting.leading
        return []

    def _cut_row(self, first: RuledTable, room: float) -> Rows:
        """The row of *first* as far as it fits into *room*, and the rest of it."""
        pairs = [cell.cut(room) for cell in first.cells if cell.spot.row >= len(self.header)]
        texts = zip(first.body[0], pairs, strict=True)
        halves = [
            (replace(cell, text=head), replace(cell, text=tail)) for cell, (head, tail) in texts
        ]
        return tuple(zip(*halves, strict=True))

    def _first_row(self) -> tuple[RuledTable, Rows]:
        upper, lower = divide(self.body, len(self.setting.widths), 1)
        return self._part(upper), lower

    def _give_up_header(self) -> None:
        """Rows that fill half a page cannot stand at the head of every page."""
        self.body = (*self.header, *self.body)
        self.header = ()
