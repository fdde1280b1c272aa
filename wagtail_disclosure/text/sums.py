"""Totals of a table that are not the sum of their parts.

Only what can mean one thing is checked. A line is left alone when it holds text among its
numbers, mixed units or shares, when its heading names something that does not add up (率, 均,
单价 …), when a part of it is “其中” another, and when its total stands before its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, dropwhile

from wagtail_disclosure.text.folding import fold
from wagtail_disclosure.text.numbering import LARGEST, chinese_numeral

__all__ = ["WrongSum", "sums_that_fail"]

_TOTAL = re.compile(r"(?:合计|总计|共计|小计|总数)(?:\(.*\))?")
_SUBTOTAL = "小计"
# These say which line it is, not how much.
_NO_AMOUNT = re.compile("序号|编号|年份|年度|年|代码|栏次|行次|项次|单位|电话|邮编")
_DOES_NOT_ADD_UP = re.compile(
    "其中|率|占比|比例|比重|百分比|均|单价|价格|标准|同比|环比|增减|增长|增幅|减[:去少]|扣除|差额|结余|结转|排名|%"
)
_NUMBER = re.compile(r"([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)([^0-9.,+-]{0,4})")
_BLANKS = frozenset(["", "-", "--", "/", "\\", "无", "*"])
_NUMERALS = {"零": 0, "〇": 0} | {chinese_numeral(n): n for n in range(1, LARGEST + 1)}


@dataclass(frozen=True)
class WrongSum:
    """A cell whose number is not the sum of the cells above it or on its left."""

    row: int
    column: int
    label: str
    direction: str  # "above" or "left": where the parts stand
    expected: Decimal
    actual: Decimal


@dataclass(frozen=True)
class _Amount:
    value: Decimal
    unit: str


_Cell = _Amount | str | None
_Wrong = tuple[int, int, Decimal, Decimal]


def sums_that_fail(table: Sequence[Sequence[str]]) -> list[WrongSum]:
    """Return the wrong totals of a table whose first row and column hold the labels.

    Rows may be of different lengths. A label may stand in the second place behind a blank or a
    number. A subtotal counts the rows since the total before it, or the last of them; a total
    after subtotals counts either these or all parts.
    """
    width = max((len(row) for row in table), default=0)
    rows = [[_compact(text) for text in row] + [""] * (width - len(row)) for row in table]
    columns = [list(column) for column in zip(*rows, strict=True)]
    row_labels, column_labels = [_label(row) for row in rows], [_label(line) for line in columns]
    wrong = [
        WrongSum(line, across, row_labels[line], "above", expected, actual)
        for line, across, expected, actual in _wrong_totals(rows, row_labels, column_labels)
    ]
    wrong += [
        WrongSum(across, line, column_labels[line], "left", expected, actual)
        for line, across, expected, actual in _wrong_totals(columns, column_labels, row_labels)
    ]
    return sorted(wrong, key=lambda one: (one.row, one.column, one.direction))


def _wrong_totals(
    lines: list[list[str]], labels: list[str], headings: list[str]
) -> Iterator[_Wrong]:
    """Totals over the lines before them: rows, or columns when the table is turned."""
    totals = [place for place, label in enumerate(labels) if place and _TOTAL.fullmatch(label)]
    if not totals or any(_DOES_NOT_ADD_UP.search(label) for label in labels[1 : totals[-1]]):
        return
    counted = [
        place for place in range(1, totals[-1] + 1) if not _NO_AMOUNT.fullmatch(labels[place])
    ]
    for across in range(1, len(headings)):
        if _DOES_NOT_ADD_UP.search(headings[across]) or _NO_AMOUNT.fullmatch(headings[across]):
            continue
        cells = {place: _cell(lines[place][across]) for place in counted}
        for total, expected, actual in _wrong_in_line(_without_heading(cells), labels):
            yield total, across, expected, actual


def _wrong_in_line(
    cells: dict[int, _Cell], labels: list[str]
) -> Iterator[tuple[int, Decimal, Decimal]]:
    """The wrong totals of one line of cells, or nothing if it can mean more than one thing."""
    if not _is_clear(cells, labels):
        return
    sums = _Sums()
    for place, cell in cells.items():
        value = cell.value if isinstance(cell, _Amount) else Decimal()
        if not _TOTAL.fullmatch(labels[place]):
            sums.add_part(value)
        elif not sums.has_parts:
            # A total before its parts, and perhaps before those of all others.
            return
        else:
            possible = sums.possible(is_subtotal=labels[place].startswith(_SUBTOTAL))
            if cell is not None and value not in possible:
                yield place, possible[0], value
            sums.add_total(value)


class _Sums:
    """What has been added up so far."""

    def __init__(self) -> None:
        self.has_parts = False
        self._parts = Decimal()
        self._totals: Decimal | None = None
        self._block: list[Decimal] = []

    def add_part(self, value: Decimal) -> None:
        self.has_parts = True
        self._parts += value
        self._block.append(value)

    def add_total(self, value: Decimal) -> None:
        self._totals = (self._totals or Decimal()) + value
        self._block = []

    def possible(self, *, is_subtotal: bool) -> list[Decimal]:
        """What the next total may be, the likeliest first."""
        if self._totals is None and not is_subtotal:
            return [self._parts]
        tails = list(accumulate(reversed(self._block)))[::-1]
        all_totals = self._totals or Decimal()
        everything = [self._parts, all_totals, all_totals + sum(self._block)]
        return tails + everything if is_subtotal else everything + tails


def _without_heading(cells: dict[int, _Cell]) -> dict[int, _Cell]:
    """Leave out what stands before the first number: a second row of headings is text."""
    items = dropwhile(
        lambda item: not isinstance(item[1], _Amount) and not _has_digit(item[1]), cells.items()
    )
    return dict(items)


def _has_digit(cell: _Cell) -> bool:
    """Text such as 约5人 is a number that cannot be added, not a heading."""
    return isinstance(cell, str) and any(character.isdecimal() for character in cell)


def _is_clear(cells: dict[int, _Cell], labels: list[str]) -> bool:
    """Whether these are amounts of one kind, each with a label."""
    units = {cell.unit for cell in cells.values() if isinstance(cell, _Amount)}
    has_text = any(isinstance(cell, str) for cell in cells.values())
    has_label = all(labels[place] or cell is None for place, cell in cells.items())
    return len(units) == 1 and units != {"%"} and not has_text and has_label


def _label(line: list[str]) -> str:
    """The first text of a line's first two cells: before 合计 there may be a blank or a number."""
    words = (text for text in line[:2] if isinstance(_cell(text), str))
    return next(words, line[0] if line else "")


def _compact(text: str) -> str:
    return "".join(fold(text).split())


def _cell(text: str) -> _Cell:
    """An amount, other text, or nothing where the cell is blank."""
    if text in _BLANKS:
        return None
    if text in _NUMERALS:
        return _Amount(Decimal(_NUMERALS[text]), "")
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    return _Amount(Decimal(number[1].replace(",", "")), number[2])
