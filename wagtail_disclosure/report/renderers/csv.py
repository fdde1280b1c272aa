"""A statutory table as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.schema import Cell, Section
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["table_csv"]


def table_csv(values: TableValues) -> bytes:
    """Return a table as UTF-8 CSV; spreadsheets recognise it by its byte order mark."""
    text = io.StringIO()
    csv.writer(text).writerows(_rows(values))
    return text.getvalue().encode("utf-8-sig")


def _rows(values: TableValues) -> Iterator[list[str]]:
    for section in values.table.sections:
        yield [section.label or section.corner, *_column_labels(values, section)]
        for row, _ in leaves_of(section.rows):
            cells = [
                Cell(values.table.key, section.key, row, column)
                for column, _ in leaves_of(section.columns)
            ]
            label = " / ".join(values.table.row_labels_of(cells[0]))
            yield [label, *(as_text(values.get(cell)) for cell in cells)]


def _column_labels(values: TableValues, section: Section) -> list[str]:
    first_row = next(path for path, _ in leaves_of(section.rows))
    return [
        " / ".join(
            values.table.column_labels_of(Cell(values.table.key, section.key, first_row, column))
        )
        for column, _ in leaves_of(section.columns)
    ]
