"""Excel workbooks, read from their XML: what can be seen on the sheets that can be seen.

A formula counts as its last result; one that was never calculated reads as its own text, so that
nobody takes its cell for blank.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetables.contents import FileBlock, FileContents, GridCell, Text
from wagtail_disclosure.filetables.macros import refuse_macros
from wagtail_disclosure.filetables.sheets import sheet_blocks
from wagtail_disclosure.filetables.wording import tidy
from wagtail_disclosure.filetext.coordinates import column_of, row_of
from wagtail_disclosure.filetext.office import Package, open_package
from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.filetext.worksheet import Sheet, cells, shared_strings
from wagtail_disclosure.filetext.xml_events import Event, Start

__all__ = ["read_xlsx"]


def read_xlsx(content: bytes) -> FileContents:
    """Return each visible sheet that holds anything: its name, its texts and tables.

    Hidden sheets, rows and columns are no part of what was printed and are left out.
    """
    allowance = Allowance()
    with open_package(BytesIO(content)) as package:
        refuse_macros(package)
        return FileContents(tuple(_blocks(package, allowance)))


def _blocks(package: Package, allowance: Allowance) -> Iterator[FileBlock]:
    workbook = _workbook(package)
    related = package.relationships(workbook)
    strings = [
        text
        for relation in related
        if relation.kind == "sharedStrings"
        for text in shared_strings(_bounded(package.events(relation.target), allowance))
    ]
    targets = {relation.id: relation.target for relation in related}
    for event in package.events(workbook):
        if isinstance(event, Start) and event.name == "sheet":
            sheet = Sheet(event.attributes["name"], is_hidden=False)
            if event.attributes.get("state", "visible") == "visible":
                part = package.events(targets[event.attributes["id"]])
                yield from _of_sheet(sheet, _bounded(part, allowance), strings, allowance)


def _workbook(package: Package) -> str:
    for name, content_type in package.parts():
        if content_type == "main+xml":
            return name
    raise Unreadable(Reason.BROKEN)


def _bounded(events: Iterable[Event], allowance: Allowance) -> Iterator[Event]:
    for event in events:
        if isinstance(event, Start):
            allowance.spend_event()
        yield event


def _of_sheet(
    sheet: Sheet, events: Iterable[Event], strings: list[str], allowance: Allowance
) -> Iterator[FileBlock]:
    merges: list[str] = []
    found: dict[tuple[int, int], GridCell] = {}
    for passage in cells(_noting_merges(events, merges), sheet, strings):
        name = passage.place.label.rpartition("!")[2]
        row, column = row_of(name), column_of(name)
        if text := tidy(passage.text):
            allowance.spend_text(text)
            found[row, column] = GridCell(text, row, column)
    shown = _shown(_merged(found, merges, allowance), sheet)
    if blocks := list(sheet_blocks(shown, allowance)):
        yield Text(sheet.name, 1)
        yield from blocks


def _noting_merges(events: Iterable[Event], merges: list[str]) -> Iterator[Event]:
    """Merged cells are listed behind the cells (18.3.1.55)."""
    for event in events:
        if isinstance(event, Start) and event.name == "mergeCell":
            merges.append(event.attributes.get("ref", ""))
        yield event


def _merged(
    found: dict[tuple[int, int], GridCell], merges: list[str], allowance: Allowance
) -> list[GridCell]:
    """Give cells their spans; what others are covered is not shown."""
    last_row = max((row for row, _column in found), default=0)
    last_column = max((column for _row, column in found), default=0)
    for merge in merges:
        first, _colon, last = merge.partition(":")
        row, column = row_of(first), column_of(first)
        rowspan = min(row_of(last), last_row) - row + 1
        colspan = min(column_of(last), last_column) - column + 1
        if not row or not column or rowspan < 1 or colspan < 1:
            continue
        allowance.spend_places(rowspan, colspan)
        cell = found.get((row, column)) or GridCell("", row, column)
        for down in range(rowspan):
            for right in range(colspan):
                found.pop((row + down, column + right), None)
        found[row, column] = replace(cell, rowspan=rowspan, colspan=colspan)
    return list(found.values())


def _shown(merged: list[GridCell], sheet: Sheet) -> list[GridCell]:
    """The cells of rows and columns that are not hidden, closed up."""
    hidden_rows, hidden_columns = sheet.hidden_rows, sheet.hidden_columns
    shown = []
    for cell in merged:
        row, rowspan = _closed_up(cell.row, cell.rowspan, hidden_rows)
        column, colspan = _closed_up(cell.column, cell.colspan, hidden_columns)
        if rowspan and colspan:
            shown.append(GridCell(cell.text, row, column, rowspan, colspan))
    return shown


def _closed_up(first: int, span: int, hidden: list[int]) -> tuple[int, int]:
    """Return the place and the span of what is left between hidden lines."""
    start = first - bisect_left(hidden, first)
    end = first + span - bisect_left(hidden, first + span)
    return start, end - start
