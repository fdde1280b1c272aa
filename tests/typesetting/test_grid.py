from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.report.renderers.pdf_tables import statutory_table
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.typesetting.galley import Compositor
from wagtail_disclosure.typesetting.grid import (
    CONTINUED,
    GridError,
    Rows,
    TableCell,
    cut_cost,
    divide,
    place,
)

GROUPED: Rows = (
    (TableCell("甲", "label", rowspan=3), TableCell("一"), TableCell("1")),
    (TableCell("二"), TableCell("2")),
    (TableCell("三"), TableCell("3")),
    (TableCell("乙", "label"), TableCell("四", colspan=2)),
)


def covered(rows: Rows, width: int) -> int:
    return sum(cell.rowspan * cell.colspan for cell, _, _ in place(rows, width))


def test_cells_stand_beside_spans() -> None:
    spots = {spot.cell.text: (spot.row, spot.column) for spot in place(GROUPED, 3)}
    assert spots == {
        "甲": (0, 0), "一": (0, 1), "1": (0, 2), "二": (1, 1), "2": (1, 2),
        "三": (2, 1), "3": (2, 2), "乙": (3, 0), "四": (3, 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        ((TableCell("a"),),),
        ((TableCell("a", colspan=3),),),
        ((TableCell("a", rowspan=2), TableCell("b")),),
        ((TableCell("a"), TableCell("b", rowspan=2)), (TableCell("c", colspan=2),)),
    ],
    ids=["hole", "too wide", "too deep", "overlap"],
)
def test_a_table_that_is_no_rectangle_is_refused(rows: Rows) -> None:
    with pytest.raises(GridError):
        place(rows, 2)


@given(st.integers(1, 3))
def test_both_parts_of_a_cut_are_rectangles_with_every_row_once(at: int) -> None:
    upper, lower = divide(GROUPED, 3, at)
    assert covered(upper, 3) == at * 3
    assert covered(lower, 3) == (4 - at) * 3
    texts = [cell.text for row in upper + lower for cell in row if cell.kind == "value"]
    assert texts == ["一", "1", "二", "2", "三", "3", "四"]


def test_the_label_of_a_cut_group_is_repeated_once_marked() -> None:
    _, lower = divide(GROUPED, 3, 1)
    assert lower[0][0] == TableCell(f"甲{CONTINUED}", "label", rowspan=2)
    _, again = divide(lower, 3, 1)
    assert again[0][0].text == f"甲{CONTINUED}"


def test_a_cut_through_a_group_or_below_a_heading_costs() -> None:
    assert cut_cost(GROUPED, 3, 1) == 1
    assert cut_cost(GROUPED, 3, 3) == 0
    assert cut_cost(((TableCell("项", "block"),), (TableCell("0"),)), 1, 1) == 2


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("key", ["table2", "table3", "table4"])
def test_statutory_tables_are_rectangles(edition: str, key: str) -> None:
    values = TableValues.zeros(get_edition(edition).table(key))
    table = statutory_table(values, Compositor())
    width = len(table.setting.widths)
    rows = (*table.header, *table.body)
    assert covered(rows, width) == len(rows) * width
