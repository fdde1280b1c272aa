"""Files of annual reports in the formats that agencies publish them in."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

from docx import Document
from openpyxl import Workbook

from tests.statutory.layouts import Grid
from wagtail_disclosure.filetables.contents import GridCell

Block = str | Grid


def starts(grid: Grid) -> list[GridCell]:
    """Each cell of a grid once."""
    return list({id(cell): cell for row in grid for cell in row}.values())


def as_html(blocks: Sequence[Block], before: str = "", after: str = "") -> bytes:
    """A page with Word's markup inside."""
    body = "\n".join(
        f'<p class="MsoNormal"><span lang="EN-US"><o:p></o:p></span>{escape(block)}</p>'
        if isinstance(block, str)
        else _html_table(block)
        for block in blocks
    )
    return f"<!DOCTYPE html><html><body>{before}<div>{body}</div>{after}</body></html>".encode()


def _html_table(grid: Grid) -> str:
    rows: list[list[str]] = [[] for _ in grid]
    for cell in starts(grid):
        text = escape(cell.text).replace("\n", "<br>") or "&nbsp;"
        rows[cell.row].append(
            f'<td rowspan="{cell.rowspan}" colspan="{cell.colspan}"><p>{text}</p></td>'
        )
    return "<table>" + "".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "</table>"


def as_docx(blocks: Sequence[Block]) -> bytes:
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), len(block[0]))
        for cell in starts(block):
            first = table.cell(cell.row, cell.column)
            last = table.cell(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1)
            (first.merge(last) if first is not last else first).text = cell.text
        # Tables that touch would be one.
        document.add_paragraph()
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def as_xlsx(blocks: Sequence[Block]) -> bytes:
    """One sheet with everything on it."""
    book = Workbook()
    sheet = book.active
    row = 1
    for block in blocks:
        if isinstance(block, str):
            sheet.cell(row, 1, block)
            row += 1
            continue
        for cell in starts(block):
            text = cell.text
            place = sheet.cell(row + cell.row, 1 + cell.column)
            place.value = int(text) if text.isdigit() else text or None
            if cell.rowspan > 1 or cell.colspan > 1:
                sheet.merge_cells(
                    start_row=row + cell.row,
                    start_column=1 + cell.column,
                    end_row=row + cell.row + cell.rowspan - 1,
                    end_column=cell.column + cell.colspan,
                )
        row += len(block)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def as_csv(blocks: Sequence[Block]) -> bytes:
    """Rows of text, merged cells in their first place only."""
    target = io.StringIO()
    writer = csv.writer(target)
    for block in blocks:
        if isinstance(block, str):
            writer.writerow([block])
            continue
        for number, row in enumerate(block):
            writer.writerow(
                cell.text if (cell.row, cell.column) == (number, column) else ""
                for column, cell in enumerate(row)
            )
    return target.getvalue().encode("utf-8-sig")
