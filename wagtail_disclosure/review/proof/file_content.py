"""The text of the documents that a page offers, attached or linked in its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents import get_document_model

from wagtail_disclosure.filetext.coordinates import column_of
from wagtail_disclosure.filetext.passages import Passage, PlaceKind, Reason, Unreadable
from wagtail_disclosure.filetext.reading import read_text
from wagtail_disclosure.review.content import FileDigest, files_of
from wagtail_disclosure.review.proof.page_content import Item, PlacedTable, PlacedText, UnreadFile

__all__ = ["items_of_files"]

PLACES = {
    PlaceKind.CELL: gettext_lazy("cell %(label)s"),
    PlaceKind.COMMENT: gettext_lazy("comment %(label)s"),
    PlaceKind.DELETION: gettext_lazy("deleted text %(label)s"),
    PlaceKind.DRAWING: gettext_lazy("drawing %(label)s"),
    PlaceKind.ENDNOTE: gettext_lazy("endnote %(label)s"),
    PlaceKind.FOOTER: gettext_lazy("footer %(label)s"),
    PlaceKind.FOOTNOTE: gettext_lazy("footnote %(label)s"),
    PlaceKind.FORM_FIELD: gettext_lazy("form field %(label)s"),
    PlaceKind.HEADER: gettext_lazy("header %(label)s"),
    PlaceKind.LINE: gettext_lazy("line %(label)s"),
    PlaceKind.PAGE: gettext_lazy("page %(label)s"),
    PlaceKind.PARAGRAPH: gettext_lazy("paragraph %(label)s"),
    PlaceKind.SHEET: gettext_lazy("sheet %(label)s"),
    PlaceKind.TABLE: gettext_lazy("table %(label)s"),
    PlaceKind.TEXT_BOX: gettext_lazy("text box %(label)s"),
}
REASONS = {
    Reason.BROKEN: gettext_lazy("The file is damaged."),
    Reason.EMPTY: gettext_lazy("The file is empty."),
    Reason.ENCRYPTED: gettext_lazy("The file has a password."),
    Reason.MACROS: gettext_lazy("The file holds macros. Save it without them."),
    Reason.NO_READER: gettext_lazy("The reader for this format is not installed."),
    Reason.NO_TEXT: gettext_lazy("The file has no text, only pictures."),
    Reason.TOO_BIG: gettext_lazy("The file is too big."),
    Reason.TOO_MANY_PARTS: gettext_lazy("The file is too long."),
    Reason.UNKNOWN_FORMAT: gettext_lazy("Files of this format are not read."),
}
# Larger grids are lists of data, not tables that somebody added up.
MAX_ROWS, MAX_COLUMNS = 1000, 100


def items_of_files(page: Any) -> Iterator[Item]:
    """Texts and tables of every document that ``page`` offers; a file that cannot be read is an
    item of its own.
    """
    for file in files_of(page):
        if file.kind == "document":
            yield from _items_of_file(file)


def _items_of_file(file: FileDigest) -> Iterator[Item]:
    stored = PurePath(file.name)
    source = f"{file.title} ({stored.name})"
    # Title and name are what the public downloads.
    for text in dict.fromkeys((file.title, stored.stem)):
        yield PlacedText(source, text, source=source)
    try:
        passages = _read(file)
    except Unreadable as error:
        yield UnreadFile(source, stored.name, str(REASONS[error.reason]), file.sha256)
    except OSError:
        yield UnreadFile(source, stored.name, _("The file is lost."), file.sha256)
    else:
        yield from (_placed(passage, source) for passage in passages)
        yield from _tables(passages, source)


def _read(file: FileDigest) -> list[Passage]:
    document = get_document_model().objects.get(pk=file.pk)
    with document.file.storage.open(document.file.name, "rb") as stream:
        return read_text(file.name, stream)


def _placed(passage: Passage, source: str) -> PlacedText:
    where = PLACES[passage.place.kind] % {"label": passage.place.label}
    place = f"{source} › {where.strip()}"
    if passage.is_hidden:
        place = _("%(place)s (hidden)") % {"place": place}
    is_cut = passage.place.kind == PlaceKind.PAGE
    return PlacedText(place, passage.text, source=source, is_cut=is_cut)


def _tables(passages: Iterable[Passage], source: str) -> Iterator[PlacedTable]:
    """The sheets and tables of a file, put together again from their cells."""
    grids: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for passage in passages:
        if passage.place.kind in (PlaceKind.CELL, PlaceKind.TABLE):
            name, _sign, cell = passage.place.label.rpartition("!")
            column, row = column_of(cell), cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            if column and row.isdecimal():
                grids[name][int(row), column] = passage.text
    for name, cells in grids.items():
        rows, columns = max(row for row, _c in cells), max(column for _r, column in cells)
        if rows <= MAX_ROWS and columns <= MAX_COLUMNS:
            grid = tuple(
                tuple(cells.get((row, column), "") for column in range(1, columns + 1))
                for row in range(1, rows + 1)
            )
            yield PlacedTable(f"{source} › {name}" if name else source, grid, source=source)
