from __future__ import annotations

import pytest

from wagtail_disclosure.report.layout import PlacedCell, form_blocks
from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.schema import Table

EVERY_TABLE = [table for edition in EDITIONS.values() for table in edition.tables]


def placed_cells(table: Table) -> list[PlacedCell]:
    return [
        placed
        for block in form_blocks(table, "t")
        for row in (*block.header, *block.body)
        for placed in row
    ]


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: f"{table.key}-{table.edition}")
def test_every_value_names_the_headings_that_lead_to_it(table: Table) -> None:
    placed = placed_cells(table)
    texts = {item.id: item.printed.text for item in placed if item.id}
    assert len(texts) == sum(1 for item in placed if not item.cell)
    for item in placed:
        if item.cell:
            named = [texts[name] for name in item.headers.split()]
            assert set(table.labels_of(item.cell)) <= set(named)


def test_values_come_in_the_order_of_the_table() -> None:
    table = get_edition("2021").table("table3")
    assert [item.cell for item in placed_cells(table) if item.cell] == list(table.cells())
