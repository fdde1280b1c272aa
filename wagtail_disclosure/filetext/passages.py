"""What reading a file gives: passages of text with their places, or the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["NoReader", "Passage", "Place", "PlaceKind", "Reason", "Unreadable"]


class PlaceKind(StrEnum):
    """What the label of a place counts or names."""

    CELL = "cell"  # Sheet1!B3, or B3 in a file with one table
    COMMENT = "comment"
    DELETION = "deletion"  # struck out, yet still in the file
    DRAWING = "drawing"
    ENDNOTE = "endnote"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    FORM_FIELD = "form_field"
    HEADER = "header"
    LINE = "line"
    PAGE = "page"
    PARAGRAPH = "paragraph"
    SHEET = "sheet"  # its name
    TABLE = "table"  # 2!B3: the second table's cell
    TEXT_BOX = "text_box"


@dataclass(frozen=True)
class Place:
    """Where a passage stands. The label is data; words around it are the interface's."""

    kind: PlaceKind
    label: str


@dataclass(frozen=True)
class Passage:
    """A stretch of text that belongs together."""

    place: Place
    text: str
    is_hidden: bool = False


class Reason(StrEnum):
    """Why a file could not be read."""

    BROKEN = "broken"
    EMPTY = "empty"  # no bytes, or nothing to read in them
    ENCRYPTED = "encrypted"
    MACROS = "macros"  # programs inside, where only figures and text are wanted
    NO_READER = "no_reader"
    NO_TEXT = "no_text"  # pages of pictures, as scanners make them
    TOO_BIG = "too_big"
    TOO_MANY_PARTS = "too_many_parts"
    UNKNOWN_FORMAT = "unknown_format"


class Unreadable(Exception):
    """A file whose text cannot be read in full."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class NoReader(Unreadable):
    """A format whose reader is not installed."""

    def __init__(self, extension: str, package: str) -> None:
        super().__init__(Reason.NO_READER)
        self.extension = extension
        self.package = package
