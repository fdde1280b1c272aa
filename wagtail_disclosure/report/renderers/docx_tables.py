"""Tables of the paper file: real merged cells, heading rows that repeat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.report.document import FreeTable
from wagtail_disclosure.report.numbers import wording
from wagtail_disclosure.report.places import Place, PlacedRow, placed_rows, table_width
from wagtail_disclosure.report.renderers.docx_page import TEXT_WIDTH
from wagtail_disclosure.report.renderers.docx_xml import ILLEGAL, element, text_run
from wagtail_disclosure.statutory.schema import Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["free_table", "statutory_table"]

# Shares of the width that the row headings take, by number of label columns.
LABEL_SHARES: dict[int, tuple[float, ...]] = {0: (), 1: (0.28,), 3: (0.068, 0.1, 0.294)}
# Characters that a column of a free table is at least, and at most, reckoned to hold.
NARROWEST, WIDEST = 3, 24
# Up to so many columns the text of a table is large.
FEW_COLUMNS = 8
# Cells of a free table are centred up to this many characters.
SHORT = 12


@dataclass(frozen=True, slots=True)
class _Cell:
    """`merge` is "restart" in the first and "continue" in the other rows of a cell of several."""

    text: str
    column: int
    colspan: int = 1
    merge: str = ""
    align: str = "center"


@dataclass(frozen=True, slots=True)
class _Row:
    """`keeps_next` keeps it on one page with the row below, as far as the page has room."""

    cells: Sequence[_Cell]
    is_repeated: bool = False
    keeps_next: bool = True


def statutory_table(values: TableValues) -> Any:
    """A statutory table as the form prints it.

    A table of one block repeats its headings on every page. The blocks of Table 2 carry their
    own, so there nothing is repeated.
    """
    placed = list(placed_rows(values.table))
    is_single = len(values.table.sections) == 1
    cells = _cells_by_row(placed, values)
    rows = [
        _Row(cells[number], row.is_heading and is_single, keeps_next=row is not placed[-1])
        for number, row in enumerate(placed)
    ]
    return _table(rows, _widths(values.table), values.table.title)


def free_table(block: FreeTable) -> Any | None:
    """A table of the authors' own; `None` when it has no cell at all."""
    texts = (*block.header, *block.rows)
    columns = max((len(row) for row in texts), default=0)
    if not columns:
        return None
    lengths = [max(_length(row, column) for row in texts) for column in range(columns)]
    rows = [
        *(_Row(_head(row, columns), is_repeated=True) for row in block.header),
        *(_Row(_free_cells(row, lengths), keeps_next=False) for row in block.rows),
    ]
    weights = [min(max(length, NARROWEST), WIDEST) for length in lengths]
    shares = [weight / sum(weights) for weight in weights]
    return _table(rows, [int(TEXT_WIDTH * share) for share in shares], block.caption)


def _cells_by_row(placed: Sequence[PlacedRow], values: TableValues) -> dict[int, list[_Cell]]:
    """Return the cells that each row of the file has: a merged cell stands in all its rows."""
    rows: dict[int, list[_Cell]] = defaultdict(list)
    for place in (place for row in placed for place in row.cells):
        for down in range(place.printed.rowspan):
            rows[place.row + down].append(_cell(place, values, down))
    return {number: sorted(cells, key=lambda cell: cell.column) for number, cells in rows.items()}


def _cell(place: Place, values: TableValues, down: int) -> _Cell:
    printed = place.printed
    merge = "" if printed.rowspan == 1 else "continue" if down else "restart"
    text = wording(values.get(printed.cell)) if printed.cell else printed.text
    is_label = printed.kind == "row" and printed.scope == "row"
    align = "left" if is_label and values.table.key == "table3" else "center"
    return _Cell("" if down else text, place.column, printed.colspan, merge, align)


def _widths(table: Table) -> list[int]:
    """Label columns by their share, value columns equally from the rest."""
    labels = max(section.label_width for section in table.sections)
    values = table_width(table) - labels
    shares = LABEL_SHARES.get(labels, (0.4 / max(labels, 1),) * labels)
    each = (1 - sum(shares)) / values
    return [int(TEXT_WIDTH * share) for share in (*shares, *(each,) * values)]


def _head(row: Sequence[str], columns: int) -> list[_Cell]:
    filled = (*row, *("",) * (columns - len(row)))
    return [_Cell(text, column) for column, text in enumerate(filled)]


def _free_cells(row: Sequence[str], lengths: Sequence[int]) -> list[_Cell]:
    return [
        _Cell(
            row[column] if column < len(row) else "",
            column,
            align="center" if length <= SHORT else "left",
        )
        for column, length in enumerate(lengths)
    ]


def _length(row: Sequence[str], column: int) -> int:
    return len(row[column]) if column < len(row) else 0


def _table(rows: Iterable[_Row], widths: Sequence[int], title: str) -> Any:
    """The element; widths of columns in twentieths of a point stand in the grid, before the rows.

    `title` is read out in place of the table's look.
    """
    properties = element(
        "w:tblPr",
        element("w:tblStyle", val="TableGrid"),
        element("w:tblW", w=sum(widths), type="dxa"),
        element("w:jc", val="center"),
        element("w:tblLayout", type="fixed"),
        element("w:tblCaption", val=ILLEGAL.sub("", title)),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    style = "TableText" if len(widths) <= FEW_COLUMNS else "SmallTableText"
    return element("w:tbl", properties, grid, *(_row(row, widths, style) for row in rows))


def _row(row: _Row, widths: Sequence[int], style: str) -> Any:
    properties = element("w:trPr", element("w:cantSplit"))
    if row.is_repeated:
        properties.append(element("w:tblHeader"))
    return element("w:tr", properties, *(_filled(cell, row, widths, style) for cell in row.cells))


def _filled(cell: _Cell, row: _Row, widths: Sequence[int], style: str) -> Any:
    width = sum(widths[cell.column : cell.column + cell.colspan])
    properties = element("w:tcPr", element("w:tcW", w=width, type="dxa"), *_spans(cell))
    properties.append(element("w:vAlign", val="center"))
    shape = element("w:pPr", element("w:pStyle", val=style))
    if row.keeps_next:
        shape.append(element("w:keepNext"))
    if cell.align != "center":
        shape.append(element("w:jc", val=cell.align))
    runs = [text_run(cell.text)] if cell.text else []
    return element("w:tc", properties, element("w:p", shape, *runs))


def _spans(cell: _Cell) -> Iterator[Any]:
    if cell.colspan > 1:
        yield element("w:gridSpan", val=cell.colspan)
    if cell.merge:
        yield element("w:vMerge", val=cell.merge)
