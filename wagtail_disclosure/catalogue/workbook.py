"""The standard catalogue as a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.items import DisclosureItem

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Headings of the printed form, with a width in characters.
COLUMNS = (
    ("领域", 16),
    ("序号", 6),
    ("一级事项", 14),
    ("二级事项", 28),
    ("公开内容（要素）", 50),
    ("公开依据", 36),
    ("公开时限", 24),
    ("公开主体", 22),
    ("公开渠道和载体", 26),
    ("公开对象", 12),
    ("公开方式", 12),
    ("公开层级", 14),
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def standard_catalogue_workbook(
    title: str, items: Iterable[DisclosureItem], agency: Agency | None
) -> bytes:
    """An XLSX file with one sheet: the ten columns of the form behind domain and number."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "标准目录"
    workbook.properties.title = _clean(title)
    sheet.append([heading for heading, _width in COLUMNS])
    for item in items:
        sheet.append([_text(value) for value in row_of(item, agency)])
    _format(sheet)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def row_of(item: DisclosureItem, agency: Agency | None) -> list[str | int]:
    """The cells of one item; items that hold for all are shown as the section's agency's own."""
    owner = item.agency or agency
    return [
        item.domain,
        item.number,
        item.level_1,
        item.level_2,
        item.elements,
        item.basis,
        item.time_limit,
        owner.name if owner else "",
        item.channels,
        str(item.get_audience_display()),
        str(item.get_mode_display()),
        str(item.get_level_display()),
    ]


def _text(value: str | int) -> str | int:
    """A text that a spreadsheet would run as a formula is kept as text."""
    if isinstance(value, int):
        return value
    text = _clean(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _clean(text: str) -> str:
    """Leave out control characters, such as word processors paste: a workbook cannot hold them."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)


def _format(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    for number, (_heading, width) in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
