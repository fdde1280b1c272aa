"""Tables of the authors' own: column widths by content."""

from __future__ import annotations

from collections.abc import Sequence

from wagtail_disclosure.report.document import FreeTable
from wagtail_disclosure.typesetting.cellwork import TableSetting
from wagtail_disclosure.typesetting.galley import Compositor
from wagtail_disclosure.typesetting.grid import Rows, TableCell
from wagtail_disclosure.typesetting.page import TEXT_HEIGHT, TEXT_WIDTH
from wagtail_disclosure.typesetting.table import RuledTable

# Sizes by the number of columns up to which they are used; more columns get the last.
SIZES = ((8, 12.0), (11, 10.5), (16, 8.5), (24, 6.5))
SMALLEST = 5.0
# Columns of up to FULL characters get what they need; of what others need beyond, a PART counts.
NARROWEST, FULL, WIDEST, PART = 3, 8, 60, 0.3
PADDING_EMS = 0.8
# The least share of the width that long columns get together.
LONG_SHARE = 0.3
# Cells of a column are centred while all of them are short, else they start at the left.
SHORT = 12


def free_table(block: FreeTable, compositor: Compositor) -> RuledTable | None:
    """*block* as a table as wide as the text; `None` when it has no cell at all."""
    texts = (*block.header, *block.rows)
    columns = max((len(row) for row in texts), default=0)
    if not columns:
        return None
    size = next((size for most, size in SIZES if columns <= most), SMALLEST)
    longest = [max(_length(row, column) for row in texts) for column in range(columns)]
    widths = _widths(longest, size)
    setting = TableSetting(compositor, widths, size, TEXT_HEIGHT, size / 3, gutter=size / 3)
    return RuledTable(setting, _heads(block.header, columns), _values(block.rows, longest))


def _heads(rows: Sequence[Sequence[str]], columns: int) -> Rows:
    return tuple(tuple(TableCell(text, "head") for text in _filled(row, columns)) for row in rows)


def _values(rows: Sequence[Sequence[str]], longest: Sequence[int]) -> Rows:
    return tuple(
        tuple(
            TableCell(text, alignment="center" if length <= SHORT else "left")
            for text, length in zip(_filled(row, len(longest)), longest, strict=True)
        )
        for row in rows
    )


def _filled(row: Sequence[str], columns: int) -> tuple[str, ...]:
    return (*row, *("",) * (columns - len(row)))


def _length(row: Sequence[str], column: int) -> int:
    return len(row[column]) if column < len(row) else 0


def _widths(longest: Sequence[int], size: float) -> tuple[float, ...]:
    """Short columns as wide as their text, long ones share the rest; all in step when it fails."""
    natural = [(max(length, NARROWEST) + PADDING_EMS) * size for length in longest]
    short = [width for width, length in zip(natural, longest, strict=True) if length <= FULL]
    rest = sum(_weight(length) for length in longest)
    left = TEXT_WIDTH - sum(short)
    if not rest or left < TEXT_WIDTH * LONG_SHARE:
        return tuple(TEXT_WIDTH * width / sum(natural) for width in natural)
    pairs = zip(natural, longest, strict=True)
    return tuple(
        width if length <= FULL else left * _weight(length) / rest for width, length in pairs
    )


def _weight(length: int) -> float:
    return 0.0 if length <= FULL else FULL + PART * (min(length, WIDEST) - FULL)
