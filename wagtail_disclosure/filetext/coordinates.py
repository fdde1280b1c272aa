"""Names of cells, as spreadsheets give them: the second column's third row is B3."""

from __future__ import annotations

import re

__all__ = ["cell_name", "column_of", "row_of"]

_NAME = re.compile("([A-Z]{1,3})([0-9]{1,7})")


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell; row and column count from 1."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def column_of(name: str) -> int:
    """Return the number of a cell's column, or 0 if ``name`` names no cell."""
    number = 0
    for letter in _parts(name)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def row_of(name: str) -> int:
    """Return the number of a cell's row, or 0 if ``name`` names no cell."""
    return int(_parts(name)[1] or 0)


def _parts(name: str) -> tuple[str, str]:
    found = _NAME.fullmatch(name)
    return (found[1], found[2]) if found else ("", "")
