"""The elements of a table, and which headings each of its cells stands under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from wagtail_disclosure.typesetting.grid import Placed, Rows, place
from wagtail_disclosure.typesetting.structure.element import Artifact, Attributes, Element, Owner

__all__ = ["TableTags"]

SCOPES = {"head": "/Column", "block": "/Column", "label": "/Row"}
ACROSS = frozenset(("head", "block"))
ALONG = frozenset(("label",))


class TableTags:
    """The elements of a table by the place of each cell in it, however often it is divided.

    The rows are made when a first cell is asked for, so that a caption drawn above comes first.
    """

    def __init__(self, table: Element, header: Rows, body: Rows, width: int) -> None:
        self.table = table
        self._parts = header, body, width

    def owner(self, row: int, column: int) -> Owner:
        """The element of the cell that begins there; what begins elsewhere is a repetition."""
        return self._cells.get((row, column), Artifact.REPEATED)

    @cached_property
    def _cells(self) -> dict[tuple[int, int], Element]:
        header, body, width = self._parts
        spots = place((*header, *body), width)
        rows = _rows(self.table, len(header), len(body))
        cells = {
            (spot.row, spot.column): rows[spot.row].child(_tag(spot), _attributes(spot))
            for spot in spots
        }
        _refer(spots, cells)
        return cells


def _refer(spots: Sequence[Placed], cells: dict[tuple[int, int], Element]) -> None:
    """Enter at every value the headings that it stands under."""
    covered = {
        (row, column): spot for spot in spots for row in spot.rows for column in spot.columns
    }
    for spot in spots:
        if spot.cell.kind == "value":
            headings = dict.fromkeys((*_above(spot, covered), *_before(spot, covered)))
            found = (cells[heading.row, heading.column] for heading in headings)
            cells[spot.row, spot.column].headers = tuple(found)


def _rows(table: Element, heads: int, others: int) -> list[Element]:
    """Rows in groups; a table of headings alone has a body of them, for one it must have."""
    counts = (("THead", heads if others else 0), ("TBody", others or heads))
    groups = ((table.child(tag), count) for tag, count in counts if count)
    return [group.child("TR") for group, count in groups for _ in range(count)]


def _tag(spot: Placed) -> str:
    return "TH" if spot.cell.kind in SCOPES else "TD"


def _attributes(spot: Placed) -> Attributes | None:
    cell = spot.cell
    entries = {
        "Scope": SCOPES.get(cell.kind, ""),
        "RowSpan": str(cell.rowspan) if cell.rowspan > 1 else "",
        "ColSpan": str(cell.colspan) if cell.colspan > 1 else "",
    }
    said = {name: value for name, value in entries.items() if value}
    return Attributes("Table", said) if said else None


def _above(spot: Placed, covered: dict[tuple[int, int], Placed]) -> Iterator[Placed]:
    """The nearest rows of headings over the columns of *spot*, from the top."""
    for column in spot.columns:
        upwards = [covered[row, column] for row in range(spot.row - 1, -1, -1)]
        yield from reversed(_nearest(upwards, ACROSS))


def _before(spot: Placed, covered: dict[tuple[int, int], Placed]) -> Iterator[Placed]:
    """The nearest headings of the rows of *spot*, from the edge."""
    for row in spot.rows:
        backwards = [covered[row, column] for column in range(spot.column - 1, -1, -1)]
        yield from reversed(_nearest(backwards, ALONG))


def _nearest(spots: Sequence[Placed], kinds: frozenset[str]) -> list[Placed]:
    """The first unbroken run of headings of *kinds*, on the way away from a cell."""
    run: list[Placed] = []
    for spot in spots:
        if spot.cell.kind in kinds:
            run.append(spot)
        elif run:
            break
    return run
