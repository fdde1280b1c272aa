"""Comma-separated values."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO

from wagtail_disclosure.filetext.coordinates import cell_name
from wagtail_disclosure.filetext.encodings import decoded
from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind, Reason, Unreadable
from wagtail_disclosure.filetext.registry import reader


@reader(".csv")
def read_csv(content: BytesIO) -> Iterator[Passage]:
    """The cells, named as a spreadsheet would name them."""
    lines = csv.reader(StringIO(decoded(content), newline=""))
    try:
        for row, cells in enumerate(lines, start=1):
            for column, text in enumerate(cells, start=1):
                yield Passage(Place(PlaceKind.CELL, cell_name(row, column)), text)
    except csv.Error as error:
        raise Unreadable(Reason.BROKEN) from error
