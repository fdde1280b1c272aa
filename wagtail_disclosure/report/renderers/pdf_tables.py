"""The statutory tables in type: wording of the values, column widths, choice of size."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from wagtail_disclosure.report.numbers import wording
from wagtail_disclosure.statutory.grid import GridCell, GridRow
from wagtail_disclosure.statutory.schema import Table
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.typesetting.cellwork import TableSetting
from wagtail_disclosure.typesetting.galley import Compositor
from wagtail_disclosure.typesetting.grid import Rows, TableCell
from wagtail_disclosure.typesetting.page import BODY_LEADING, TEXT_HEIGHT, TEXT_WIDTH
from wagtail_disclosure.typesetting.table import RuledTable

Kind: TypeAlias = Literal["head", "block", "label", "value"]

# A table on one page reads best: sizes are tried from the largest until it fits under a heading.
SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
ONE_PAGE = TEXT_HEIGHT - BODY_LEADING - 16
# The small tables have room to breathe; Table 3 needs every line of the page.
ROOMY, TIGHT = 6.0, 2.5
FEW_ROWS = 20
# Shares of the text width that the row headings take, by number of label columns.
LABEL_SHARES: dict[int, tuple[float, ...]] = {0: (), 1: (0.28,), 3: (0.068, 0.1, 0.294)}
# A group is as narrow as its name: its number stands on a line of its own, （三） over 不予公开.
NUMBER = re.compile(r"^(（[一二三四五六七八九十]+）)")


def statutory_table(values: TableValues, compositor: Compositor) -> RuledTable:
    """A statutory table as the form prints it.

    A table of one block repeats its headings on every page. The blocks of Table 2 carry their
    own, so there nothing is repeated.
    """
    grids = [values.table.grid(section) for section in values.table.sections]
    if len(grids) == 1:
        return _fitted(values, grids[0].header, grids[0].body, compositor)
    body = tuple(row for grid in grids for row in grid.header + grid.body)
    return _fitted(values, (), body, compositor)


def _fitted(
    values: TableValues,
    header: tuple[GridRow, ...],
    body: tuple[GridRow, ...],
    compositor: Compositor,
) -> RuledTable:
    rows = _rows(header, values), _rows(body, values)
    widths = _widths(values.table)
    padding = ROOMY if len(body) < FEW_ROWS else TIGHT
    tables = (
        RuledTable(TableSetting(compositor, widths, size, TEXT_HEIGHT, padding), *rows)
        for size in SIZES
    )
    largest = next(tables)
    if sum(largest.heights) <= ONE_PAGE:
        return largest
    return next((table for table in tables if sum(table.heights) <= ONE_PAGE), largest)


def _rows(rows: tuple[GridRow, ...], values: TableValues) -> Rows:
    return tuple(tuple(_cell(cell, values) for cell in row) for row in rows)


def _cell(cell: GridCell, values: TableValues) -> TableCell:
    text = wording(values.get(cell.cell)) if cell.cell else cell.text
    is_group = cell.scope == "rowgroup"
    if is_group:
        text = NUMBER.sub(r"\1\n", text)
    alignment: Literal["center", "left"] = (
        "left" if cell.kind == "row" and not is_group and values.table.key == "table3" else "center"
    )
    return TableCell(text, _kind(cell), cell.rowspan, cell.colspan, alignment)


def _kind(cell: GridCell) -> Kind:
    """The corner over several rows is a sentence, set like the row headings below it."""
    kinds: dict[str, Kind] = {"column": "head", "block": "block", "value": "value"}
    return "head" if cell.scope == "col" else kinds.get(cell.kind, "label")


def _widths(table: Table) -> tuple[float, ...]:
    """Label columns by their share, value columns equally from the rest."""
    labels = max(section.label_width for section in table.sections)
    columns = max(section.label_width + section.value_width for section in table.sections)
    shares = LABEL_SHARES.get(labels, (0.4 / max(labels, 1),) * labels)
    each = (1 - sum(shares)) / (columns - labels)
    return tuple(TEXT_WIDTH * share for share in (*shares, *(each,) * (columns - labels)))
