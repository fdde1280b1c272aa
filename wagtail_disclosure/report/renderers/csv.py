"""A statutory table as CSV (RFC 4180), for people with a spreadsheet and for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.report.places import Place, place, table_width
from wagtail_disclosure.statutory.grid import lay_out
from wagtail_disclosure.statutory.numbers import Unreadable
from wagtail_disclosure.statutory.schema import Section
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["FORMULA_STARTS", "table_csv"]

# A text that begins so would run as a formula; what is no number is kept from it by an apostrophe.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def table_csv(values: TableValues) -> bytes:
    """Return a table as UTF-8 CSV; spreadsheets recognise it by its byte order mark.

    The rows and columns are those of the printed form. Headings that are merged there stand in
    every row and column that they cover; each level has a row or column of its own.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    width = table_width(values.table)
    for section in values.table.sections:
        for row in _rows(values, section):
            writer.writerow([*row, *[""] * (width - len(row))])
    return text.getvalue().encode("utf-8-sig")


def _rows(values: TableValues, section: Section) -> Iterator[list[str]]:
    """Yield the rows of a section as wide as it is itself, so that no value covers two columns."""
    width = section.label_width + section.value_width
    grid = lay_out(values.table.key, section, width)
    placed = [at for cells in place((*grid.header, *grid.body)) for at in cells]
    texts = {spot: _text(values, at) for at in placed for spot in at.covered()}
    for number in range(len(grid.header) + len(grid.body)):
        yield [texts[number, column] for column in range(width)]


def _text(values: TableValues, at: Place) -> str:
    if at.printed.cell is None:
        return at.printed.text
    value = values.get(at.printed.cell)
    text = as_text(value)
    is_formula = isinstance(value, Unreadable) and text.startswith(FORMULA_STARTS)
    return f"'{text}" if is_formula else text
