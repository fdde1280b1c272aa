"""Filled-in tables for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.headings import NumberKind, leaves_of
from wagtail_disclosure.statutory.numbers import Mark
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

counts = st.integers(min_value=0, max_value=10**6)
tables = st.sampled_from([table for edition in EDITIONS.values() for table in edition.tables])
tables_with_rules = tables.filter(lambda table: table.key != "table2")


entries = {
    NumberKind.COUNT: counts,
    NumberKind.CHANGE: st.integers(min_value=-(10**6), max_value=10**6),
    NumberKind.AMOUNT: st.decimals(min_value=0, max_value=10**11, places=6, allow_nan=False),
}


@st.composite
def filled(draw: st.DrawFn, table: Table, marks: bool = True) -> TableValues:
    """Any entry that a column takes, with computed totals; with `marks` some cells have none."""
    unset: st.SearchStrategy[Mark] = st.sampled_from(list(Mark)) if marks else st.nothing()
    numbers = {
        cell: draw(entries[table.column_of(cell).kind] | unset)
        for cell in table.cells()
        if not table.is_total(cell)
    }
    return TableValues(table, numbers).with_totals()


@st.composite
def with_totals(draw: st.DrawFn, table: Table) -> TableValues:
    """Any counts with computed totals."""
    cells = list(table.cells())
    numbers = draw(st.lists(counts, min_size=len(cells), max_size=len(cells)))
    return TableValues(table, dict(zip(cells, numbers, strict=True))).with_totals()


@st.composite
def reconciled(draw: st.DrawFn, table: Table) -> TableValues:
    """A table whose identities all hold: in Table 3, items one and four make up the balance."""
    values = draw(with_totals(table))
    if table.key != "table3":
        return values
    for column, _ in leaves_of(table.sections[0].columns):
        received, carried_over, closed, carried_forward = (
            Cell("table3", "requests", row, column)
            for row in ("received", "carried_over", "closed.total", "carried_forward")
        )
        left = draw(counts)
        values = values.replace(received, count(values, closed) + left)
        values = values.replace(carried_forward, count(values, carried_over) + left)
    return values.with_totals()


def count(values: TableValues, cell: Cell) -> int:
    number = values.get(cell)
    assert isinstance(number, int)
    return number
