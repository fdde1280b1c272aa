"""Blocks of WordprocessingML: ISO/IEC 29500-1, 17.3 (paragraphs), 17.4 (tables)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wagtail_disclosure.filetables.allowance import MAX_COLUMNS, MAX_NESTING, Allowance
from wagtail_disclosure.filetables.contents import FileBlock, Text
from wagtail_disclosure.filetables.loose import LooseCell, settled
from wagtail_disclosure.filetables.word_numbering import Numbering
from wagtail_disclosure.filetables.word_styles import Styles, outline_level
from wagtail_disclosure.filetables.wording import LINE_END, tidy
from wagtail_disclosure.filetables.xml_tree import EMPTY, Node, is_on
from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["WordWalk"]

# Struck out or moved away (17.13.5), said again for older programs, or read aloud (17.3.3.24).
_NOT_READ = ("del", "moveFrom", "Fallback", "rt", "instrText", "delText")
_TEXT = {"tab": " ", "ptab": " ", "br": LINE_END, "cr": LINE_END, "noBreakHyphen": "-"}


@dataclass(slots=True)
class _Written:
    """The text of a paragraph, and what its text boxes hold."""

    words: list[str] = field(default_factory=list)
    boxes: list[Node] = field(default_factory=list)


class WordWalk:
    """A walk through the body of a document; text boxes follow the paragraph that holds them."""

    def __init__(self, styles: Styles, numbering: Numbering, allowance: Allowance) -> None:
        self._styles = styles
        self._numbering = numbering
        self._allowance = allowance
        self._table_depth = 0

    def blocks(self, node: Node) -> Iterator[FileBlock]:
        """Yield what stands in a body, a cell, a text box or whatever wraps their parts."""
        for child in node.children:
            if child.name == "p":
                yield from self._paragraph(child)
            elif child.name == "tbl":
                yield from self._table(child)
            elif child.name not in _NOT_READ:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Node) -> Iterator[FileBlock]:
        written = _Written()
        self._write(paragraph, written)
        properties = paragraph.first("pPr")
        style_id = properties.value("pStyle")
        text = tidy("".join(written.words))
        if not self._styles.is_contents(style_id) and (text or not _is_deleted(properties)):
            # Word numbers empty paragraphs too.
            text = (
                tidy(self._numbering.label(properties) + text)
                if text
                else self._skipped(properties)
            )
            if text:
                self._allowance.spend_text(text)
                has_own = properties.first("outlineLvl") is not EMPTY
                level = outline_level(properties) if has_own else self._styles.level(style_id)
                yield Text(text, level)
        for box in written.boxes:
            yield from self.blocks(box)

    def _skipped(self, properties: Node) -> str:
        self._numbering.label(properties)
        return ""

    def _write(self, node: Node, written: _Written) -> None:
        for child in node.children:
            if child.name == "t":
                written.words.append(child.text)
            elif child.name in _TEXT and node.name in ("r", "p"):
                written.words.append(_TEXT[child.name])
            elif child.name == "txbxContent":
                written.boxes.append(child)
            elif child.name == "r" and is_on(child.first("rPr"), "vanish"):
                continue
            elif child.name not in _NOT_READ and child.name != "pPr":
                self._write(child, written)

    def _table(self, table: Node) -> Iterator[FileBlock]:
        self._table_depth += 1
        if self._table_depth > MAX_NESTING:
            raise Unreadable(Reason.TOO_MANY_PARTS)
        yield from settled(self._cells(table), self._allowance)
        self._table_depth -= 1

    def _cells(self, table: Node) -> list[LooseCell]:
        cells: list[LooseCell] = []
        # The cell of each column that may go on in the next row, with the width it must have.
        open_cells: dict[int, LooseCell] = {}
        rows = (one for one in _unwrapped(table, "tr") if not _is_deleted_row(one))
        for row, node in enumerate(rows):
            still_open: dict[int, LooseCell] = {}
            for column, colspan, part in _places(node):
                cell = open_cells.get(column)
                if cell and cell.colspan == colspan and _goes_on(part):
                    # What stands in the continuation is not shown.
                    cell.rowspan += 1
                else:
                    self._allowance.spend_places(1, column + colspan)
                    cell = LooseCell(row, column, 1, colspan, list(self.blocks(part)))
                    cells.append(cell)
                if part.first("tcPr", "vMerge") is not EMPTY:
                    still_open[column] = cell
            open_cells = still_open
        return cells


def _places(row: Node) -> Iterator[tuple[int, int, Node]]:
    """Yield column, width and node of the cells of a row."""
    column = min(row.number("trPr", "gridBefore"), MAX_COLUMNS)
    for cell in _unwrapped(row, "tc"):
        colspan = max(cell.number("tcPr", "gridSpan", otherwise=1), 1)
        yield column, colspan, cell
        column += colspan


def _unwrapped(node: Node, name: str) -> Iterator[Node]:
    """Yield rows or cells, also those that content controls and the like hold."""
    for child in node.children:
        if child.name == name:
            yield child
        elif child.name not in ("tr", "tc", "tblPr", "trPr", *_NOT_READ):
            yield from _unwrapped(child, name)


def _goes_on(cell: Node) -> bool:
    """Whether a cell continues the one above (17.4.84)."""
    merge = cell.first("tcPr", "vMerge")
    return merge is not EMPTY and merge.attributes.get("val", "continue") == "continue"


def _is_deleted(properties: Node) -> bool:
    return properties.first("rPr", "del") is not EMPTY


def _is_deleted_row(row: Node) -> bool:
    return row.first("trPr", "del") is not EMPTY
