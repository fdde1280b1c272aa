"""The printed layout, with the merged cells of the form."""

from __future__ import annotations

import pytest

from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.schema import Grid, GridCell, Table

ALL_TABLES = [table for edition in EDITIONS.values() for table in edition.tables]


def spans(row: tuple[GridCell, ...]) -> list[tuple[str, int, int]]:
    return [(cell.text, cell.rowspan, cell.colspan) for cell in row if cell.kind != "value"]


def covered(rows: tuple[tuple[GridCell, ...], ...]) -> list[int]:
    """Return how many columns each row fills, spans from above included."""
    widths = [0] * len(rows)
    for index, row in enumerate(rows):
        for cell in row:
            for below in range(index, index + cell.rowspan):
                widths[below] += cell.colspan
    return widths


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.edition + table.key)
def test_every_row_fills_the_width_of_the_table(table: Table) -> None:
    grids = [table.grid(section) for section in table.sections]
    widths = {width for grid in grids for rows in grid for width in covered(rows)}
    assert len(widths) == 1


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.edition + table.key)
def test_values_stand_in_printed_order(table: Table) -> None:
    grids = [table.grid(section) for section in table.sections]
    values = [cell.cell for grid in grids for row in grid.body for cell in row if cell.cell]
    assert values == list(table.cells())


def test_header_of_table_3() -> None:
    header, body = grid_of("table3")
    corner, applicants = header[0]
    assert (corner.rowspan, corner.colspan, corner.kind, corner.scope) == (3, 3, "corner", "")
    assert (applicants.text, applicants.colspan, applicants.scope) == ("申请人情况", 7, "colgroup")
    assert spans(header[1]) == [("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)]
    assert len(header[2]) == 5
    assert len(body) == 25


def test_row_headings_of_table_3() -> None:
    _, body = grid_of("table3")
    assert spans(body[0]) == [("一、本年新收政府信息公开申请数量", 1, 3)]
    assert spans(body[2]) == [("三、本年度办理结果", 22, 1), ("（一）予以公开", 1, 2)]
    assert spans(body[4]) == [("（三）不予公开", 8, 1), ("1.属于国家秘密", 1, 1)]
    assert [cell.scope for cell in body[4][:3]] == ["rowgroup", "row", ""]


def test_table_4_has_three_header_rows_and_no_row_heading() -> None:
    header, body = grid_of("table4")
    assert spans(header[0]) == [("行政复议", 1, 5), ("行政诉讼", 1, 10)]
    assert spans(header[1])[4:] == [
        ("总计", 2, 1),
        ("未经复议直接起诉", 1, 5),
        ("复议后起诉", 1, 5),
    ]
    assert len(header[2]) == 10
    assert [len(row) for row in body] == [15]


def test_a_narrow_block_of_table_2_is_stretched() -> None:
    header, body = grid_of("table2", block=1)
    assert spans(header[0]) == [("第二十条第（五）项", 1, 4)]
    assert spans(header[1]) == [("信息内容", 1, 1), ("本年处理决定数量", 1, 3)]
    assert [cell.colspan for cell in body[0]] == [1, 3]
    assert header[1][0].scope == "col"


def grid_of(key: str, block: int = 0) -> Grid:
    table = get_edition("2021").table(key)
    return table.grid(table.sections[block])
