"""Cells, shared strings and comments of SpreadsheetML: ISO/IEC 29500-1, 18.3, 18.4 and 18.7."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from wagtail_disclosure.filetext.coordinates import cell_name, column_of, row_of
from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind
from wagtail_disclosure.filetext.xml_events import Event, Start, Text

__all__ = ["Sheet", "cells", "comments", "shared_strings"]

_YES = ("1", "true", "on")
# How to read a word aloud, in East Asian text: it is no part of the text.
_PHONETIC = "rPh"
# Excel shows 15 digits: 0.30000000000000004 is how a computer stores 0.3.
_DIGITS = 15
_LAST_COLUMN = 16_384
_BOOLEANS = {"0": "FALSE", "1": "TRUE"}


class Sheet:
    """A sheet and which of its rows and columns are hidden."""

    def __init__(self, name: str, *, is_hidden: bool) -> None:
        self.name = name
        self.is_hidden = is_hidden
        self._hidden_rows: set[int] = set()
        self._hidden_columns = bytearray(_LAST_COLUMN + 1)

    def hide_row(self, row: int) -> None:
        self._hidden_rows.add(row)

    def hide_columns(self, first: int, last: int) -> None:
        columns = range(first, min(last, _LAST_COLUMN) + 1)
        self._hidden_columns[columns.start : columns.stop] = b"\x01" * len(columns)

    @property
    def hidden_rows(self) -> list[int]:
        return sorted(self._hidden_rows)

    @property
    def hidden_columns(self) -> list[int]:
        return [column for column, is_hidden in enumerate(self._hidden_columns) if is_hidden]

    def hides(self, row: int, column: int) -> bool:
        in_hidden_column = column <= _LAST_COLUMN and self._hidden_columns[column]
        return self.is_hidden or row in self._hidden_rows or bool(in_hidden_column)

    def passage(self, kind: PlaceKind, name: str, text: str) -> Passage:
        """What stands in the cell called ``name``."""
        is_hidden = self.hides(row_of(name), column_of(name))
        return Passage(Place(kind, f"{self.name}!{name}"), text, is_hidden)


def texts(events: Iterable[Event], holder: str) -> Iterator[tuple[Mapping[str, str], str]]:
    """The attributes and joined texts of each element called ``holder``."""
    path: list[str] = []
    attributes: Mapping[str, str] = {}
    found: list[str] = []
    for event in events:
        if isinstance(event, Start):
            path.append(event.name)
            if event.name == holder:
                attributes, found = event.attributes, []
        elif isinstance(event, Text):
            if path[-1] == "t" and _PHONETIC not in path:
                found.append(event.text)
        elif path.pop() == holder:
            yield attributes, "".join(found)


def shared_strings(events: Iterable[Event]) -> Iterator[str]:
    """The texts that cells refer to by their place."""
    return (text for _attributes, text in texts(events, "si"))


def comments(events: Iterable[Event], sheet: Sheet) -> Iterator[Passage]:
    """The comments of a sheet whose cells have been read."""
    for attributes, text in texts(events, "comment"):
        yield sheet.passage(PlaceKind.COMMENT, attributes.get("ref", ""), text)


def cells(events: Iterable[Event], sheet: Sheet, strings: list[str]) -> Iterator[Passage]:
    """The cells of a sheet; tells ``sheet`` what is hidden."""
    walk = _Cells(sheet, strings)
    for event in events:
        if isinstance(event, Start):
            walk.start(event.name, event.attributes)
        elif isinstance(event, Text):
            walk.text(event.text)
        elif walk.end() == "c":
            yield sheet.passage(PlaceKind.CELL, walk.name, walk.value())


class _Cells:
    """The state between two events; cells and rows without a name follow the one before."""

    def __init__(self, sheet: Sheet, strings: list[str]) -> None:
        self.sheet = sheet
        self.strings = strings
        self.path: list[str] = []
        self.row = self.column = 0
        self.type = ""
        self.found: dict[str, str] = {}

    @property
    def name(self) -> str:
        return cell_name(self.row, self.column)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.path.append(name)
        if name == "c":
            self.column = column_of(attributes.get("r", "")) or self.column + 1
            self.type = attributes.get("t", "n")
            self.found = {}
        elif name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
            if _is_hidden(attributes, "ht"):
                self.sheet.hide_row(self.row)
        elif name == "col" and _is_hidden(attributes, "width"):
            self.sheet.hide_columns(int(attributes["min"]), int(attributes["max"]))

    def end(self) -> str:
        return self.path.pop()

    def text(self, text: str) -> None:
        """Keep the value (v), the formula (f) or the text (t) of a cell."""
        if _PHONETIC not in self.path:
            holder = self.path[-1]
            self.found[holder] = self.found.get(holder, "") + text

    def value(self) -> str:
        value = self.found.get("v", self.found.get("t", ""))
        if self.type == "s" and value:
            return self.strings[int(value)]
        if self.type == "n" and value:
            return _shown(value)
        if self.type == "b":
            return _BOOLEANS.get(value, value)
        return value or "=" * ("f" in self.found) + self.found.get("f", "")


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    return attributes.get("hidden") in _YES or float(attributes.get(size, 1)) == 0


def _shown(number: str) -> str:
    """A number as Excel shows it; long whole numbers keep all their digits,
    and none is written with an exponent."""
    if number.lstrip("-").isdecimal():
        return number
    shown = f"{float(number):.{_DIGITS}g}"
    return f"{Decimal(shown):f}" if "e" in shown else shown
