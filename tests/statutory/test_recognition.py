"""Whatever the layout, every cell comes out right or is listed; none comes out wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.statutory import layouts
from tests.statutory.layouts import Grid, Matrix
from tests.statutory.strategies import tables, with_totals
from wagtail_disclosure.statutory.edition_choice import choose_tables
from wagtail_disclosure.statutory.labelled import LabelledReport, assemble
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.recognition.places import Places
from wagtail_disclosure.statutory.recognition.readings import Stray
from wagtail_disclosure.statutory.recognition.recognise import Line, TablePart, recognise
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once


Change = Callable[[st.DrawFn, Matrix], Matrix]


@dataclass
class Read:
    report: LabelledReport
    strays: list[Stray]
    free: list[Places]

    def listed(self) -> list[str]:
        """What was not taken, and what stays as a table of the authors' own."""
        free = [place.text for places in self.free for row in places for place in row]
        return [stray.text for stray in self.strays] + list(self.report.unread) + free


def read(*grids: Grid, year: int = 2023) -> Read:
    recognised = recognise(grids)
    chosen = choose_tables(recognised.collected.given, "", year)
    pieces = [piece for content in recognised.contents for piece in content]
    free = [piece for piece in pieces if not isinstance(piece, Line | TablePart)]
    return Read(assemble("某局", year, chosen), recognised.collected.strays, free)


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
    old, new = draw(
        st.sampled_from([(".", "、"), (".", "．"), ("（", "("), ("、", "."), (".", ") ")])
    )
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
    copies = {
        id(old): new for old, new in zip(sum(matrix[:height], []), sum(again, []), strict=True)
    }
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
@settings(deadline=None, max_examples=100, phases=[Phase.generate])
def test_layouts_that_lose_nothing(case: Case) -> None:
    found = case.read()
    assert differences(case, found) == {}
    assert found.strays == []
    assert found.report.unread == ()


# What agencies do to a table that loses something, or makes it hard to read.


def zeros_left_blank(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    mark = draw(st.sampled_from(["", "—", "/", "无", "\u3000"]))
    return layouts.relabelled(
        matrix, lambda box: mark if box.cell and box.text == "0" else box.text
    )


def notes_in_cells(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    note = draw(st.sampled_from(["（含自然失效29件）", "件", "※", "，其中修订16件", "多件"]))
    chosen = draw(st.integers(1, 5))
    return layouts.relabelled(
        matrix,
        lambda box: box.text + note if box.cell and len(box.text) == chosen else box.text,
    )


def row_dropped(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    at = draw(st.integers(0, len(matrix) - 1))
    return matrix[:at] + matrix[at + 1 :] if len(matrix) > 1 else matrix


def row_repeated(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    at = draw(st.integers(0, len(matrix) - 1))
    add = draw(st.integers(0, 1))

    def changed(box: layouts.Box) -> layouts.Box:
        text = str(int(box.text) + add) if box.cell and box.text.isdigit() else box.text
        return layouts.Box(text, box.kind, box.cell)

    return [*matrix[: at + 1], [changed(box) for box in matrix[at]], *matrix[at + 1 :]]


def columns_in_another_order(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    """Values change places beside their row headings; under those of another section printed next
    to it, they would say something else.
    """
    holds_values = [any(row[n].cell for row in matrix) for n in range(len(matrix[0]))]
    order: list[int] = []
    for has_values, run in groupby(range(len(holds_values)), key=holds_values.__getitem__):
        columns = list(run)
        order += draw(st.permutations(columns)) if has_values else columns
    return layouts.reordered(matrix, order)


def column_dropped(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    width = len(matrix[0])
    at = draw(st.integers(0, width - 1))
    return layouts.reordered(matrix, [n for n in range(width) if n != at]) if width > 1 else matrix


def slip_in_a_label(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    labels = sorted({box.text for row in matrix for box in row if not box.cell and box.text})
    if not labels:
        return matrix
    label = draw(st.sampled_from(labels))
    at = draw(st.integers(0, len(label) - 1))
    slip = label[:at] + draw(st.sampled_from(["", "证", "口", "1", "其"])) + label[at + 1 :]
    return layouts.relabelled(matrix, lambda box: slip if box.text == label else box.text)


def strange_column(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    head = draw(st.sampled_from(["小计", "合计", "其中：网上申请", "2022年", ""]))
    at = draw(st.integers(0, len(matrix[0])))
    return layouts.with_column(matrix, at, head, ["7"] * (len(matrix) - 3))


def strange_row(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    label = draw(st.sampled_from(["小计", "合计", "其中：涉企", "县本级"]))
    at = draw(st.integers(0, len(matrix)))
    row = [layouts.Box(label)] + [layouts.Box("9") for _ in matrix[0][1:]]
    return [*matrix[:at], row, *matrix[at:]]


def label_torn_in_two(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    """A row of headings beside the values goes on in a row without values."""
    at = draw(st.integers(0, len(matrix) - 1))
    row = matrix[at]
    heads = [box for box in row if not box.cell and len(box.text) > 8]
    if not heads or not any(box.cell for box in row):
        return matrix
    head = heads[-1]
    cut = draw(st.integers(4, len(head.text) - 2))
    upper, lower = layouts.Box(head.text[:cut], "row"), layouts.Box(head.text[cut:], "row")
    empty: dict[int, layouts.Box] = {}
    below = [
        lower if box is head else empty.setdefault(id(box), layouts.Box()) if box.cell else box
        for box in row
    ]
    return [*matrix[:at], [upper if box is head else box for box in row], below, *matrix[at + 1 :]]


def headings_lost(draw: st.DrawFn, matrix: Matrix) -> Matrix:
    return matrix[draw(st.integers(0, min(layouts.header_height(matrix), len(matrix) - 1))) :]


HARD = [
    zeros_left_blank,
    notes_in_cells,
    row_dropped,
    row_repeated,
    columns_in_another_order,
    column_dropped,
    slip_in_a_label,
    strange_column,
    strange_row,
    label_torn_in_two,
    headings_lost,
]


def split_at_a_row(draw: st.DrawFn, matrix: Matrix) -> list[Matrix]:
    if len(matrix) < 2 or not draw(st.booleans()):
        return [matrix]
    at = draw(st.integers(1, len(matrix) - 1))
    return [matrix[:at], matrix[at:]]


@st.composite
def hard_cases(draw: st.DrawFn) -> Case:
    case = draw(cases(FAITHFUL + HARD * 2))
    case.matrices = [part for matrix in case.matrices for part in split_at_a_row(draw, matrix)]
    return case


@given(hard_cases())
@settings(deadline=None, max_examples=100, phases=[Phase.generate])
def test_no_cell_comes_out_wrong(case: Case) -> None:
    found = case.read()
    shown = {
        (box.cell.path, box.text)
        for matrix in case.matrices
        for row in matrix
        for box in row
        if box.cell
    }
    differing = differences(case, found)
    # A row that is there twice, once with blanks, has the other's numbers.
    wrong = {path: pair for path, pair in differing.items() if is_number(pair[1])}
    assert not [path for path, (_, got) in wrong.items() if (path, str(got)) not in shown]
    assert not [path for path, (value, _) in wrong.items() if (path, str(value)) in shown]
    lost = [path for path, (value, _) in differing.items() if (path, str(value)) in shown]
    # A table that is not found is a finding.
    assert not lost or found.listed() or case.values.table.key not in found.report.tables
