"""Word documents, read from their XML: body, notes, comments, tracked changes, text boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from wagtail_disclosure.filetext.coordinates import cell_name
from wagtail_disclosure.filetext.office import open_package
from wagtail_disclosure.filetext.paragraphs import Paragraph, paragraphs
from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind, Reason, Unreadable
from wagtail_disclosure.filetext.registry import reader

# What a part holds (the end of its content type) and how its places are called.
_PARTS = {
    "main+xml": PlaceKind.PARAGRAPH,
    "header+xml": PlaceKind.HEADER,
    "footer+xml": PlaceKind.FOOTER,
    "footnotes+xml": PlaceKind.FOOTNOTE,
    "endnotes+xml": PlaceKind.ENDNOTE,
    "comments+xml": PlaceKind.COMMENT,
    "chart+xml": PlaceKind.DRAWING,
    "diagramData+xml": PlaceKind.DRAWING,
}
_MAIN_PART = "main+xml"


@reader(".docx")
def read_docx(content: BytesIO) -> Iterator[Passage]:
    """The paragraphs of every part that holds text; headers count in the order of the file."""
    numbers: Counter[PlaceKind] = Counter()
    with open_package(content) as package:
        parts = [part for part in package.parts() if part[1] in _PARTS]
        if _MAIN_PART not in [content_type for _name, content_type in parts]:
            raise Unreadable(Reason.BROKEN)
        for name, content_type in parts:
            kind = _PARTS[content_type]
            numbers[kind] += 1
            for paragraph in paragraphs(package.events(name)):
                yield from _passages(paragraph, _place(paragraph, kind, numbers[kind]))


def _place(paragraph: Paragraph, kind: PlaceKind, part: int) -> Place:
    if kind is not PlaceKind.PARAGRAPH:
        return Place(kind, paragraph.note or str(part))
    if paragraph.is_in_text_box:
        return Place(PlaceKind.TEXT_BOX, str(paragraph.number))
    if paragraph.table:
        number, row, column = paragraph.table
        return Place(PlaceKind.TABLE, f"{number}!{cell_name(row, column)}")
    return Place(kind, str(paragraph.number))


def _passages(paragraph: Paragraph, place: Place) -> Iterator[Passage]:
    yield Passage(place, "".join(paragraph.seen))
    yield Passage(place, "".join(paragraph.hidden), is_hidden=True)
    deletion = Place(PlaceKind.DELETION, place.label)
    yield Passage(deletion, "".join(paragraph.deleted), is_hidden=True)
