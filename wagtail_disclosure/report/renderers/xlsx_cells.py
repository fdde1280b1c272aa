"""Cells of a workbook: text that never runs, one look for headings and values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

__all__ = [
    "CENTRED",
    "HEAD",
    "LEFT",
    "LINES",
    "SHADE",
    "clean",
    "put",
    "set_height",
    "set_widths",
    "sheet_name",
]

# What a spreadsheet may take for a formula, or for a field's end, when the cell is edited.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
# A sheet's name has up to 31 characters and none of these.
LONGEST_NAME, FORBIDDEN = 31, str.maketrans(dict.fromkeys(":\\/?*[]", " "))
# Characters that a line of an upright sheet of paper holds.
PORTRAIT = 95
# Height of a line in points.
LINE_HEIGHT = 15
# The most that a cell holds.
LONGEST_TEXT = 32767

LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
HEAD = Font(bold=True)
SHADE = PatternFill("solid", fgColor="F2F2F2")
_LINE = Side(style="thin")
LINES = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def put(sheet: Worksheet, row: int, column: int, value: str | int | float | None) -> Any:
    """Fill a cell, counted from 1, and return it; text stays text, whatever it begins with."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        text = clean(value)[:LONGEST_TEXT]
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(FORMULA_STARTS)
    else:
        cell.value = value
    return cell


def clean(text: str) -> str:
    """Leave out control characters, such as word processors paste: a workbook cannot hold them."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)


def sheet_name(title: str) -> str:
    """Return a title as the name of a sheet."""
    return clean(title).translate(FORBIDDEN)[:LONGEST_NAME]


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Set the widths of columns in characters; on paper all of them stand on one sheet."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if sum(widths) > PORTRAIT else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def set_height(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row high enough for `texts`, each with the width in characters that it has.

    Not every program does so itself, and none does where cells are merged.
    """
    lines = max((_lines(text, width) for text, width in texts), default=1)
    sheet.row_dimensions[row].height = LINE_HEIGHT * lines + 3


def _lines(text: str, width: float) -> int:
    """Lines of a text: a Chinese character is as wide as two others."""
    widths = (sum(2 if ord(char) > 255 else 1 for char in line) for line in text.split("\n"))
    return sum(int(length // max(width - 1, 1)) + 1 for length in widths)
