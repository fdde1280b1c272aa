from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.filetables.builders import Merged, assert_whole, merged_tables, spans
from wagtail_disclosure.filetables.allowance import MAX_COLUMNS, Allowance
from wagtail_disclosure.filetables.contents import GridCell, GridTable, Text
from wagtail_disclosure.filetables.grids import grid_of
from wagtail_disclosure.filetables.loose import LooseCell, settled
from wagtail_disclosure.filetext.passages import Unreadable

pytestmark = pytest.mark.once

CELLS = st.builds(GridCell, st.just("x"), *[st.integers(0, 12)] * 2, *[st.integers(1, 9)] * 2)


@given(merged_tables())
def test_a_parted_rectangle_comes_back(table: Merged) -> None:
    grid = grid_of(table.cells, Allowance())
    assert_whole(grid)
    assert spans(grid) == table.expected()


@given(st.lists(CELLS, min_size=1, unique_by=lambda cell: (cell.row, cell.column)))
def test_any_cells_make_a_whole_rectangle_and_none_is_lost(cells: list[GridCell]) -> None:
    grid = grid_of(cells, Allowance())
    assert_whole(grid)
    assert len({id(cell) for row in grid.rows for cell in row if cell.text}) == len(cells)


def test_lines_where_nothing_begins_close_up() -> None:
    grid = grid_of([GridCell("a", 3, 5, 4, 2), GridCell("b", 3, 9, 9, 9)], Allowance())
    assert spans(grid) == {("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)}


def test_too_wide_and_too_big() -> None:
    wide = [GridCell("", 0, column) for column in range(MAX_COLUMNS + 1)]
    with pytest.raises(Unreadable):
        grid_of(wide, Allowance())
    with pytest.raises(Unreadable):
        grid_of(wide[:20], Allowance(places=19))


def test_a_frame_gives_its_parts_in_reading_order() -> None:
    inner = GridTable(((GridCell("1", 0, 0), GridCell("2", 0, 1)),))
    parts = [Text("左"), inner, Text("右")]
    cells = [LooseCell(0, 0, blocks=[parts[0], parts[1]]), LooseCell(0, 1, blocks=[parts[2]])]
    assert settled(cells, Allowance()) == parts


@pytest.mark.parametrize(
    "blocks",
    [[Text("一、总体情况", 1), Text("正文")], [Text("长" * 1001)]],
    ids=["chapter", "prose"],
)
def test_chapters_and_prose_are_no_data(blocks: list[Text]) -> None:
    cells = [LooseCell(0, 0, blocks=list(blocks)), LooseCell(0, 1, blocks=[Text("栏目")])]
    assert settled(cells, Allowance()) == [*blocks, Text("栏目")]


def test_a_heading_alone_in_a_cell_may_be_a_label() -> None:
    cells = [LooseCell(0, 0, blocks=[Text("总计", 3)]), LooseCell(0, 1, blocks=[Text("5")])]
    (table,) = settled(cells, Allowance())
    assert spans(table) == {("总计", 0, 0, 1, 1), ("5", 0, 1, 1, 1)}


def test_a_blank_table_says_nothing() -> None:
    assert settled([LooseCell(0, 0), LooseCell(0, 1)], Allowance()) == []


@pytest.mark.parametrize(
    "spend", [Allowance(events=0).spend_event, lambda: Allowance(texts=0).spend_text("x")]
)
def test_what_is_spent_is_refused(spend: object) -> None:
    with pytest.raises(Unreadable):
        spend()  # type: ignore[operator]
