"""Tables with random merges, and files as short text."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from wagtail_disclosure.filetables.contents import FileContents, GridCell, GridTable, Text

WORDS = st.text(alphabet="件数总计公开申请abc019", min_size=1, max_size=6)


def shown(contents: FileContents) -> list[object]:
    """Texts as (level, text); tables as lists of rows, a merged cell in each of its places."""
    return [
        (block.level, block.text)
        if isinstance(block, Text)
        else [[cell.text for cell in row] for row in block.rows]
        for block in contents.blocks
    ]


def spans(table: object) -> set[tuple[str, int, int, int, int]]:
    assert isinstance(table, GridTable)
    return {
        (cell.text, cell.row, cell.column, cell.rowspan, cell.colspan)
        for row in table.rows
        for cell in row
    }


def assert_whole(table: GridTable) -> None:
    """Every place holds the cell that covers it, the same object in each."""
    for row, cells in enumerate(table.rows):
        assert len(cells) == len(table.rows[0])
        for column, cell in enumerate(cells):
            assert cell.row <= row < cell.row + cell.rowspan
            assert cell.column <= column < cell.column + cell.colspan
            assert table.rows[cell.row][cell.column] is cell


@dataclass(frozen=True)
class Merged:
    """A rectangle parted into cells; no row and no column is without the beginning of a cell."""

    height: int
    width: int
    cells: tuple[GridCell, ...]

    def expected(self) -> set[tuple[str, int, int, int, int]]:
        return {(one.text, one.row, one.column, one.rowspan, one.colspan) for one in self.cells}


@st.composite
def merged_tables(draw: st.DrawFn) -> Merged:
    """First row and first column are left unmerged, so that nothing closes up."""
    height, width = draw(st.integers(2, 6)), draw(st.integers(2, 6))
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(height):
        for column in range(width):
            if (row, column) in taken:
                continue
            down = right = 1
            if row and column:
                free = next((c for c in range(column, width) if (row, c) in taken), width)
                right = draw(st.integers(1, free - column))
                down = draw(st.integers(1, height - row))
            cells.append(GridCell(draw(WORDS), row, column, down, right))
            taken |= {(row + d, column + r) for d in range(down) for r in range(right)}
    return Merged(height, width, tuple(cells))
