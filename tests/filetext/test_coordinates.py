from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.filetext.coordinates import cell_name, column_of, row_of


@pytest.mark.parametrize(
    ("row", "column", "name"), [(1, 1, "A1"), (3, 26, "Z3"), (1, 27, "AA1"), (9, 16384, "XFD9")]
)
def test_names(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_names_tell_row_and_column(row: int, column: int) -> None:
    name = cell_name(row, column)
    assert (row_of(name), column_of(name)) == (row, column)


@pytest.mark.parametrize("name", ["", "1", "A", "A1:B2", "甲1"])
def test_no_names(name: str) -> None:
    assert (row_of(name), column_of(name)) == (0, 0)
