"""Whatever the layout, every cell comes out right or is listed; none comes out wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.statutory import layouts
from tests.statutory.layouts import Grid, Matrix
from tests.statutory.strategies import tables, with_totals
from wagtail_disclosure.statutory.edition_choice import choose_tables
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.labelled import LabelledReport, assemble
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.recognition.recognise import TablePart, recognise
from wagtail_disclosure.statutory.recognition.readings import Stray
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once


Change = Callable[[st.DrawFn, Matrix], Matrix]


@dataclass
class Read:
    report: LabelledReport
    strays: list[Stray]
    texts: list[str] = field(default_factory=list)

    def listed(self) -> list[str]:
        return [stray.text for stray in self.strays] + list(self.report.unread)


def read(*grids: Grid, year: int = 2023) -> Read:
    recognised = recognise(grids)
    chosen = choose_tables(recognised.collected.given, "", year)
    return Read(assemble("某局", year, chosen), recognised.collected.strays)


def numbers_of(report: LabelledReport, key: str) -> dict[Cell, Any]:
    return dict(report.tables[key].numbers) if key in report.tables else {}


# Layouts of one section that lose nothing.


def as_printed(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return matrix


def heads_unmerged(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return layouts.unmerged(matrix, draw(st.booleans()), ("column", "block", "corner"))


def rows_unmerged(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return layouts.unmerged(matrix, draw(st.booleans()), ("row",))


def serial_numbers(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    height = layouts.header_height(matrix)
    rows = [any(box.cell for box in row) for row in matrix[height:]]
    numbers = [str(n) if is_row else "" for n, is_row in enumerate(rows, 1)]
    return layouts.with_column(matrix, 0, draw(st.sampled_from(["序号", "编号"])), numbers)


def empty_remarks(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return layouts.with_column(matrix, len(matrix[0]), "备注", [])


def title_above(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    title = draw(st.sampled_from(["2023年度情况统计表", "单位：件", "某某局"]))
    return layouts.with_line(matrix, 0, title)


def note_below(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return layouts.with_line(matrix, len(matrix), "注：以上数量含上年度结转数量。")


def blank_row_above(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return [[layouts.Box() for _ in matrix[0]], *matrix]


def vertical_labels(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return layouts.relabelled(
        matrix, lambda box: box.text if box.cell else "\n".join(box.text.replace(" ", ""))
    )


def other_numbering(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    old, new = draw(st.sampled_from([(".", "、"), (".", "．"), ("（", "("), ("、", "."), (".", ") ")]))
    return layouts.relabelled(
        matrix, lambda box: box.text if box.cell else box.text.replace(old, new)
    )


def units_in_labels(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    def change(box: layouts.Box) -> str:
        if box.kind == "column" and box.text.endswith(("件数", "数量")):
            return box.text + draw(st.sampled_from(["（件）", "（单位：件）", "(件)"]))
        return box.text

    return layouts.relabelled(matrix, change)


def wide_digits(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    digits = {ord("0") + n: chr(0xFF10 + n) for n in range(10)}
    return layouts.relabelled(
        matrix, lambda box: box.text.translate(digits) if box.cell else box.text
    )


def thousands(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    def change(box: layouts.Box) -> str:
        return f"{int(box.text):,}" if box.cell and box.text.isdigit() else box.text

    return layouts.relabelled(matrix, change)


def header_again(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    if len({box.cell.section for row in matrix for box in row if box.cell}) > 1:
        return matrix
    height = layouts.header_height(matrix)
    at = draw(st.integers(height, len(matrix)))
    again = [[layouts.Box(box.text, box.kind) for box in row] for row in matrix[:height]]
    copies = {id(old): new for old, new in zip(sum(matrix[:height], []), sum(again, []), strict=True)}
    again = [[copies[id(box)] for box in row] for row in matrix[:height]]
    return [*matrix[:at], *again, *matrix[at:]]


FAITHFUL = [
    as_printed,
    heads_unmerged,
    rows_unmerged,
    serial_numbers,
    empty_remarks,
    title_above,
    note_below,
    blank_row_above,
    vertical_labels,
    other_numbering,
    units_in_labels,
    wide_digits,
    thousands,
    header_again,
]


def whole(values: TableValues) -> Matrix:
    return layouts.stacked(*(layouts.printed(values, s) for s in values.table.sections))


def one_grid_or_several(draw: st.DrawFn, values: TableValues) -> list[Matrix]:
    parts = [layouts.printed(values, section) for section in values.table.sections]
    if len(parts) == 1:
        return parts
    way = draw(st.sampled_from(["stacked", "several", "abreast"]))
    if way == "several":
        return parts
    if way == "stacked":
        return [layouts.stacked(*parts)]
    half = len(parts) // 2
    return [layouts.abreast(layouts.stacked(*parts[:half]), layouts.stacked(*parts[half:]))]


class Case:
    """A table and the grids that it is printed in; shown by what was done to it."""

    def __init__(self, values: TableValues, matrices: list[Matrix], changes: list[str]) -> None:
        self.values, self.matrices, self.changes = values, matrices, changes

    def __repr__(self) -> str:
        table = self.values.table
        return f"Case({table.key} {table.edition}, {len(self.matrices)}, {self.changes})"

    def read(self) -> Read:
        return read(*map(layouts.as_grid, self.matrices))


@st.composite
def cases(draw: st.DrawFn, changes: list[Change]) -> Case:
    values = draw(with_totals(draw(tables)))
    chosen = draw(st.lists(st.sampled_from(changes), max_size=4, unique=True))
    matrices = one_grid_or_several(draw, values)
    for change in chosen:
        matrices = [change(draw, matrix) for matrix in matrices]
    return Case(values, matrices, [change.__name__ for change in chosen])


def differences(case: Case, found: Read) -> dict[str, tuple[object, object]]:
    got = numbers_of(found.report, case.values.table.key)
    paths = {cell.path: value for cell, value in got.items()}
    return {
        cell.path: (case.values.get(cell), paths.get(cell.path))
        for cell in case.values.table.cells()
        if case.values.get(cell) != paths.get(cell.path)
    }


@given(cases(FAITHFUL))
@settings(deadline=None, max_examples=1500, phases=[Phase.generate])
def test_layouts_that_lose_nothing(case: Case) -> None:
    found = case.read()
    assert differences(case, found) == {}
    assert found.strays == []
    assert found.report.unread == ()
