"""What reading a file gives: texts and tables in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["FileBlock", "FileContents", "GridCell", "GridTable", "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. `level` is that of a heading of the file's own, from 1; 0 for running text."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table with the row and column of its upper left corner and its spans."""

    text: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class GridTable:
    """A table as a rectangle: every place holds the cell that covers it.

    A merged cell stands, as the same object, in each place that it covers. Places that a short
    row leaves open hold a cell of their own without text.
    """

    rows: tuple[tuple[GridCell, ...], ...]


FileBlock: TypeAlias = Text | GridTable


@dataclass(frozen=True, slots=True)
class FileContents:
    """The blocks of a file; `attachments` are files inside it, by name (PDF/A-3)."""

    blocks: tuple[FileBlock, ...]
    attachments: tuple[tuple[str, bytes], ...] = ()
