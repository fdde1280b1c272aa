"""A statutory table as a sheet, with the merged cells of the printed form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wagtail_disclosure.report.places import Place, PlacedRow, placed_rows, table_width
from wagtail_disclosure.report.renderers import xlsx_cells as cells
from wagtail_disclosure.statutory.headings import NumberKind
from wagtail_disclosure.statutory.numbers import portable
from wagtail_disclosure.statutory.schema import Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["add_table"]

# Widths in characters of the label columns, by their number, and of a column of values.
LABEL_WIDTHS: dict[int, tuple[int, ...]] = {0: (), 1: (24,), 3: (12, 18, 46)}
LABEL_WIDTH, VALUE_WIDTH, WIDE_VALUE = 18, 10, 22
FEW_VALUES = 4
FORMATS = {NumberKind.COUNT: "0", NumberKind.CHANGE: "0", NumberKind.AMOUNT: "General"}


def add_table(workbook: Workbook, title: str, values: TableValues) -> None:
    """Add a sheet with the table from its first row on."""
    table = values.table
    sheet = workbook.create_sheet(cells.sheet_name(title))
    rows, widths = list(placed_rows(table)), _widths(table)
    for number, row in enumerate(rows, 1):
        for place in row.cells:
            _put(sheet, place, values)
        cells.set_height(sheet, number, _labels(row, widths))
    cells.set_widths(sheet, widths)
    if len(table.sections) == 1:
        height = sum(row.is_heading for row in rows)
        labels = table.sections[0].label_width
        sheet.freeze_panes = f"{get_column_letter(labels + 1)}{height + 1}"
        sheet.print_title_rows = f"1:{height}"


def _put(sheet: Worksheet, place: Place, values: TableValues) -> None:
    printed = place.printed
    row, column = place.row + 1, place.column + 1
    for down, right in place.covered():
        sheet.cell(down + 1, right + 1).border = cells.LINES
    text = portable(values.get(printed.cell)) if printed.cell else printed.text
    cell = cells.put(sheet, row, column, text)
    cell.alignment = cells.LEFT if printed.scope == "row" else cells.CENTRED
    if printed.cell:
        cell.number_format = FORMATS[values.table.column_of(printed.cell).kind]
    elif printed.kind != "row":
        cell.font, cell.fill = cells.HEAD, cells.SHADE
    if printed.rowspan > 1 or printed.colspan > 1:
        end = {"end_row": row + printed.rowspan - 1, "end_column": column + printed.colspan - 1}
        sheet.merge_cells(start_row=row, start_column=column, **end)


def _labels(row: PlacedRow, widths: Sequence[float]) -> Iterator[tuple[str, float]]:
    """Yield the labels that stand in this row alone, with the width that they have."""
    for place in row.cells:
        if place.printed.rowspan == 1:
            end = place.column + place.printed.colspan
            yield place.printed.text, sum(widths[place.column : end])


def _widths(table: Table) -> Sequence[float]:
    labels = max(section.label_width for section in table.sections)
    values = table_width(table) - labels
    width = WIDE_VALUE if values <= FEW_VALUES else VALUE_WIDTH
    return (*LABEL_WIDTHS.get(labels, (LABEL_WIDTH,) * labels), *(width,) * values)
