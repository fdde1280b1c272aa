"""The printed layout of a section: header and body rows with their merged cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from wagtail_disclosure.statutory.headings import Heading, depth_of, leaves_of
from wagtail_disclosure.statutory.sections import Cell, Section

__all__ = ["Grid", "GridCell", "lay_out"]

Kind = Literal["corner", "column", "row", "value", "block"]
Scope = Literal["col", "colgroup", "row", "rowgroup", ""]


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell of the printed form. `cell` is set on values, `scope` on headings (as in HTML)."""

    text: str
    kind: Kind
    rowspan: int = 1
    colspan: int = 1
    cell: Cell | None = None
    scope: Scope = ""


GridRow = tuple[GridCell, ...]


class Grid(NamedTuple):
    """Header rows and body rows; cells covered by a span are left out, as in HTML."""

    header: tuple[GridRow, ...]
    body: tuple[GridRow, ...]


def lay_out(table_key: str, section: Section, width: int) -> Grid:
    """Lay `section` out in `width` columns; its last column takes up what is left over."""
    slack = width - section.label_width - section.value_width
    header = [*_block_row(section), *_heading_rows(section)]
    body = _body_rows(table_key, section)
    return Grid(
        tuple(_stretch(row, slack) for row in header),
        tuple(_stretch(row, slack) for row in body),
    )


def _block_row(section: Section) -> list[list[GridCell]]:
    if not section.label:
        return []
    span = section.label_width + section.value_width
    return [[GridCell(section.label, "block", colspan=span, scope="colgroup")]]


def _heading_rows(section: Section) -> list[list[GridCell]]:
    height = depth_of(section.columns) + bool(section.columns_label)
    rows: list[list[GridCell]] = [[] for _ in range(height)]
    if section.label_width:
        scope: Scope = "col" if height == 1 else ""
        rows[0].append(GridCell(section.corner, "corner", height, section.label_width, scope=scope))
    level = 0
    if section.columns_label:
        span = section.value_width
        rows[0].append(GridCell(section.columns_label, "column", colspan=span, scope="colgroup"))
        level = 1
    _place_columns(section.columns, rows, level)
    return rows


def _place_columns(columns: Sequence[Heading], rows: list[list[GridCell]], level: int) -> None:
    for column in columns:
        if column.children:
            span = sum(1 for _ in column.leaves())
            rows[level].append(GridCell(column.label, "column", 1, span, scope="colgroup"))
            _place_columns(column.children, rows, level + 1)
        else:
            rows[level].append(GridCell(column.label, "column", len(rows) - level, 1, scope="col"))


def _body_rows(table_key: str, section: Section) -> list[list[GridCell]]:
    rows = _row_headings(section.rows, section.label_width)
    columns = [path for path, _ in leaves_of(section.columns)]
    for cells, (row, _) in zip(rows, leaves_of(section.rows), strict=True):
        for column in columns:
            cells.append(GridCell("", "value", cell=Cell(table_key, section.key, row, column)))
    return rows


def _row_headings(rows: Sequence[Heading], width: int) -> list[list[GridCell]]:
    """Return the heading cells that start each leaf row, `width` columns wide."""
    if not width:
        return [[] for _ in leaves_of(rows)]
    laid_out: list[list[GridCell]] = []
    for row in rows:
        if row.children:
            below = _row_headings(row.children, width - 1)
            group = GridCell(row.label, "row", rowspan=len(below), scope="rowgroup")
            laid_out += [[group, *below[0]], *below[1:]]
        else:
            laid_out.append([GridCell(row.label, "row", colspan=width, scope="row")])
    return laid_out


def _stretch(row: list[GridCell], slack: int) -> GridRow:
    *rest, last = row
    return (*rest, replace(last, colspan=last.colspan + slack))
