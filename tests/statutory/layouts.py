"""Statutory tables as agencies lay them out: matrices of boxes that are bent at will."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from wagtail_disclosure.filetables.contents import GridCell
from wagtail_disclosure.statutory.grid import GridCell as PrintedCell
from wagtail_disclosure.statutory.schema import Cell, Section
from wagtail_disclosure.statutory.values import TableValues

Grid = list[list[GridCell]]


@dataclass(eq=False)
class Box:
    """A cell of a table; the same box stands in each place that it covers."""

    text: str = ""
    kind: str = ""
    cell: Cell | None = None


Matrix = list[list[Box]]


def printed(values: TableValues, section: Section) -> Matrix:
    """A section as the form prints it."""
    grid = values.table.grid(section)
    matrix: list[dict[int, Box]] = []
    for number, row in enumerate((*grid.header, *grid.body)):
        for cell in row:
            _place(matrix, number, cell, Box(_text(values, cell), cell.kind, cell.cell))
    width = max(matrix[0]) + 1
    return [[row[column] for column in range(width)] for row in matrix]


def _place(matrix: list[dict[int, Box]], row: int, cell: PrintedCell, box: Box) -> None:
    while len(matrix) < row + cell.rowspan:
        matrix.append({})
    column = next(c for c in range(100) if c not in matrix[row])
    for down in range(cell.rowspan):
        for right in range(cell.colspan):
            matrix[row + down][column + right] = box


def _text(values: TableValues, cell: PrintedCell) -> str:
    return cell.text if cell.cell is None else str(values.get(cell.cell))


def stacked(*parts: Matrix) -> Matrix:
    """Parts below each other, the narrow ones filled up."""
    width = max(len(part[0]) for part in parts)
    return [row + [Box() for _ in range(width - len(row))] for part in parts for row in part]


def abreast(left: Matrix, right: Matrix) -> Matrix:
    """Two parts side by side, the shorter one filled up."""
    height = max(len(left), len(right))
    return [a + b for a, b in zip(_tall(left, height), _tall(right, height), strict=True)]


def _tall(part: Matrix, height: int) -> Matrix:
    return part + [[Box() for _ in part[0]] for _ in range(height - len(part))]


def unmerged(matrix: Matrix, repeated: bool, kinds: Sequence[str]) -> Matrix:
    """Every place with a box of its own, empty or with the same text."""

    def own(row: int, column: int) -> Box:
        box = matrix[row][column]
        goes_on = (column and matrix[row][column - 1] is box) or (
            row and matrix[row - 1][column] is box
        )
        if box.kind not in kinds or not goes_on:
            return box
        return replace(box) if repeated else replace(box, text="")

    return [[own(row, column) for column in range(len(matrix[0]))] for row in range(len(matrix))]


def relabelled(matrix: Matrix, change: Callable[[Box], str]) -> Matrix:
    """Other texts in the same boxes."""
    made: dict[int, Box] = {}
    return [
        [made.setdefault(id(box), replace(box, text=change(box))) for box in row] for row in matrix
    ]


def with_column(matrix: Matrix, at: int, head: str, entries: Sequence[str]) -> Matrix:
    """A column more, with a heading as high as the rows of headings."""
    top = Box(head, "extra")
    height = header_height(matrix)
    column = [top] * height + [Box(text, "extra") for text in entries]
    column += [Box(kind="extra")] * (len(matrix) - len(column))
    return [row[:at] + [box] + row[at:] for row, box in zip(matrix, column, strict=False)]


def header_height(matrix: Matrix) -> int:
    rows = (n for n, row in enumerate(matrix) if any(box.cell for box in row))
    return next(rows, len(matrix))


def with_line(matrix: Matrix, at: int, text: str) -> Matrix:
    """A row more with one text over the whole width."""
    box = Box(text, "line")
    return [*matrix[:at], [box] * len(matrix[0]), *matrix[at:]]


def reordered(matrix: Matrix, order: Sequence[int]) -> Matrix:
    """The columns in another order."""
    return [[row[column] for column in order] for row in matrix]


def as_grid(matrix: Matrix) -> Grid:
    """The matrix as `filetables` gives it: boxes that touch are one cell."""
    placed: dict[tuple[int, int], GridCell] = {}
    for row, boxes in enumerate(matrix):
        for column, box in enumerate(boxes):
            if (row, column) not in placed:
                _merge(matrix, placed, row, column, box)
    return [[placed[r, c] for c in range(len(matrix[0]))] for r in range(len(matrix))]


def _merge(
    matrix: Matrix, placed: dict[tuple[int, int], GridCell], row: int, column: int, box: Box
) -> None:
    right = column
    while right < len(matrix[0]) and matrix[row][right] is box and (row, right) not in placed:
        right += 1
    below = row
    while below < len(matrix) and all(b is box for b in matrix[below][column:right]):
        below += 1
    cell = GridCell(box.text, row, column, below - row, right - column)
    for r in range(row, below):
        for c in range(column, right):
            placed[r, c] = cell
