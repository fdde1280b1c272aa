from __future__ import annotations

import pytest

from wagtail_disclosure.report.places import placed_rows, table_width
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.schema import Table

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "table",
    [table for edition in EDITIONS.values() for table in edition.tables],
    ids=lambda table: f"{table.key}-{table.edition}",
)
def test_cells_cover_the_rectangle_exactly_once(table: Table) -> None:
    rows = list(placed_rows(table))
    covered = [spot for row in rows for place in row.cells for spot in place.covered()]
    height, width = len(rows), table_width(table)
    assert sorted(covered) == [(row, column) for row in range(height) for column in range(width)]


def test_rows_number_through_and_headings_are_told() -> None:
    rows = list(placed_rows(EDITIONS["2021"].table("table2")))
    assert [row.cells[0].row for row in rows] == list(range(len(rows)))
    # A block row and a row of columns over each block.
    assert sum(row.is_heading for row in rows) == 2 * 4
