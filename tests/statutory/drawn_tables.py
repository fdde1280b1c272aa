"""Tables drawn as text, and what was read of them."""

from __future__ import annotations

from tests.statutory.layouts import Box, Grid, Matrix, as_grid
from tests.statutory.test_recognition import Read

Row = list[tuple[str, int, int]]


def table(*rows: str) -> Grid:
    """A table from rows of cells parted by |; `text*2` spans columns, `text^3` spans rows."""
    placed: dict[tuple[int, int], Box] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row.split("|"):
            text, rowspan, colspan = _spans(cell.strip())
            while (number, column) in placed:
                column += 1
            box = Box(text)
            for down in range(rowspan):
                for right in range(colspan):
                    placed[number + down, column + right] = box
            column += colspan
    width = max(column for _, column in placed) + 1
    matrix: Matrix = [
        [placed.setdefault((row, column), Box()) for column in range(width)]
        for row in range(len(rows))
    ]
    return as_grid(matrix)


def _spans(cell: str) -> tuple[str, int, int]:
    cell, _, rowspan = cell.partition("^")
    text, _, colspan = cell.partition("*")
    return text.replace("¶", "\n"), int(rowspan or 1), int(colspan or 1)


def values(found: Read, key: str) -> dict[str, object]:
    return {cell.path: value for cell, value in found.report.tables[key].numbers.items()}


REVIEWS = "结果维持|结果纠正|其他结果|尚未审结|总计"
