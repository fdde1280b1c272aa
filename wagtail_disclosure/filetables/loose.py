"""Tables whose cells hold paragraphs, as Word and HTML have them: data, or a frame for a layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetables.contents import FileBlock, GridCell, GridTable, Text
from wagtail_disclosure.filetables.grids import grid_of

__all__ = ["LooseCell", "settled"]

# The longest label of the statutory form has some 60 characters; a chapter has hundreds.
_LONGEST_CELL = 1000


@dataclass(slots=True)
class LooseCell:
    """A cell and what stands in it."""

    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    blocks: list[FileBlock] = field(default_factory=list)

    def text(self) -> str:
        """The paragraphs, one to a line."""
        return "\n".join(block.text for block in self.blocks if isinstance(block, Text))


def settled(cells: Sequence[LooseCell], allowance: Allowance) -> list[FileBlock]:
    """Return a table of data as one block, and a frame as its contents in reading order.

    A table without text gives nothing.
    """
    if not any(cell.blocks for cell in cells):
        return []
    if _is_frame(cells):
        return [block for cell in cells for block in cell.blocks]
    return [
        grid_of(
            [
                GridCell(cell.text(), cell.row, cell.column, cell.rowspan, cell.colspan)
                for cell in cells
            ],
            allowance,
        )
    ]


def _is_frame(cells: Sequence[LooseCell]) -> bool:
    """One column sets nothing side by side, and data are no further tables, no chapters under
    headings and no pages of prose.
    """
    return len({cell.column for cell in cells}) == 1 or any(map(_holds_parts, cells))


def _holds_parts(cell: LooseCell) -> bool:
    has_table = any(isinstance(block, GridTable) for block in cell.blocks)
    has_heading = any(isinstance(block, Text) and block.level for block in cell.blocks)
    return has_table or has_heading and len(cell.blocks) > 1 or len(cell.text()) > _LONGEST_CELL
