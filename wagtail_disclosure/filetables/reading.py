"""Reading one file as texts and tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from wagtail_disclosure.filetables.allowance import MAX_BYTES
from wagtail_disclosure.filetables.contents import FileContents
from wagtail_disclosure.filetables.formats.csv import read_csv
from wagtail_disclosure.filetables.formats.docx import read_docx
from wagtail_disclosure.filetables.formats.html import read_html, read_mhtml
from wagtail_disclosure.filetables.formats.pdf import read_pdf
from wagtail_disclosure.filetables.formats.xlsx import read_xlsx
from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["extensions", "read_file"]

_READERS: dict[str, Callable[[bytes], FileContents]] = {
    **dict.fromkeys((".csv", ".tsv"), read_csv),
    ".docx": read_docx,
    **dict.fromkeys((".htm", ".html", ".shtml", ".xhtml"), read_html),
    **dict.fromkeys((".mht", ".mhtml"), read_mhtml),
    ".pdf": read_pdf,
    ".xlsx": read_xlsx,
}
# Formats that exist to hold macros.
_WITH_MACROS = (".docm", ".dotm", ".xlsm", ".xltm", ".xlam")


def extensions() -> list[str]:
    """Return the extensions of the formats that are read, such as ``.docx``."""
    return sorted(_READERS)


def read_file(name: str, content: bytes) -> FileContents:
    """Return the texts and tables of a file; the extension of `name` tells its format.

    Raises `NoReader` where the reader of the format is not installed and `Unreadable` for any
    other file that cannot be read in full or has nothing to read.
    """
    extension = PurePath(name).suffix.lower()
    if extension in _WITH_MACROS:
        raise Unreadable(Reason.MACROS)
    if extension not in _READERS:
        raise Unreadable(Reason.UNKNOWN_FORMAT)
    if not content:
        raise Unreadable(Reason.EMPTY)
    if len(content) > MAX_BYTES:
        raise Unreadable(Reason.TOO_BIG)
    contents = _READERS[extension](content)
    if not contents.blocks and not contents.attachments:
        raise Unreadable(Reason.EMPTY)
    return contents
