"""Comma-separated values, also with semicolons or tabs."""

from __future__ import annotations

import csv
from collections import Counter
from io import BytesIO, StringIO

from wagtail_disclosure.filetables.allowance import MAX_COLUMNS, Allowance
from wagtail_disclosure.filetables.contents import FileContents, GridCell
from wagtail_disclosure.filetables.sheets import sheet_blocks
from wagtail_disclosure.filetables.wording import tidy
from wagtail_disclosure.filetext.encodings import decoded
from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["read_csv"]

# The first wins where they fit alike: a comma is the likeliest to stand inside a text.
_DELIMITERS = "\t;,"
# Lines looked at to find out the delimiter.
_SAMPLE = 200
# What spreadsheets take for a formula; writers guard against it with an apostrophe.
_FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")


def read_csv(content: bytes) -> FileContents:
    """Return the tables and lines of a file; blank lines part them."""
    text = decoded(BytesIO(content))
    named, delimiter = _named_delimiter(text)
    rows = _rows(text[len(named) :], delimiter or _likeliest(text))
    allowance = Allowance()
    cells = []
    for row, values in enumerate(rows):
        for column, value in enumerate(values[: MAX_COLUMNS + 1]):
            if tidied := tidy(_unguarded(value)):
                allowance.spend_text(tidied)
                cells.append(GridCell(tidied, row, column))
    return FileContents(tuple(sheet_blocks(cells, allowance)))


def _named_delimiter(text: str) -> tuple[str, str]:
    """Excel heeds a first line such as ``sep=;``."""
    first = text[:5].lower()
    if first.startswith("sep=") and text[4:5] and text[5:6] in ("\r", "\n", ""):
        return text[:5], text[4]
    return "", ""


def _likeliest(text: str) -> str:
    """Return the delimiter that gives the most rows of one width."""
    sample = "".join(text[: 64 * 1024].splitlines(keepends=True)[:_SAMPLE])

    def fit(delimiter: str) -> int:
        widths = Counter(len(row) for row in _rows(sample, delimiter) if len(row) > 1)
        return max(widths.values(), default=0)

    return max(_DELIMITERS, key=fit) if any(map(fit, _DELIMITERS)) else ","


def _rows(text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except (csv.Error, TypeError, ValueError) as error:
        raise Unreadable(Reason.BROKEN) from error


def _unguarded(value: str) -> str:
    is_guarded = value[:1] == "'" and value[1:].startswith(_FORMULA_STARTS)
    return value[1:] if is_guarded else value
