"""Excel workbooks, read from their XML: all sheets, also hidden ones, comments, text boxes.

ISO/IEC 29500-1, 18. Cells keep the number as stored, so a date is a count of days.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from wagtail_disclosure.filetext.office import Package, open_package
from wagtail_disclosure.filetext.paragraphs import paragraphs
from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind, Reason, Unreadable
from wagtail_disclosure.filetext.registry import reader
from wagtail_disclosure.filetext.worksheet import Sheet, cells, comments, shared_strings
from wagtail_disclosure.filetext.xml_events import Start


@reader(".xlsx")
def read_xlsx(content: BytesIO) -> Iterator[Passage]:
    """The cells, comments and text boxes of each sheet, after its name."""
    with open_package(content) as package:
        workbook = _workbook(package)
        related = package.relationships(workbook)
        strings = [
            text
            for relation in related
            if relation.kind == "sharedStrings"
            for text in shared_strings(package.events(relation.target))
        ]
        targets = {relation.id: relation.target for relation in related}
        for event in package.events(workbook):
            if isinstance(event, Start) and event.name == "sheet":
                is_hidden = event.attributes.get("state", "visible") != "visible"
                sheet = Sheet(event.attributes["name"], is_hidden=is_hidden)
                yield from _of_sheet(package, sheet, targets[event.attributes["id"]], strings)


def _workbook(package: Package) -> str:
    for name, content_type in package.parts():
        if content_type == "main+xml":
            return name
    raise Unreadable(Reason.BROKEN)


def _of_sheet(package: Package, sheet: Sheet, part: str, strings: list[str]) -> Iterator[Passage]:
    yield Passage(Place(PlaceKind.SHEET, sheet.name), sheet.name, sheet.is_hidden)
    yield from cells(package.events(part), sheet, strings)
    for relation in package.relationships(part):
        if relation.kind == "comments":
            yield from comments(package.events(relation.target), sheet)
        elif relation.kind == "drawing":
            for paragraph in paragraphs(package.events(relation.target)):
                place = Place(PlaceKind.TEXT_BOX, sheet.name)
                yield Passage(place, "".join(paragraph.seen), sheet.is_hidden)
